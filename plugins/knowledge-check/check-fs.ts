import { isPartial, linesOf, readMarkdownFiles, type MarkdownFile } from 'satteri-markdown-blocks/astro';
import { findKind } from './core/kinds/index.ts';
import { lintCourse, lintQuestion } from './core/lint.ts';
import { revisionsOf, type Former } from './core/former.ts';
import { linksOf, type Link } from './core/links.ts';
import type { Question } from './core/model.ts';
import { problem, type Problem } from './core/problems.ts';
import { idsOf } from './core/translation.ts';
import { formatProblem, inOrder, textOf } from 'satteri-markdown-blocks';
import { checkEvidence, evidenceOf } from './evidence.ts';
import { asTranslation, findDifferentTranslations, originalsIn } from './originals.ts';
import type { Settings } from './settings.ts';
import { readSource, type SourceFile } from './source.ts';

/** A question of the source and the file it is in. */
export interface Located {
  readonly id: string;
  /** Those that a kept answer may have, with commas between; see `revisionsOf`. */
  readonly revision: string;
  /** What it asks, as plain text in one line. */
  readonly asked: string;
  /** Relative to the root of the site. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Whether a page has to show it: drafts and partials (`_name.mdx`) need not be built. */
  readonly published: boolean;
  readonly read: string | undefined;
  /** What its evidence is a recording of. */
  readonly caption: string | undefined;
  /** Ids of the options of the question that it translates. */
  readonly optionIds: readonly string[] | undefined;
  /** What answers to it mean that version 1 of the store has kept. */
  readonly former: Former | undefined;
  /** Where it says a reader can continue. */
  readonly links: readonly Link[];
  /** As it was compiled. */
  readonly question: Question;
  /** Language of the file. */
  readonly language: string;
  /** Lines of the file, to show with a problem that is found later. */
  readonly lines: readonly string[];
}

export interface Report {
  readonly questions: readonly Located[];
  /** Ready to print, with file, line, column and fix. */
  readonly problems: readonly string[];
  /** The same for findings about item writing that do not stop a build. */
  readonly warnings: readonly string[];
}

export interface Tree {
  /** Paths in messages are relative to this folder. */
  readonly root: string;
  readonly docs: string;
  /** Language of a file: a translation keeps the id of its question. */
  readonly langOf: (file: string) => string;
  /** The language that the others are translations of. */
  readonly originalLang: string;
  readonly former: Readonly<Record<string, Former>>;
  readonly settings: Settings;
  /** Files as they were read the last time, so that only those that have changed are parsed again. */
  readonly known?: Map<string, File>;
}

/** A file with questions, as it was read. */
export interface File extends MarkdownFile {
  readonly lines: readonly string[];
  readonly found: SourceFile;
}

/** A problem and the file it is in. */
export interface Finding {
  readonly file: File;
  readonly problem: Problem;
}

/**
 * Reads every question under the docs folder and collects every problem. Only this place can do so: the
 * visitor must not throw, and never sees a page that Astro has in its cache.
 */
export async function checkTree(tree: Tree): Promise<Report> {
  const read = readFiles(tree);
  const originals = originalsIn(read, tree);
  const files = read.map((file) => asTranslation(file, originals, tree));
  const captions = new Map<Question, string>();
  const problems: Finding[] = findDifferentTranslations(files, originals, tree);
  for (const file of files) {
    problems.push(...file.found.problems.map((item) => ({ file, problem: item })));
  }
  problems.push(...findRepeatedIds(files, tree));
  problems.push(...(await findUnproven(files, tree, captions)));
  const lint = tree.settings.lint === 'off' ? [] : findPoorWriting(files, tree);

  const stops = tree.settings.lint === 'error' ? [...problems, ...lint] : problems;
  return {
    questions: files.flatMap((file) =>
      file.found.questions.map((item) => locate(file, item, captions, tree)),
    ),
    problems: print(files, stops),
    warnings: tree.settings.lint === 'error' ? [] : print(files, lint),
  };
}

function readFiles({ root, docs, known }: Tree): readonly File[] {
  // Also those with a ticked box: what holds it may be a quiz with another name.
  return readMarkdownFiles(root, docs, /quiz|^[ \t>]*(?:[-*+]|\d+[.)]) \[x\]/im).map((markdown) => {
    const { absolute, source, format } = markdown;
    const before = known?.get(absolute);
    if (before?.source === source) return before;
    const file = { ...markdown, lines: linesOf(source), found: readSource(source, format) };
    known?.set(absolute, file);
    return file;
  });
}

function findRepeatedIds(files: readonly File[], { langOf }: Tree): Finding[] {
  const firstUse = new Map<string, string>();
  return files.flatMap((file) =>
    file.found.questions.flatMap(({ id, place }) => {
      const key = `${langOf(file.absolute)} ${id}`;
      const first = firstUse.get(key);
      if (first !== undefined) return [{ file, problem: problem('duplicate-id', place, id, first) }];
      firstUse.set(key, `${file.name}:${place.line}:${place.column}`);
      return [];
    }),
  );
}

/** Questions that need something from the site: what compares commands, and recordings that prove the key. */
async function findUnproven(
  files: readonly File[],
  { settings }: Tree,
  captions: Map<Question, string>,
): Promise<Finding[]> {
  const read = settings.evidence && evidenceOf(settings.evidence);
  const findings: Finding[] = [];
  for (const file of files) {
    for (const question of file.found.questions) {
      if (findKind(question.kind)?.comparesCommands === true && settings.commands === undefined) {
        findings.push({ file, problem: problem('no-command-module', question.place) });
      }
      const { caption, problems } = await checkEvidence(question, read);
      if (caption !== undefined) captions.set(question, caption);
      findings.push(...problems.map((item) => ({ file, problem: item })));
    }
  }
  return findings;
}

function findPoorWriting(files: readonly File[], { langOf }: Tree): Finding[] {
  const items = files.flatMap((file) => {
    const language = langOf(file.absolute);
    return file.found.questions.map((question) => ({ file, question, language }));
  });
  const ofQuestions = items.flatMap(({ file, question, language }) =>
    lintQuestion(question, language).map((item) => ({ file, problem: item })),
  );
  const languages = Map.groupBy(items, ({ language }) => language);
  const ofCourses = [...languages.values()].flatMap((course) =>
    lintCourse(course).map((finding) => ({ file: finding.item.file, problem: finding.problem })),
  );
  return [...ofQuestions, ...ofCourses];
}

function locate(
  { name, absolute, lines, found }: File,
  question: Question,
  captions: ReadonlyMap<Question, string>,
  { langOf, originalLang, former: formerAnswers }: Tree,
): Located {
  const { id, place, read } = question;
  const former = formerAnswers[id];
  const isOriginal = langOf(absolute) === originalLang;
  return {
    id,
    revision: revisionsOf(question, former),
    asked: textOf({ type: 'paragraph', children: [...question.asked] }),
    file: name,
    line: place.line,
    column: place.column,
    published: !found.draft && !isPartial(name),
    read,
    caption: captions.get(question),
    optionIds: isOriginal ? undefined : idsOf(question),
    former,
    links: linksOf(question),
    question,
    language: langOf(absolute),
    lines,
  };
}

/** All problems as text, file by file and in the order of each. */
function print(files: readonly File[], findings: readonly Finding[]): string[] {
  return files.flatMap((file) => {
    const own = findings.filter((finding) => finding.file === file).map((finding) => finding.problem);
    return inOrder(own).map((item) => formatProblem(file.name, item, file.lines[item.line - 1]));
  });
}
