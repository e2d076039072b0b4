import { quoted } from './quote.ts';

/** A name a session made for a longer command: an alias, or a function around commands. */
export interface Shortcut {
  body: string;
  /** Whether its arguments stand where the body asks for them, as in a function; those of an alias follow it. */
  placesArguments: boolean;
}

/** All arguments, as a function of bash, zsh or fish asks for them. */
const ALL_ARGUMENTS = ['"$@"', '"$*"', '$@', '$*', '"$argv"', '$argv'];

/** The arguments from one on: `"${@:2}"`, and fish's `$argv[2..-1]` and `$argv[2..]`; also fish's `$argv[1]`, which is one. */
const SOME_ARGUMENTS = /("?)\$\{[@*]:(?<from>[1-9])\}\1|\$argv\[(?<first>[1-9])(?<on>\.\.(?:-1)?)?\]/g;

/** Longer bodies are programs, not shortcuts. */
const LONGEST_BODY = 500;
/** A line that a shortcut makes of its arguments may not be longer. */
const LONGEST_LINE = 5_000;

/** A shortcut with this body; undefined for one that is too long to be followed. */
export function shortcutOf(body: string, placesArguments: boolean): Shortcut | undefined {
  return body.length > LONGEST_BODY || body.trim() === ''
    ? undefined
    : { body: body.trim(), placesArguments };
}

/** The line a shortcut stands for with these arguments; undefined if it would be too long. */
export function lineOf({ body, placesArguments }: Shortcut, words: readonly string[]): string | undefined {
  const operands = words.map(quote);
  const line = placesArguments ? withArguments(body, operands) : `${body} ${operands.join(' ')}`;
  return line.length > LONGEST_LINE ? undefined : line;
}

function withArguments(body: string, operands: readonly string[]): string {
  const placed = body.replaceAll(SOME_ARGUMENTS, (...found) => {
    const { from, first, on } = found.at(-1) as Partial<Record<'from' | 'first' | 'on', string>>;
    const start = Number(from ?? first) - 1;
    return operands.slice(start, (from ?? on) ? undefined : start + 1).join(' ');
  });
  const form = ALL_ARGUMENTS.find((one) => placed.includes(one));
  return form === undefined ? placed : placed.split(form).join(operands.join(' '));
}

/** A word as a shell would read it back; plain ones stay as they are. */
function quote(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : quoted(word);
}

/**
 * The aliases a command defines: `alias c='sudo ctr' d=docker` in bash and zsh, `alias c 'sudo ctr'` in fish.
 * @param words the words behind `alias`
 */
export function aliasesIn(words: readonly string[]): (readonly [name: string, body: string])[] {
  const [name = '', body, ...more] = words.filter((word) => !word.startsWith('-'));
  if (body !== undefined && more.length === 0 && !name.includes('=') && !body.includes('=')) {
    return [[name, body]];
  }
  return words.flatMap((word) => {
    const equals = word.indexOf('=');
    return equals > 0 ? [[word.slice(0, equals), word.slice(equals + 1)] as const] : [];
  });
}
