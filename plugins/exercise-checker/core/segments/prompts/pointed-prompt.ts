import { kindOf, LONGEST_PROMPT, SEPARATOR } from './prompt-shape.ts';

/** Ends that someone is asked to choose from. */
const MOST_ENDS = 14;

/** What a path, and what a number, a time or a duration may be in another prompt of the kind. */
const CHANGES = {
  P: '(?:[~/]|\\.\\.\\.|…)[^\\s@:\\[\\](){}|<>"\'=,;]*',
  N: '\\d[\\d.]*(?:ms|[hms]|[AP]M)?',
};

/**
 * Where the prompt of a row may end, as UTF-16 offsets: behind each of its first words, and behind a sign with the command
 * right behind it, as in `$ls`.
 */
export function promptEnds(row: string): number[] {
  const head = row.slice(0, LONGEST_PROMPT);
  const ends = new Set<number>();
  for (const { index, 0: word } of head.matchAll(/\S+/g)) {
    const sign = word.search(/[$#%>❯➜λ](?=[a-z~./])/u);
    if (sign >= 0) ends.add(index + sign + 1);
    ends.add(index + word.length);
  }
  return [...ends].slice(0, MOST_ENDS);
}

/**
 * The pattern (RE2 syntax) of prompts like one that someone has pointed at: paths, times and numbers in it may change, and
 * all else stays as it is.
 * @param row the row that begins with it
 * @param end where it ends, one of `promptEnds`
 */
export function patternOfPrompt(row: string, end: number): string {
  const prompt = row.slice(0, end);
  // The sign at its end is never a part of the path in front of it: `~#` is not `~$`.
  const sign = /[^\p{L}\p{N}\s]$/u.exec(prompt)?.[0] ?? '';
  const parts = prompt
    .slice(0, end - sign.length)
    .split(new RegExp(`([ \\t]+|${SEPARATOR.source})`))
    .map((part) => {
      if (/^[ \t]+$/.test(part)) return '\\s+';
      const kind = part === '' || SEPARATOR.test(part) ? 'w' : kindOf(part);
      return kind === 'w' ? escape(part) : CHANGES[kind];
    });
  // "lab" is not the prompt in "labels": where a blank follows, one has to, or the end of a row with nothing typed.
  return `${parts.join('')}${escape(sign)}${/^[ \t]?$/.test(row.slice(end, end + 1)) ? '(?:\\s|$)' : ''}`;
}

/** A text as a pattern that only it fits. */
function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
