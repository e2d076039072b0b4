import { RECORDING_LIMITS } from '../limits.ts';
import { UnreadableRecording } from '../unreadable.ts';
import { linesOfEvents } from './asciicast-event.ts';
import { asObject, parseJson } from './json.ts';
import { tooManyEvents, type Chunk, type Recording } from './recording.ts';
import { guessColumns } from './width.ts';

/** Characters in front of a header: comments and blank lines. */
const LONGEST_PREFACE = 10_000;
/** Characters in which a header says its version. */
const LONGEST_START = 4000;

/**
 * Reads an asciicast of version 1, 2 or 3 (formats: the asciinema project's manual). Only output and resize
 * events count; input events are key strokes, not commands. A cut-off last line loses only itself.
 * @throws UnreadableRecording where the header cannot be read, is of another version, or there are too many events.
 */
export function readAsciicast(text: string): Recording {
  const start = startOfHeader(text);
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline;
  const header = asObject(parseJson(text.slice(start, end), RECORDING_LIMITS.events));
  const version = header?.['version'];
  if (version === 2)
    return readEvents(text, end, 'asciicast-v2', sizeOf(header?.['width'], header?.['height']));
  if (version === 3) {
    const size = asObject(header?.['term']);
    return readEvents(text, end, 'asciicast-v3', sizeOf(size?.['cols'], size?.['rows']));
  }
  const whole = header ?? asObject(parseJson(text.slice(start), RECORDING_LIMITS.events));
  if (whole?.['version'] === 1 && Array.isArray(whole['stdout'])) return readFirstVersion(whole);
  if (whole && typeof version === 'number' && version !== 1) throw unknownVersion(version);
  throw new UnreadableRecording({ code: 'broken-recording' });
}

/** Whether a text looks like an asciicast of any version, even one that cannot be read. */
export function looksLikeAsciicast(text: string): boolean {
  const at = startOfHeader(text);
  const start = text.slice(at, at + LONGEST_START);
  if (!/^\{\s*"/.test(start)) return false;
  const version = /"version"\s*:\s*(\d{1,9})\b/.exec(start)?.[1];
  if (version === undefined) return false;
  const isKnown = /^[123]$/.test(version);
  // Other programs write "version", too; the header of an asciicast says how large the terminal was.
  if (!isKnown) return /"(?:width|cols)"\s*:/.test(start);
  // Lines that begin with "#" in front of it may also be what root typed, and the rest what that printed.
  return text.slice(0, at).trim() === '' || /^[^\n]*\n\s*[[#]/.test(start);
}

/** Where the header begins: comments may be in front of it. */
function startOfHeader(text: string): number {
  let at = 0;
  while (at < Math.min(text.length, LONGEST_PREFACE)) {
    const newline = text.indexOf('\n', at);
    const line = text.slice(at, newline < 0 ? at + LONGEST_START : newline).trimStart();
    if (line !== '' && !line.startsWith('#')) return at + text.slice(at, at + LONGEST_START).search(/\S/);
    if (newline < 0) break;
    at = newline + 1;
  }
  return 0;
}

function readEvents(
  text: string,
  headerEnd: number,
  format: 'asciicast-v2' | 'asciicast-v3',
  size: Pick<Recording, 'columns' | 'rows'>,
): Recording {
  const relative = format === 'asciicast-v3';
  const chunks: Chunk[] = [];
  let clock = 0;
  let events = 0;
  for (const { event } of linesOfEvents(text, headerEnd + 1)) {
    if (event === undefined) continue;
    if (++events > RECORDING_LIMITS.events) throw tooManyEvents();
    const { moment, code, data = '' } = event;
    clock = relative ? clock + moment : moment;
    const time = timeOf(clock);
    if (code === 'o') chunks.push({ text: data, ...time });
    const resized = code === 'r' ? /^(\d{1,4})x(\d{1,4})$/.exec(data) : null;
    if (resized)
      chunks.push({ text: '', ...time, resize: { columns: Number(resized[1]), rows: Number(resized[2]) } });
  }
  return { format, chunks, raw: true, ...guessedSize(size, chunks) };
}

function readFirstVersion(whole: Record<string, unknown>): Recording {
  const chunks: Chunk[] = [];
  let clock = 0;
  for (const frame of whole['stdout'] as unknown[]) {
    if (!Array.isArray(frame)) continue;
    const [delay, data] = frame as unknown[];
    if (typeof delay !== 'number' || typeof data !== 'string') continue;
    clock += delay;
    chunks.push({ text: data, ...timeOf(clock) });
  }
  const size = sizeOf(whole['width'], whole['height']);
  return { format: 'asciicast-v1', chunks, raw: true, ...guessedSize(size, chunks) };
}

/** Seconds to the millisecond; nothing for a number that no JSON can hold. */
function timeOf(clock: number): { time?: number } {
  const time = Math.round(clock * 1000) / 1000;
  return Number.isFinite(time) ? { time } : {};
}

function sizeOf(columns: unknown, rows: unknown): { columns?: number; rows?: number } {
  return {
    ...(typeof columns === 'number' && columns > 0 ? { columns } : {}),
    ...(typeof rows === 'number' && rows > 0 ? { rows } : {}),
  };
}

/** A recording that was made without a terminal says 0 columns, or nothing. */
function guessedSize(
  size: { columns?: number; rows?: number },
  chunks: readonly Chunk[],
): { columns?: number; rows?: number } {
  if (size.columns !== undefined) return size;
  const columns = guessColumns(chunks.map(({ text }) => text).join(''));
  return columns === undefined ? size : { ...size, columns };
}

function unknownVersion(version: number): UnreadableRecording {
  return new UnreadableRecording({ code: 'unknown-version', version });
}
