import { DURATION_HINT, readDuration } from './duration.ts';
import { type Key, KEY_NAMES, keyNamed } from './keys.ts';

/** One thing a typist does at the keyboard: characters, a key, or nothing for a while. */
export type Stroke =
  | { readonly kind: 'text'; readonly text: string }
  | Key
  | { readonly kind: 'pause'; readonly seconds: number };

/** Takes what is wrong with a piece of a script. */
export type Complain = (message: string) => void;

const MOST_REPEATS = 200;

/** A capitalised word in braces, with a character held down with it or a number or time after it. */
const BRACES = /\{([A-Z][a-z][A-Za-z]*)(?:\+([^\s{}]))?(?: ([^{}]*))?\}/g;
const MEANT_AS_ARGUMENT = /^[\d.]+[a-z]*$/;

/**
 * Reads text with keys in braces, such as `sudo ctr t{Tab}{Backspace 3}`. Braces around anything but a capitalised
 * word (`{print $2}`, `{{.ID}}`) are plain text.
 */
export function readTyping(source: string, complain: Complain): Stroke[] {
  const strokes: Stroke[] = [];
  let end = 0;
  const addText = (text: string): void => {
    const last = strokes.at(-1);
    if (text === '') return;
    if (last?.kind === 'text') strokes[strokes.length - 1] = { kind: 'text', text: last.text + text };
    else strokes.push({ kind: 'text', text });
  };
  for (const match of source.matchAll(BRACES)) {
    const [whole, word = '', held, argument] = match;
    addText(source.slice(end, match.index));
    end = match.index + whole.length;
    const read = readBraces(held === undefined ? word : `${word}+${held}`, argument, whole, complain);
    if (read === undefined) addText(whole);
    else strokes.push(...read);
  }
  addText(source.slice(end));
  return strokes;
}

function readBraces(
  name: string,
  argument: string | undefined,
  whole: string,
  complain: Complain,
): Stroke[] | undefined {
  if (name === 'Wait') {
    const seconds = readDuration(argument ?? '');
    if (seconds === undefined) complain(`found ${whole}, expected ${DURATION_HINT}. Type {Wait 2s}.`);
    return [{ kind: 'pause', seconds: seconds ?? 0 }];
  }
  const key = keyNamed(name);
  if (key === undefined) {
    if (argument !== undefined && !MEANT_AS_ARGUMENT.test(argument)) return undefined;
    complain(
      `there is no key ${whole}. The keys are ${KEY_NAMES.join(', ')}. ` +
        `To type it as text, write {OpenBrace}${whole.slice(1)}.`,
    );
    return [];
  }
  const times = argument === undefined ? 1 : Number(/^\d+$/.exec(argument)?.[0] ?? 0);
  if (times < 1 || times > MOST_REPEATS) {
    complain(`found ${whole}, expected how often: 1 to ${MOST_REPEATS}. Type {${name} 3}.`);
  }
  return Array.from({ length: Math.min(times, MOST_REPEATS) }, () => key);
}
