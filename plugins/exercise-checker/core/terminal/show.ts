import type { Recording } from '../format/recording.ts';
import { LIMITS } from '../limits.ts';
import type { Screen } from '../screen.ts';
import { emulate } from './emulate.ts';
import { withoutMultiplexer } from './multiplexer.ts';

/** What the learner saw: recordings go through the emulator, plain text is taken as it is. */
export async function showRecording(recording: Recording): Promise<Screen> {
  if (recording.raw) return emulate(withoutMultiplexer(recording));
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

/**
 * A plain paste does not say how wide the terminal was. Rows cut by it all end at the same column, so the
 * greatest length is taken where at least two rows have it.
 */
function guessWidth(lines: string[]): number | undefined {
  const lengths = lines.map((line) => [...line].length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return longest >= 40 && lengths.filter((length) => length === longest).length >= 2 ? longest : undefined;
}
