import type { Recording } from '../format/recording.ts';
import { cutRow } from '../cut-row.ts';
import type { Screen } from '../screen.ts';
import { emulate } from './emulate.ts';
import { isInMultiplexer } from './multiplexer.ts';

/**
 * What the user of a terminal saw: recordings go through the emulator, plain text is taken as it is.
 * @param options.looks whether colours are wanted, too; they take time, and nothing else of the screen depends on them
 */
export async function showRecording(
  recording: Recording,
  { looks = false }: { looks?: boolean } = {},
): Promise<Screen> {
  if (recording.raw) return emulate(recording, isInMultiplexer(recording), looks);
  const lines = recording.chunks
    .map((chunk) => chunk.text)
    .join('')
    .split('\n')
    .map((line) => cutRow(line.trimEnd()));
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return { lines, times: lines.map(() => undefined), marks: [] };
}
