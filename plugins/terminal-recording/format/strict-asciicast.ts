import { linesOfEvents, type AsciicastLine } from './asciicast-event.ts';
import { BrokenRecording } from './broken-recording.ts';
import { asObject, parseJson } from './json.ts';

/** A recording of a terminal: what was written to it, and where its markers are. */
export interface Asciicast {
  readonly columns: number;
  readonly rows: number;
  readonly header: Readonly<Record<string, unknown>>;
  readonly events: readonly WrittenEvent[];
}

/** Something that was written to the terminal, or a marker with its label. */
export interface WrittenEvent {
  readonly kind: 'output' | 'marker';
  readonly text: string;
  /** Seconds since the beginning. */
  readonly time: number;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** What a recording may have at most, and its terminal at least. */
export interface AsciicastLimits {
  /** Characters of the file. */
  readonly characters: number;
  /** Columns and rows of the terminal, least and most. */
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
}

/**
 * Reads an asciicast of version 2 (format: the asciinema project's manual) as its maker needs it read: a line that
 * is not understood is a mistake, and so is all that would make a recording hard to show. `readRecording` is the way for
 * files of unknown origin.
 * @throws BrokenRecording with the line that cannot be read
 */
export function readStrictAsciicast(text: string, limits: AsciicastLimits): Asciicast {
  if (text.trim() === '') throw new BrokenRecording(1, 'an empty file', 'an asciicast');
  if (text.length > limits.characters) {
    throw new BrokenRecording(1, `${text.length} characters`, `at most ${limits.characters}`);
  }
  const newline = text.indexOf('\n');
  const end = newline < 0 ? text.length : newline;
  const header = headerIn(text.slice(0, end));
  const lines = [...linesOfEvents(text, end + 1)].filter(({ source }) => source.trim() !== '');
  return {
    columns: sizeIn(header, 'width', limits.columns),
    rows: sizeIn(header, 'height', limits.rows),
    header,
    events: lines.flatMap(written),
  };
}

function headerIn(line: string): Readonly<Record<string, unknown>> {
  const header = asObject(parseJson(line));
  if (header === undefined) {
    throw new BrokenRecording(1, `"${shorten(line)}"`, 'the header of an asciicast, a JSON object');
  }
  if (header['version'] === 2) return header;
  const version = JSON.stringify(header['version']);
  throw new BrokenRecording(1, `version ${version}`, 'an asciicast of "version": 2');
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

function written({ line, source, event }: AsciicastLine): WrittenEvent[] {
  if (event?.data === undefined) {
    throw new BrokenRecording(line, `"${shorten(source)}"`, 'an event, such as [1.5,"o","text"]');
  }
  const { code, data: text, moment: time } = event;
  switch (code) {
    case 'o':
      return [{ kind: 'output', text, time, line }];
    case 'm':
      return [{ kind: 'marker', text, time, line }];
    case 'i':
      return [];
    case 'r':
      throw new BrokenRecording(line, `a change of the size, to ${text}`, 'a terminal that keeps its size');
    default:
      throw new BrokenRecording(line, `an event "${code}"`, '"o" for output, "m" for a marker');
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
