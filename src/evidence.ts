import path from 'node:path';
import { nearNames } from 'satteri-markdown-blocks';
import type { Evidence, EvidenceReader } from 'starlight-knowledge-check';
import {
  BrokenRecording,
  openRecordings,
  textOf,
  type Recording,
  type Recordings,
} from 'starlight-recorded-session/recordings';
import { commonText } from './common-text.ts';

/**
 * How this site reads the evidence of a knowledge check: `the-map#parents` is the step `parents` of the recorded
 * session `the-map`, `the-map#parents@1.7` the same on that line of containerd alone. Without a line, what
 * a question claims has to be seen on every line the session was recorded on, so the output is what these have in
 * common.
 *
 * @param folder of the recordings, from the root of the site
 * @param root of the site
 */
export function recordedEvidence(folder: string, root: string): EvidenceReader {
  const recordings = openRecordings(path.resolve(root, folder), root);
  return async (reference) => {
    const parts = /^([^#@\s]+)#([^#@\s]+)(?:@([^#@\s]+))?$/.exec(reference);
    if (!parts) {
      return {
        problem: 'not a recording and a step of it',
        fix: 'Type evidence="recording#step", such as "the-map#parents", or "the-map#parents@1.7" for one line of containerd.',
      };
    }
    const [, name = '', step = '', line] = parts;
    const lines = recordings.releaseLinesOf(name);
    if (lines.length === 0) return unknownRecording(name, step, recordings);
    if (line !== undefined && !lines.includes(line)) {
      return {
        problem: `no recording of "${name}" on containerd ${line}, only on ${listed(lines)}`,
        fix: `Type "${name}#${step}@${lines.at(-1) ?? ''}", or remove "@${line}" for all of them.`,
      };
    }
    return readStep(recordings, name, step, line === undefined ? lines : [line]);
  };
}

async function readStep(
  recordings: Recordings,
  name: string,
  step: string,
  lines: readonly string[],
): Promise<Evidence> {
  const outputs: string[] = [];
  for (const line of lines) {
    const recording = await recordings.read(name, line);
    if (recording instanceof BrokenRecording) {
      return {
        problem: `a recording that cannot be read: ${recordings.fileOf(name, line)}:${recording.line} has ${recording.found}`,
        fix: 'Record it again.',
      };
    }
    const output = outputOf(recording, step);
    if (output === undefined) return unknownStep(name, step, line, recording);
    outputs.push(output);
  }
  return {
    output: outputs.reduce(commonText),
    caption: `${name}, step ${step}, containerd ${listed(lines)}`,
  };
}

/** Everything that the commands of a step printed. What was typed proves nothing. */
function outputOf({ steps }: Recording, id: string): string | undefined {
  return steps
    .find((step) => step.id === id)
    ?.commands.flatMap((command) => command.output.map(textOf))
    .join('\n');
}

function unknownRecording(name: string, step: string, recordings: Recordings): Evidence {
  const known = recordings.names();
  const [nearest] = nearNames(name, known);
  return {
    problem: `no recording "${name}" in ${recordings.folder}`,
    fix:
      nearest === undefined
        ? `Record ${recordings.folder}/${name} first, or use one of these: ${known.join(', ') || 'none yet'}.`
        : `Type "${nearest}#${step}".`,
  };
}

function unknownStep(name: string, step: string, line: string, { steps }: Recording): Evidence {
  const known = steps.map(({ id }) => id);
  const [nearest] = nearNames(step, known);
  return {
    problem: `no step "${step}" in the recording of "${name}" on containerd ${line}`,
    fix: nearest === undefined ? `Use one of these: ${known.join(', ')}.` : `Type "${name}#${nearest}".`,
  };
}

function listed(lines: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(lines);
}
