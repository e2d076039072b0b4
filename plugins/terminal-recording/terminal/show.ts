import type { Recording } from '../format/recording.ts';
import { cutRow } from '../cut-row.ts';
import type { Screen } from '../screen.ts';
import { emulate } from './emulate.ts';
import { isInMultiplexer } from './multiplexer.ts';

/** What the user of a terminal saw: recordings go through the emulator, plain text is taken as it is. */
export async function showRecording(recording: Recording): Promise<Screen> {
  if (recording.raw) return emulate(recording, isInMultiplexer(recording));
  const lines = recording.chunks
    .map((chunk) => chunk.text)
    .join('')
    .split('\n')
    .map((line) => cutRow(line.trimEnd()));
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return { lines, times: lines.map(() => undefined), marks: [] };
}
