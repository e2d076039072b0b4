import { factsOf } from './proofs.ts';
import type { Command, Session } from './session.ts';
import { holds, IDENTITIES } from './ties.ts';

/** The session with another value in one command, or in one row of its output. */
export function withOther(session: Session, number: number, value: string, row: number | undefined): Session {
  const command = session.find((one) => one.number === number);
  if (command === undefined) return session;
  const swapped = writtenWith(command, value, stranger(value, session), row)
    .map((written) => session.map((one) => (one === command ? written : one)))
    .find((mutated) => !shows(mutated, number, value, row));
  // A row may not have the value itself: a link to a namespace of Linux does not name the process.
  if (swapped === undefined && row !== undefined) return session;
  if (swapped === undefined) throw new Error(`"${value}" could not be replaced in: ${command.typed}`);
  return swapped;
}

/** Ways to put another value in; what was typed may have had it from a variable, and a row may have broken it. */
function writtenWith(command: Command, value: string, other: string, row: number | undefined): Command[] {
  const replace = (text: string): string =>
    text.replace(namesOf(value), (name) =>
      isHexadecimal(value)
        ? `${name.startsWith(ALGORITHM) ? ALGORITHM : ''}${bare(other)}`.slice(0, name.length)
        : other,
    );
  const { typed, output } = command;
  if (row !== undefined) return [{ ...command, output: output.with(row, replace(output[row] ?? '')) }];
  const variables = [...typed.matchAll(/\$(?:\w+|\{\w+\})/g)].map(([name]) => name);
  const replaced = output.map(replace);
  return [
    { ...command, typed: replace(typed), output: replaced },
    { ...command, typed: replace(typed), output: acrossRows(replaced, value, other) },
    ...variables.flatMap((name) =>
      [other, bare(other)].map((text) => ({
        ...command,
        typed: typed.replaceAll(name, text),
        output: replaced,
      })),
    ),
  ];
}

/** Replaces a value that the terminal's margin has broken in two. */
function acrossRows(output: readonly string[], value: string, other: string): string[] {
  const broken = new RegExp([...value].map((letter) => RegExp.escape(letter)).join('\n?'), 'g');
  const replaced = output.join('\n').replace(broken, (found) => {
    let at = 0;
    return [...found].map((letter) => (letter === '\n' ? letter : (other[at++] ?? ''))).join('');
  });
  return replaced.split('\n');
}

function shows(session: Session, number: number, value: string, row: number | undefined): boolean {
  return factsOf(session).some(
    (one) =>
      one.command === number &&
      (row === undefined || one.row === row) &&
      IDENTITIES.some((name) => holds(one.fact.values.get(name), value)),
  );
}

const ALGORITHM = 'sha256:';

function bare(digest: string): string {
  return digest.startsWith(ALGORITHM) ? digest.slice(ALGORITHM.length) : digest;
}

/** A long hexadecimal ID may be cut short; a name also is in the image's, which is a different thing. */
function namesOf(value: string): RegExp {
  if (isHexadecimal(value)) {
    const digits = bare(value);
    const rest = [...digits.slice(12)].reduceRight((more, digit) => `(?:${digit}${more})?`, '');
    return new RegExp(`(?:sha256:)?\\b${digits.slice(0, 12)}${rest}`, 'g');
  }
  if (/^\d+$/.test(value)) return new RegExp(`(?<![\\w.-]|\\d:)${value}(?!\\w|[.:-]\\d)`, 'g');
  return new RegExp(`(?<![\\w-]|driftwood/)${RegExp.escape(value)}(?![\\w-]|[:@]\\w)`, 'g');
}

/** A name of the same length that nothing in the session has; a longer one where all short ones are taken. */
function stranger(value: string, session: Session): string {
  const shown = session.flatMap(({ typed, output }) => [typed, ...output]).join('\n');
  const letters = isHexadecimal(value) ? '0123456789abcdef' : 'abcdefghijklmnopqrstuvwxyz';
  const row = /^\d+$/.test(value) ? '123456789' : letters;
  const shifted = (letter: string, distance: number): string =>
    row.includes(letter) ? (row[(row.indexOf(letter) + distance) % row.length] ?? letter) : letter;
  for (let more = ''; ; more += row.at(-1) ?? '') {
    for (let distance = 1; distance < row.length; distance++) {
      const other = more + [...bare(value)].map((letter) => shifted(letter, distance)).join('');
      if (!namesOf(other).test(shown)) return value === bare(value) ? other : ALGORITHM + other;
    }
  }
}

function isHexadecimal(value: string): boolean {
  return /^(?:sha256:)?[0-9a-f]{12,64}$/.test(value);
}
