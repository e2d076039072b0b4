import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecording } from '../../plugins/recorded-session/core/recording.ts';
import { printReading, readingOf } from './reading/index.ts';
import { loadSessions, recordedFiles, recordingFiles } from './sessions.ts';

const scripts = await loadSessions();

describe.each(scripts)('the session $id', (script) => {
  test('is recorded on the lines it is meant for, and on no other', () => {
    const meant = script.containerd.flatMap((line) => Object.values(recordingFiles(script.id, line)));
    expect(recordedFiles(script.id)).toEqual(meant.map((file) => path.basename(file)).sort());
  });

  test.each(script.containerd)('has every step in its recording on %s', async (line) => {
    const { steps, versions } = await readRecording(
      readFileSync(recordingFiles(script.id, line).cast, 'utf8'),
    );
    expect(steps.map(({ id }) => id)).toEqual(script.steps.map(({ id }) => id));
    expect(JSON.stringify(versions)).toContain(`${line}.`);
  });

  test.each(script.containerd)('has the reading of its recording on %s beside it', async (line) => {
    const { cast, reading } = recordingFiles(script.id, line);
    const expected = printReading(await readingOf(readFileSync(cast, 'utf8')));
    expect(readFileSync(reading, 'utf8'), 'record the session again, or take back the change by hand').toBe(
      expected,
    );
  });
});
