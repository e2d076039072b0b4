import GithubSlugger from 'github-slugger';

/** An entry of the glossary. */
export interface GlossaryEntry {
  /** As its heading has it: `bundle (OCI)`. */
  readonly name: string;
  /** Of its heading, as the site makes it. */
  readonly anchor: string;
  /** In the file, from 1. */
  readonly line: number;
  /** What it says first, as plain text: a card has room for so much. */
  readonly summary: string;
}

/** Characters of a card. A sentence that began before it is shown to its end. */
const ENOUGH = 150;

/**
 * The entries of the glossary, in their order: every heading of the third level, with the paragraph below it.
 * @param source of `content/docs/reference/glossary.mdx`
 */
export function readGlossary(source: string): readonly GlossaryEntry[] {
  const slugger = new GithubSlugger();
  const lines = source.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const heading = /^(#{2,6})\s+(\S.*)$/.exec(line);
    if (!heading) return [];
    const name = (heading[2] ?? '').trimEnd();
    const anchor = slugger.slug(name);
    if (heading[1] !== '###') return [];
    return [{ name, anchor, line: index + 1, summary: summaryOf(paragraphBelow(lines, index)) }];
  });
}

function paragraphBelow(lines: readonly string[], heading: number): string {
  const start = lines.findIndex((line, index) => index > heading && line !== '');
  const end = lines.indexOf('', start);
  return lines.slice(start, end < 0 ? lines.length : end).join(' ');
}

/** Whole sentences, as few as say enough; "See …" at the end is for those who read the entry itself. */
function summaryOf(paragraph: string): string {
  const text = paragraph.replaceAll(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replaceAll(/[`*]/g, '');
  let summary = '';
  for (const sentence of text.split(/(?<=\.) (?=[A-Z])/)) {
    if (summary.length >= ENOUGH || sentence.startsWith('See ')) break;
    summary += `${summary === '' ? '' : ' '}${sentence}`;
  }
  return summary;
}
