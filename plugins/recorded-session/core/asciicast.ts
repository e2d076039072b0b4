import { BrokenRecording } from './broken-recording.ts';
import { LIMITS } from './limits.ts';

/** A recording of a terminal: what was written to it, and where its markers are. */
export interface Asciicast {
  readonly columns: number;
  readonly rows: number;
  readonly header: Readonly<Record<string, unknown>>;
  readonly events: readonly Event[];
}

/** Something that was written to the terminal, or a marker with its label. */
export interface Event {
  readonly kind: 'output' | 'marker';
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/**
 * Reads an asciicast of version 2 (format: the asciinema project's manual). Strict, unlike the reader for what
 * learners hand in: these files are made by the lab, so a line that is not understood is a mistake in there.
 *
 * @throws BrokenRecording with the line that cannot be read
 */
export function readAsciicast(text: string): Asciicast {
  if (text.trim() === '') throw new BrokenRecording(1, 'an empty file', 'an asciicast');
  if (text.length > LIMITS.characters) {
    throw new BrokenRecording(1, `${text.length} characters`, `at most ${LIMITS.characters}`);
  }
  const [first = '', ...rest] = text.split('\n');
  const header = parse(first);
  if (!isObject(header)) {
    throw new BrokenRecording(1, `"${shorten(first)}"`, 'the header of an asciicast, a JSON object');
  }
  if (header['version'] !== 2) {
    throw new BrokenRecording(
      1,
      `version ${JSON.stringify(header['version'])}`,
      'an asciicast of "version": 2',
    );
  }
  return {
    columns: sizeIn(header, 'width', LIMITS.columns),
    rows: sizeIn(header, 'height', LIMITS.rows),
    header,
    events: rest.flatMap((line, index) => (line.trim() === '' ? [] : readEvent(line, index + 2))),
  };
}

function sizeIn(
  header: Readonly<Record<string, unknown>>,
  name: string,
  [least, most]: readonly [number, number],
): number {
  const size = header[name];
  if (Number.isInteger(size) && Number(size) >= least && Number(size) <= most) return Number(size);
  throw new BrokenRecording(
    1,
    `"${name}": ${JSON.stringify(size)}`,
    `a whole number from ${least} to ${most}`,
  );
}

function readEvent(source: string, line: number): Event[] {
  const event = parse(source);
  const [time, code, text] = Array.isArray(event) ? (event as unknown[]) : [];
  if (typeof time !== 'number' || typeof code !== 'string' || typeof text !== 'string') {
    throw new BrokenRecording(line, `"${shorten(source)}"`, 'an event, such as [1.5,"o","text"]');
  }
  switch (code) {
    case 'o':
      return [{ kind: 'output', text, line }];
    case 'm':
      return [{ kind: 'marker', text, line }];
    case 'i':
      return [];
    case 'r':
      throw new BrokenRecording(line, `a change of the size, to ${text}`, 'a terminal that keeps its size');
    default:
      throw new BrokenRecording(line, `an event "${code}"`, '"o" for output, "m" for a marker');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
