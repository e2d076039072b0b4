import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LINES, lineNamed, type Line } from '../lines.ts';
import { playSession } from '../play.ts';
import { describeDifference, differences, printReading, readingOf } from '../reading/index.ts';
import type { RecordingFormat } from '../session/recorder.ts';
import type { SessionScript } from '../session/script.ts';
import type { Shell } from '../session/shell.ts';
import { loadSessions, recordingFiles } from '../sessions.ts';

const SHELLS: readonly string[] = ['bash', 'zsh', 'fish'] satisfies Shell[];
const FORMATS: readonly string[] = ['asciicast', 'typescript', 'paste'] satisfies RecordingFormat[];

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
  const lines = values.containerd?.map(lineNamed) ?? LINES;
  const shell = oneOf(SHELLS, values.shell, '--shell') as Shell;
  const format = oneOf(FORMATS, values.format, '--format') as RecordingFormat;
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
  const isNew = !existsSync(files.cast);
  const changes = isNew ? [] : differences(await readingOf(readFileSync(files.cast, 'utf8')), reading);
  for (const change of changes) process.stdout.write(`${describeDifference(change)}\n`);
  if (!isNew && changes.length === 0 && !force) {
    say('says the same as before, and stays as it is');
  } else {
    writeFileSync(files.cast, text);
    say(isNew ? 'recorded' : 'recorded again');
  }
  // Of what is kept: rules may have changed since it was written.
  writeFileSync(files.reading, printReading(await readingOf(readFileSync(files.cast, 'utf8'))));
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

function oneOf(known: readonly string[], found: string, option: string): string {
  if (!known.includes(found)) throw new Error(`${option} "${found}": expected one of ${known.join(', ')}.`);
  return found;
}
