import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { printReading, readingOf } from '../reading/index.ts';
import { loadSessions, recordingFiles } from '../sessions.ts';

/** Writes the readings of all recordings again: after a change of the rules or of the checker, with no machine. */
export async function readings(ids: string[]): Promise<void> {
  for (const script of await loadSessions(ids)) {
    for (const line of script.containerd) {
      const { cast, reading } = recordingFiles(script.id, line);
      if (!existsSync(cast)) continue;
      const text = printReading(await readingOf(readFileSync(cast, 'utf8')));
      if (existsSync(reading) && readFileSync(reading, 'utf8') === text) continue;
      writeFileSync(reading, text);
      process.stdout.write(`${script.id}, containerd ${line}: the reading of its recording is another now\n`);
    }
  }
}
