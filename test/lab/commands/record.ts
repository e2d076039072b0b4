import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Line } from '../lines.ts';
import { playSession } from '../play.ts';
import { describeDifference, differences, printReading, readingOf } from '../reading/index.ts';
import { RECORDING_FORMATS, type RecordingFormat } from '../session/recorder.ts';
import type { SessionScript } from '../session/script.ts';
import { SHELLS, type Shell } from '../session/shell.ts';
import { loadSessions, recordingFiles } from '../sessions.ts';
import { linesOf } from './lines.ts';

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
      shell: { type: 'string', default: 'bash' },
      format: { type: 'string', default: 'asciicast' },
      output: { type: 'string' },
    },
    allowPositionals: true,
  });
  const scripts = await loadSessions(positionals);
  const lines = linesOf(values.containerd ?? []);
  const shell = oneOf(SHELLS, values.shell, '--shell');
  const format = oneOf(RECORDING_FORMATS, values.format, '--format');
  if (values.output !== undefined) {
    await recordIntoFile(
      scripts,
      lines,
      { shell, format },
      path.resolve(process.env.INIT_CWD ?? '.', values.output),
    );
    return;
  }
  if (shell !== 'bash' || format !== 'asciicast') {
    throw new Error('Pages show asciicasts of bash. For another kind, say where it shall go: --output FILE');
  }
  for (const script of scripts) {
    const meant = lines.filter(({ id }) => script.containerd.includes(id));
    await Promise.all(meant.map((line) => recordForPages(script, line, values.force)));
  }
}

async function recordForPages(script: SessionScript, line: Line, force: boolean): Promise<void> {
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

async function recordIntoFile(
  [script, ...others]: readonly SessionScript[],
  lines: readonly Line[],
  kind: { readonly shell: Shell; readonly format: RecordingFormat },
  output: string,
): Promise<void> {
  const [line, ...more] = lines.filter(({ id }) => script?.containerd.includes(id));
  if (script === undefined || line === undefined || others.length > 0 || more.length > 0) {
    throw new Error(
      '--output takes one recording. Name a session, and a line it is meant for, such as: ' +
        `npm run lab -- record the-map --containerd 1.7 --output ${output}`,
    );
  }
  const { text } = await playSession(script, line, { ...kind, pace: 'human' });
  writeFileSync(output, text);
  process.stdout.write(`${script.id}, containerd ${line.id}: ${kind.format} of ${kind.shell} in ${output}\n`);
}

function oneOf<Word extends string>(known: readonly Word[], found: string, option: string): Word {
  const word = known.find((candidate) => candidate === found);
  if (word === undefined) throw new Error(`${option} "${found}": expected one of ${known.join(', ')}.`);
  return word;
}
