import type { Recording } from '../format/recording.ts';
import { LIMITS } from '../limits.ts';
import type { Screen } from '../screen.ts';
import { codePointsIn } from './code-points.ts';
import { emulate } from './emulate.ts';
import { isInMultiplexer } from './multiplexer.ts';

/** What the learner saw: recordings go through the emulator, plain text is taken as it is. */
export async function showRecording(recording: Recording): Promise<Screen> {
  if (recording.raw) return emulate(recording, isInMultiplexer(recording));
  const lines = recording.chunks
    .map((chunk) => chunk.text)
    .join('')
    .split('\n')
    .map((line) => line.slice(0, LIMITS.lineLength).trimEnd());
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  const wrapWidth = guessWidth(lines);
  return {
    lines,
    times: lines.map(() => undefined),
    marks: [],
    ...(wrapWidth === undefined ? {} : { wrapWidth }),
  };
}

/** Widths terminals are opened with; one row that long is enough to believe in them. */
const COMMON_WIDTHS = new Set([80, 90, 100, 110, 120, 132, 140, 150, 160, 180, 200]);

/**
 * A plain paste does not say how wide the terminal was. Rows cut by it all end at the same column, so the
 * greatest length is taken where at least two rows have it, or it is a usual width.
 */
function guessWidth(lines: string[]): number | undefined {
  const lengths = lines.map(codePointsIn);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const repeated = lengths.filter((length) => length === longest).length >= 2;
  return COMMON_WIDTHS.has(longest) || (repeated && longest >= 40) ? longest : undefined;
}
