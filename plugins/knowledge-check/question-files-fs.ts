import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { BuiltPage } from './built-page.ts';
import type { Located } from './check-fs.ts';
import type { Note, Written } from './core/question-files/format.ts';
import { formatsIn } from './core/question-files/formats.ts';
import { portableQuestion } from './core/question-files/portable.ts';
import type { PageLink, PortableQuestion } from './core/question-files/question-set.ts';
import type { Sources } from './core/review.ts';
import type { Strings } from './core/strings.ts';
import { hrefOf, type Addresses } from './pages.ts';

/** What has to be known of a site to write its questions down for other programs. */
export interface QuestionSite {
  /** Folder that is written into, and what it is called in the log. */
  readonly folder: string;
  readonly name: string;
  readonly docs: string;
  readonly root: string;
  /** Where the site is published, such as `https://example.org`; without it nothing links there. */
  readonly origin: string | undefined;
  readonly addresses: Addresses;
  /** Beginnings of the files whose questions are not part of the course. */
  readonly uncounted: readonly string[];
  readonly titleIn: (language: string) => string;
  readonly stringsIn: (language: string) => Strings;
  readonly sourcesOf: (file: string, id: string) => Sources;
}

/**
 * Writes all questions that a page shows, one file for each language and format.
 * @returns what to tell the author: the files, and what a format could not say
 */
export function writeQuestionFiles(
  questions: readonly Located[],
  pages: readonly BuiltPage[],
  site: QuestionSite,
): string[] {
  const counted = questions.filter(({ file }) => !site.uncounted.some((start) => file.startsWith(start)));
  const shown = counted.flatMap((located) => {
    const page = pageOf(located, pages, site);
    return page ? [{ language: located.language, question: portable(located, page, site) }] : [];
  });
  if (shown.length === 0) return [`There is no question to write into ${site.name}.`];
  mkdirSync(site.folder, { recursive: true });
  return [...Map.groupBy(shown, ({ language }) => language)].flatMap(([language, own]) => {
    const set = { title: site.titleIn(language), language, questions: own.map(({ question }) => question) };
    const written = formatsIn(site.stringsIn(language)).map((format) => {
      const { content, notes } = format.write(set);
      const file = `questions.${language}.${format.ending}`;
      writeFileSync(path.join(site.folder, file), bytesOf(content));
      return { file, notes: notesAsText(format.name, notes) };
    });
    const files = written.map(({ file }) => file).join(', ');
    const count = own.length === 1 ? 'One question' : `${own.length} questions`;
    return [`${count} in ${site.name}: ${files}`, ...written.flatMap(({ notes }) => notes)];
  });
}

/** A format says the same of many questions; each such sentence is told once. */
function notesAsText(format: string, notes: readonly Note[]): string[] {
  return [...Map.groupBy(notes, ({ text }) => text)].map(
    ([text, own]) => `${text} (${format}: ${own.map(({ question }) => question).join(', ')})`,
  );
}

function bytesOf(content: Written['content']): Uint8Array {
  if (typeof content === 'string') return strToU8(content);
  const files = Object.fromEntries([...content].map(([name, text]) => [name, strToU8(text)]));
  // The oldest time an archive can have: the same questions make the same bytes.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** The page of a question; of several, that of its own file. None where it is only in a draft. */
function pageOf(
  { id, file }: Located,
  pages: readonly BuiltPage[],
  { docs, root }: QuestionSite,
): BuiltPage | undefined {
  const own = path
    .relative(docs, path.join(root, file))
    .replaceAll('\\', '/')
    .replace(/(?:(?:^|\/)index)?\.\w+$/, '');
  const showing = pages.filter(({ questions }) => questions.includes(id));
  return showing.find(({ address }) => address === `/${own}`.toLowerCase()) ?? showing[0];
}

function portable(
  { id, file, question, language }: Located,
  page: BuiltPage,
  site: QuestionSite,
): PortableQuestion {
  const href = hrefOf(page.address.slice(1), site.addresses);
  const { heading, caption } = site.sourcesOf(path.join(site.root, file), id);
  const resolve = (link: string) => resolved(link, href, site);
  const read = question.read === undefined ? undefined : resolve(question.read);
  const link: PageLink = { title: page.title, address: resolve(href) ?? href };
  return portableQuestion(question, {
    page: link,
    read: read === undefined || heading === undefined ? undefined : { title: heading, address: read },
    evidence: caption,
    strings: site.stringsIn(language),
    resolve,
  });
}

/**
 * The whole address of a link.
 * @param from path name of the page that the link is on
 */
function resolved(link: string, from: string, { origin, addresses }: QuestionSite): string | undefined {
  const isOfSite = !/^[a-z][a-z\d+.-]*:/i.test(link);
  if (!isOfSite) return link;
  if (origin === undefined) return undefined;
  const prefix = addresses.base.replace(/(?<!\/)\/+$/, '');
  const isWithout = link.startsWith('/') && !`${link}/`.startsWith(`${prefix}/`);
  return new URL(isWithout ? prefix + link : link, new URL(from, origin)).href;
}
