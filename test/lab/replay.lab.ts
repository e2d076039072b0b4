import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { playUntilSame } from './attempts.ts';
import { lineNamed, type LineId } from './lines.ts';
import { playSession } from './play.ts';
import { describeDifference, differences, readingOf, readPrinted, type Reading } from './reading/index.ts';
import type { SessionScript } from './session/script.ts';
import type { Versions } from './session/versions.ts';
import { loadSessions, recordingFiles, ROOT } from './sessions.ts';

const scripts = await loadSessions();
const replayed = {
  sessions: new Set<string>(),
  lines: new Map<LineId, Set<string>>(),
  recordings: 0,
  steps: 0,
  again: [] as string[],
};

describe.concurrent.each(scripts)('$id', (script) => {
  test.each(script.containerd)('says the same on containerd %s as its recording', async (id) => {
    const expected = await expectedReadings(script.id, id);
    await playUntilSame(
      () => differencesOf(expected, script, id),
      (difference) => replayed.again.push(difference),
    );
    replayed.sessions.add(script.id);
    replayed.recordings += 1;
    replayed.steps += script.steps.length;
  });
});

/** Plays a session and says in what it differs from what was recorded; empty where in nothing. */
async function differencesOf(
  expected: readonly { file: string; reading: Reading }[],
  script: SessionScript,
  id: LineId,
): Promise<string> {
  const { text, versions } = await playSession(script, lineNamed(id), {
    shell: 'bash',
    format: 'asciicast',
    pace: 'fast',
  });
  noteVersions(id, versions);
  const actual = await readingOf(text);
  for (const { file, reading } of expected) {
    const found = differences(reading, actual).map(describeDifference);
    if (found.length > 0) return `${file} and a replay of it differ:\n${found.join('\n')}`;
  }
  return '';
}

function noteVersions(id: LineId, { packages, ...versions }: Versions): void {
  const seen = replayed.lines.get(id) ?? new Set();
  replayed.lines.set(id, seen);
  for (const program of Object.keys(packages)) {
    seen.add(`${program} ${versions[program as keyof typeof versions] ?? ''}`);
  }
  seen.add(versions.distribution);
}

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
  const { sessions, lines, recordings, steps, again } = replayed;
  for (const text of again) process.stdout.write(`The same only when played again: ${text}\n`);
  process.stdout.write(
    `Replayed as recorded: ${sessions.size} of ${scripts.length} sessions on ${lines.size} lines of containerd, ` +
      `${recordings} recordings with ${steps} steps in all.\n`,
  );
  for (const seen of [...lines].sort().map(([, versions]) => versions)) {
    process.stdout.write(`  ${[...seen].join(' · ')}\n`);
  }
});
