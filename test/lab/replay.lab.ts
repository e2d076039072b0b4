import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { lineNamed, type LineId } from './lines.ts';
import { playSession } from './play.ts';
import { describeDifference, differences, readingOf, readPrinted, type Reading } from './reading/index.ts';
import { loadSessions, recordingFiles, ROOT } from './sessions.ts';

const scripts = await loadSessions();
const replayed = { sessions: new Set<string>(), lines: new Set<string>(), recordings: 0, steps: 0 };

describe.concurrent.each(scripts)('$id', (script) => {
  test.each(script.containerd)('says the same on containerd %s as its recording', async (id) => {
    const expected = await expectedReadings(script.id, id);
    const { text } = await playSession(script, lineNamed(id), {
      shell: 'bash',
      format: 'asciicast',
      pace: 'fast',
    });
    const actual = await readingOf(text);
    for (const { file, reading } of expected) {
      const found = differences(reading, actual).map(describeDifference);
      if (found.length > 0) throw new Error(`${file} and a replay of it differ:\n${found.join('\n')}`);
    }
    replayed.sessions.add(script.id);
    replayed.lines.add(id);
    replayed.recordings += 1;
    replayed.steps += script.steps.length;
  });
});

/** What the recording says, and what is written of it in the file that reviews look at. */
async function expectedReadings(
  session: string,
  line: LineId,
): Promise<{ file: string; reading: Reading }[]> {
  const files = recordingFiles(session, line);
  const readings: [string, (text: string) => Reading | Promise<Reading>][] = [
    [files.cast, readingOf],
    [files.reading, readPrinted],
  ];
  return Promise.all(
    readings.map(async ([absolute, read]) => {
      const file = path.relative(ROOT, absolute);
      if (!existsSync(absolute)) {
        throw new Error(`${file} is missing. Type: npm run lab -- record ${session} --containerd ${line}`);
      }
      return { file, reading: await read(readFileSync(absolute, 'utf8')) };
    }),
  );
}

afterAll(() => {
  const { sessions, lines, recordings, steps } = replayed;
  process.stdout.write(
    `Replayed as recorded: ${sessions.size} of ${scripts.length} sessions on ${lines.size} lines of containerd, ` +
      `${recordings} recordings with ${steps} steps in all.\n`,
  );
});
