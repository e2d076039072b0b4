import type { SimpleCommand } from './model.ts';

/** More calls than a loop is unrolled to are left alone. */
const MOST_CALLS = 100;

/** Flags of xargs that change nothing of what it calls, and those that take a value. With any other it is not followed. */
const HARMLESS = /^-(?:[rtx]{1,3}|P\d{1,4}|-(?:no-run-if-empty|verbose|exit|max-procs=\d{1,4}))$/;
const HARMLESS_WITH_VALUE = /^-(?:P|-max-procs)$/;

/** What xargs was told about the calls that it makes. */
interface Feeding {
  /** The text that a whole row takes the place of: `{}`. */
  placeholder: string | undefined;
  /** How many words each call gets; all of them where it was not said. */
  most: number;
  /** The program and its own words. */
  call: readonly string[];
}

/**
 * The calls that xargs makes of what the line itself feeds it: `printf '%s\n' blue red | xargs -n1 ctr ns rm` removes two
 * containerd namespaces.
 * @param feeder the program in front of xargs
 * @returns undefined where only the machine knew what was fed
 */
export function callsOfXargs(feeder: SimpleCommand, xargs: SimpleCommand): SimpleCommand[] | undefined {
  const feeding = feedingOf(xargs.words);
  const rows = rowsOf(feeder);
  if (feeding === undefined || feeding.call.length === 0 || rows === undefined) return undefined;
  const { placeholder, most, call } = feeding;
  const words = rows.flatMap((row) => row.split(/\s+/)).filter((word) => word !== '');
  const calls =
    placeholder === undefined
      ? groupsOf(words, most).map((group) => [...call, ...group])
      : rows.map((row) => call.map((word) => word.replaceAll(placeholder, row.trim())));
  if (calls.length === 0 || calls.length > MOST_CALLS) return undefined;
  return calls.map((own) => ({
    ...xargs,
    words: own,
    text: own.join(' '),
    variables: [],
    substitutions: [],
  }));
}

function feedingOf([program, ...words]: readonly string[]): Feeding | undefined {
  if (program !== 'xargs') return undefined;
  let placeholder: string | undefined;
  let most = Infinity;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) return { placeholder, most, call: words.slice(at) };
    const [, own = ''] = /^-I(.*)$/.exec(word) ?? [];
    if (word.startsWith('-I')) placeholder = own === '' ? words[++at] : own;
    else if (word === '-i') placeholder = '{}';
    else if (/^-[nL]\d{1,4}$/.test(word)) most = Number(word.slice(2));
    else if (/^-[nL]$/.test(word)) most = Number(words[++at]);
    else if (HARMLESS_WITH_VALUE.test(word)) at++;
    else if (!HARMLESS.test(word)) return undefined;
  }
  return undefined;
}

/** The rows that `echo` and `printf '%s\n'` write; undefined if a word of theirs is not known. */
function rowsOf({ words: [program, ...words], redirections }: SimpleCommand): string[] | undefined {
  if (redirections.length > 0 || words.some((word) => /[$`*?]/.test(word))) return undefined;
  if (program === 'echo') return words.some((word) => word.startsWith('-')) ? undefined : [words.join(' ')];
  const [format, ...values] = words[0] === '--' ? words.slice(1) : words;
  if (program !== 'printf' || values.length === 0) return undefined;
  if (format === String.raw`%s\n` || format === String.raw`%q\n`) return values;
  return format === '%s ' ? [values.join(' ')] : undefined;
}

function groupsOf(words: readonly string[], most: number): string[][] {
  if (!(most >= 1)) return [];
  const size = Math.min(most, words.length);
  const groups: string[][] = [];
  for (let at = 0; at < words.length; at += size) groups.push(words.slice(at, at + size));
  return groups;
}
