import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ReleaseLine } from '../lines.ts';
import { playSession } from '../play.ts';
import { describeDifference, differences, printReading, readingOf } from '../reading/index.ts';
import type { SessionScript } from '../session/script.ts';
import { loadSessions, recordingFiles } from '../sessions.ts';
import { releaseLinesOf } from './lines.ts';

/**
 * Records sessions. A recording that says the same as the one there is, but for what may differ, does not replace it:
 * what then changes in the repository is what changed in meaning.
 */
export async function record(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    options: {
      containerd: { type: 'string', multiple: true },
      force: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const scripts = await loadSessions(positionals);
  const lines = releaseLinesOf(values.containerd ?? []);
  for (const script of scripts) {
    const meant = lines.filter(({ id }) => script.containerd.includes(id));
    await Promise.all(meant.map((line) => recordForPages(script, line, values.force)));
  }
}

async function recordForPages(script: SessionScript, line: ReleaseLine, force: boolean): Promise<void> {
  const say = (text: string): void => {
    process.stdout.write(`${script.id}, containerd ${line.id}: ${text}\n`);
  };
  const files = recordingFiles(script.id, line.id);
  const { text } = await playSession(script, line, { shell: 'bash', format: 'asciicast', pace: 'human' });
  const reading = await readingOf(text);
  const before = existsSync(files.cast) ? await readingOf(readFileSync(files.cast, 'utf8')) : undefined;
  const changes = before ? differences(before, reading) : [];
  for (const change of changes) process.stdout.write(`${describeDifference(change)}\n`);
  // Also of a recording that stays: the rules may have changed since its reading was written.
  writeFileSync(files.reading, printReading(reading));
  if (before && changes.length === 0 && !force) {
    say('says the same as before, and stays as it is');
    return;
  }
  writeFileSync(files.cast, text);
  say(before ? 'recorded again' : 'recorded');
}
