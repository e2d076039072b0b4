/**
 * Undoes what chat programs, mail and web pages do to text copied from a terminal. Lines stay where they are,
 * so that places in a report are places in the text that was handed in.
 */
export function restoreTypography(lines: readonly string[]): string[] {
  const plain = lines.map((line) => (NOT_ASCII.test(line) ? restoreCharacters(line) : line));
  const typed = plain.some((line) => /&(?:gt|amp|quot);/.test(line)) ? plain.map(decodeEntities) : plain;
  return withoutIndentation(withoutLineNumbers(withoutQuoting(typed)));
}

/** Most lines of a terminal have none of the characters that need restoring. */
const NOT_ASCII = /[^\x00-\x7f]/;

function restoreCharacters(line: string): string {
  return line
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\u200c\u2060\ufeff]/g, '')
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2018\u2019\u201a]/g, "'")
    .replace(/(^|\s)[\u2013\u2014\u2212](?=[A-Za-z](?![A-Za-z-]))/g, '$1-')
    .replace(/(^|\s)(?:[\u2013\u2014]{1,2}|\u2212{2})(?=[A-Za-z])/g, '$1--')
    .replace(/(^|\s)[\u2212\u2010\u2011](?=[A-Za-z])/g, '$1-')
    .replaceAll('\u2026', '...');
}

/** Text taken from the source of a web page. */
function decodeEntities(line: string): string {
  return line
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&(?:#39|#x27|apos);/g, "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

/**
 * What mail and chat put in front of every line they quote, each with the part of the lines that has to begin with it: a
 * `>` also follows a shell's question for more, and some mail programs quote with a bar.
 */
const QUOTE_SIGNS: readonly (readonly [sign: RegExp, least: number])[] = [
  [/^\s?> ?/, 0.6],
  [/^ ?[|│┃¦:] ?/u, 0.98],
];

function withoutQuoting(lines: string[]): string[] {
  let current = lines;
  for (let depth = 0; depth < 3; depth++) {
    const [sign] = QUOTE_SIGNS.find(([form, least]) => share(current, form) > least) ?? [];
    if (sign === undefined) break;
    current = current.map((line) => line.replace(sign, ''));
  }
  return current;
}

/** Numbers a web page or an editor put in front of the lines: each one greater than the last. */
function withoutLineNumbers(lines: string[]): string[] {
  const pattern = /^\s*(\d{1,5})(?:\s*[.:|)│]|\s|$) ?/u;
  const numbers = lines.flatMap((line) => {
    const digits = pattern.exec(line)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
  const steps = numbers.filter((number, index) => number === (numbers[index - 1] ?? number - 1) + 1).length;
  const filled = lines.filter((line) => line.trim() !== '').length;
  const numbered = filled >= 3 && numbers.length >= filled * 0.95 && steps >= numbers.length * 0.95;
  return numbered ? lines.map((line) => line.replace(pattern, '')) : lines;
}

/** A block that was indented as a whole, as Markdown does with code. */
function withoutIndentation(lines: string[]): string[] {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const common = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return Number.isFinite(common) && common > 0 ? lines.map((line) => line.slice(common)) : lines;
}

function share(lines: readonly string[], pattern: RegExp): number {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter((line) => pattern.test(line)).length / filled.length;
}
