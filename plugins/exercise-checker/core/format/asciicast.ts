import { NotGradable } from '../not-gradable.ts';
import type { Chunk, Recording } from './recording.ts';

/**
 * Reads an asciicast of version 1, 2 or 3 (formats: the asciinema project's manual). Only output and resize
 * events count; input events are key strokes, not commands. A cut-off last line loses only itself.
 * @throws NotGradable where the header cannot be read.
 */
export function readAsciicast(text: string): Recording {
  const newline = text.indexOf('\n');
  const header = parseObject(newline < 0 ? text : text.slice(0, newline));
  if (header?.['version'] === 2)
    return readEvents(text, 'asciicast-v2', header['width'], header['height'], false);
  if (header?.['version'] === 3) {
    const size = asObject(header['term']);
    return readEvents(text, 'asciicast-v3', size?.['cols'], size?.['rows'], true);
  }
  const whole = parseObject(text);
  if (whole?.['version'] === 1 && Array.isArray(whole['stdout'])) return readFirstVersion(whole);
  throw new NotGradable({ code: 'broken-recording' });
}

/** Whether a text looks like an asciicast of any version. */
export function looksLikeAsciicast(text: string): boolean {
  return /^\s*\{\s*"/.test(text) && /"version"\s*:\s*[123]\b/.test(text.slice(0, 4000));
}

function readEvents(
  text: string,
  format: 'asciicast-v2' | 'asciicast-v3',
  columns: unknown,
  rows: unknown,
  relative: boolean,
): Recording {
  const chunks: Chunk[] = [];
  let clock = 0;
  for (const line of text.split('\n').slice(1)) {
    if (!line.startsWith('[')) continue;
    const event = parseArray(line);
    const [moment, code, data] = event ?? [];
    if (typeof moment !== 'number' || typeof data !== 'string') continue;
    clock = relative ? clock + moment : moment;
    const time = timeOf(clock);
    if (code === 'o') chunks.push({ text: data, ...time });
    const size = code === 'r' ? /^(\d{1,4})x(\d{1,4})$/.exec(data) : null;
    if (size) chunks.push({ text: '', ...time, resize: { columns: Number(size[1]), rows: Number(size[2]) } });
  }
  return { format, chunks, raw: true, ...sizeOf(columns, rows) };
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
  return { format: 'asciicast-v1', chunks, raw: true, ...sizeOf(whole['width'], whole['height']) };
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

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function parseArray(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
