import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readRecording } from '../../plugins/terminal-recording/format/detect.ts';
import { segmentSession } from '../../plugins/exercise-checker/core/segments/segment-session.ts';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';
import { segmentText } from './segment-text.ts';

/** Recordings by what is hard about them, each with a file that says which commands and which outputs are in it. */
const CASES = fileURLToPath(new URL('cases/segments/', import.meta.url));
const EXPECTED = '.expected';

const kinds = Map.groupBy(globSync(`*/*${EXPECTED}`, { cwd: CASES }).sort(), (file) => path.dirname(file));

test('every recording has its expectation', () => {
  const recordings = globSync('*/*.{txt,log,cast,typescript}', { cwd: CASES });
  const missing = recordings.filter((file) => !kinds.get(path.dirname(file))?.includes(`${file}${EXPECTED}`));
  expect(missing).toEqual([]);
  expect(recordings.length).toBeGreaterThan(80);
});

describe.each([...kinds])('%s', (_, files) => {
  test.each(files)('%s', async (file) => {
    const recording = readFileSync(path.join(CASES, file.slice(0, -EXPECTED.length)));
    const screen = await showRecording(readRecording(recording, 'auto'));
    expect(segmentText(segmentSession(screen))).toBe(readFileSync(path.join(CASES, file), 'utf8'));
  });
});
