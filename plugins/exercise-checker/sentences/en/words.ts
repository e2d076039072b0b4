import type { FactValue } from '../../core/facts/fact.ts';
import type { ReportedPlace } from '../../core/report/reported-place.ts';
import { shorten } from '../contrast.ts';

/** What to do about a recording that is too much. */
export const RECORD_AGAIN = 'Record only the exercise, in a separate session.';

/** An ID in full; its beginning tells it from all others. */
const WHOLE_ID = /^[0-9a-f]{64}$/;

/** A value as it is quoted in a sentence, cut where it is long. */
export function quote(value: FactValue): string {
  if (typeof value === 'string')
    return `"${WHOLE_ID.test(value) ? `${value.slice(0, 12)}…` : shorten(value)}"`;
  return typeof value === 'object' ? `[${shorten(value.join(', '))}]` : String(value);
}

/** A place in the session: `line 12 ("ctr task ls")`, `line 12 ("cat tasks.txt", written in line 8)`. */
export function place({ line, command, writtenIn }: ReportedPlace): string {
  const written = writtenIn === undefined ? '' : `, written in line ${writtenIn}`;
  return `line ${line} ("${shorten(command)}"${written})`;
}

/** The sentences that are not empty, one after another. */
export function joinSentences(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Words in a row: a, b and c. */
export function list(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (conjunction === 'or' || words.length < 2) return words.join(` ${conjunction} `);
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}

/** The text, or undefined if there is none. */
export function undefinedIfEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}
