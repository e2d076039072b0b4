import { TALKERS, type Invocation } from 'container-commands';

/** One row that a shell printed, as pieces of its text without blanks; between them stands what only the shell knew. */
export type EchoedRow = readonly string[];

/** What `echo` or `printf` printed. */
export interface Echoed {
  /** The rows in the ways in which it may have printed them, by how its shell reads a backslash. */
  ways: readonly (readonly EchoedRow[])[];
  /** Whether the last row goes on with what is printed next: `echo -n`. */
  open: boolean;
}

const LONGEST_TEXT = 2000;
const MOST_ROWS = 50;

export function isTalker({ tool }: Pick<Invocation, 'tool'>): boolean {
  return TALKERS.has(tool);
}

/**
 * The rows that `echo` or `printf` printed, as far as its words tell.
 * @returns undefined if they may be anything: a text of which nothing is known
 */
export function echoedText(invocation: Invocation): Echoed | undefined {
  if (invocation.wrappers.includes('xargs')) return undefined;
  const said = saidBy(invocation);
  if (said === undefined) return undefined;
  const ways = said.texts.map((text) => text.split('\n').map(piecesOf));
  const isKnown = ways.every((rows) => rows.length <= MOST_ROWS && rows.every(isTold));
  // What was put in at the end of a row that goes on may be any part of it.
  const isApart = !said.open || ways.every((rows) => rows.at(-1)?.at(-1) !== '' || rows.at(-1)?.length === 1);
  if (!isKnown || !isApart) return undefined;
  return { ways: ways.map((rows) => rows.filter((row) => row.join('') !== '')), open: said.open };
}

/** The text that `echo` or `printf` printed, with what the shell puts in as it was typed; undefined if there are two ways. */
export function textEchoed(invocation: Invocation): string | undefined {
  if (!isTalker(invocation) || invocation.wrappers.length > 0) return undefined;
  const { texts: [text, ...others] = [], open = true } = saidBy(invocation) ?? {};
  return open || others.length > 0 ? undefined : text;
}

/** Whether something of a row is known, or nothing was put into it. */
function isTold(row: EchoedRow): boolean {
  return row.length === 1 || row.join('') !== '';
}

/** Texts that may have been printed, and whether the next row goes on with them. */
interface Said {
  texts: string[];
  open: boolean;
}

function saidBy({ tool, words }: Invocation): Said | undefined {
  if (tool === 'printf') return formatted(words);
  return tool === 'print' ? printed(words) : spoken(words);
}

/** Options of zsh's `print` that do not change where its words go. */
const PRINT_OPTIONS = /^-[nelPRrN-]{1,6}$/;
/** What `print -P` makes bold, coloured or plain: `%B`, `%F{blue}`, `%f`. */
const PROMPT_STYLE = /%(?:[BbUuSsfk]|[FK](?:\{[\w#-]{1,20}\})?)/g;

/** What zsh's `print` printed: as `echo` does, and with `-l` each word in its own row. */
function printed(words: readonly string[]): Said | undefined {
  const found = words.findIndex((word) => !PRINT_OPTIONS.test(word));
  const options = words.slice(0, found < 0 ? words.length : found).join('');
  const rest = found < 0 ? [] : words.slice(found);
  if (rest[0]?.startsWith('-') === true) return undefined;
  const styled = options.includes('P') ? rest.map((word) => word.replaceAll(PROMPT_STYLE, '')) : rest;
  // Of a prompt's other escapes, the time and the like, no one knows what they stood for.
  if (options.includes('P') && styled.some((word) => word.includes('%'))) return undefined;
  const said = spoken([options.includes('l') ? styled.join('\n') : styled.join(' ')]);
  return said && { ...said, open: options.includes('n') };
}

/** Letters that `echo` takes behind a dash. */
const OPTIONS = /^-[neEr]{1,4}$/;

function spoken(words: readonly string[]): Said | undefined {
  const found = words.findIndex((word) => !OPTIONS.test(word));
  const start = found < 0 ? words.length : found;
  const text = words.slice(start).join(' ');
  if (text.length > LONGEST_TEXT) return undefined;
  const open = words.slice(0, start).some((word) => word.includes('n')) && text !== '';
  const plain = unescaped(text);
  // bash leaves backslashes alone without -e, zsh and sh do not.
  return { texts: plain === text || plain === undefined ? [text] : [text, plain], open };
}

const DIRECTIVE = /%(?:%|-?\d{0,3}(?:\.\d{1,3})?[a-zA-Z])/g;

/** What `printf` makes of a format: it is begun again for as long as there are words. */
function formatted(words: readonly string[]): Said | undefined {
  const [format = '', ...rest] = words[0] === '--' ? words.slice(1) : words;
  // `-v` puts it into a variable.
  if (format === '-v') return { texts: [''], open: false };
  if (format.length > LONGEST_TEXT) return undefined;
  const directives = format.match(DIRECTIVE)?.filter((one) => one !== '%%').length ?? 0;
  const times = directives === 0 ? 1 : Math.max(Math.ceil(rest.length / directives), 1);
  if (times > MOST_ROWS) return undefined;
  let at = 0;
  const text = Array.from({ length: times }, () =>
    format.replaceAll(DIRECTIVE, (one) => {
      if (one === '%%') return '%';
      const word = rest[at++] ?? '';
      return /^%-?\d*[sd]$/.test(one) ? word.replaceAll('\\', '\\\\') : '$_';
    }),
  ).join('');
  const plain = text.length > LONGEST_TEXT ? undefined : unescaped(text);
  if (plain === undefined) return undefined;
  return { texts: [plain.replace(/\n$/, '')], open: plain !== '' && !plain.endsWith('\n') };
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['\\', '\\'],
  ['"', '"'],
  ["'", "'"],
]);

/** Colours are not seen in a row's text. */
const COLOURS = /(?:\\(?:e|E|033|x1[bB])|\u001b)\[[\d;]{0,20}m/g;

/** A text with the escapes of `echo -e` in place; undefined if there are different ones. */
function unescaped(text: string): string | undefined {
  let isKnown = true;
  const plain = text.replaceAll(COLOURS, '').replaceAll(/\\(.)/g, (_, letter: string) => {
    const stands = ESCAPES.get(letter);
    isKnown &&= stands !== undefined;
    return stands ?? '';
  });
  return isKnown ? plain : undefined;
}

/** What the shell puts in: `$D`, `${D}`, `$?`, `$(…)` and the old form of it. */
const PUT_IN = /\$\([^()]*\)|\$\{[^{}]*\}|\$[A-Za-z_]\w*|\$[\d?#@*!$_-]|`[^`]*`/g;

/** Whether all the words of an `echo` are what the shell put in, and nothing else. */
export function onlyPutIn({ tool, words, wrappers }: Invocation): boolean {
  return (
    tool === 'echo' &&
    wrappers.length === 0 &&
    words.every((word) => OPTIONS.test(word) || word.split(PUT_IN).join('').trim() === '')
  );
}

/** The pieces of a row between what the shell puts in, without blanks: those of a row may be others in a terminal. */
function piecesOf(row: string): EchoedRow {
  return row.split(PUT_IN).map(withoutBlanks);
}

/** A text without its blanks. */
export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
