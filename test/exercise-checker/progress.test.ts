import { expect, test } from 'vitest';
import { Progress } from '../../plugins/exercise-checker/cli/progress.ts';

/** What is written while files are graded, one each 150 ms. */
function writtenBy(
  stream: { isTTY?: boolean },
  environment: Record<string, string>,
  total: number,
): string[] {
  const written: string[] = [];
  let time = 0;
  const progress = new Progress(
    { ...stream, write: (text: string) => written.push(text) },
    environment,
    () => time,
  );
  progress.begin(total);
  for (let file = 0; file < total; file++) {
    time += 150;
    progress.step();
  }
  progress.clear();
  return written;
}

test('a terminal shows one row, again and again, and it is gone at the end', () => {
  const written = writtenBy({ isTTY: true }, { TERM: 'xterm' }, 1000);
  expect(written[0]).toBe('\r\u001b[K2 of 1000 files graded, 6.7 a second, 2 min 30 s left');
  expect(written.at(-1)).toBe('\r\u001b[K');
  expect(written.join('')).not.toContain('\n');
});

test.each([
  ['a pipe', {}, { TERM: 'xterm' }, 1000],
  ['a terminal that cannot go back in a row', { isTTY: true }, { TERM: 'dumb' }, 1000],
  ['one file', { isTTY: true }, { TERM: 'xterm' }, 1],
])('%s is told nothing', (_, stream, environment, total) => {
  expect(writtenBy(stream, environment, total)).toEqual([]);
});
