import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecording } from '../../../plugins/terminal-recording/format/detect.ts';
import { segmentSession } from '../../../plugins/exercise-checker/core/segments/segment-session.ts';
import { showRecording } from '../../../plugins/terminal-recording/terminal/show.ts';
import { startMachine, stopMachine, type Machine } from '../machine/machine.ts';
import { passingName } from '../machine/passing-name.ts';
import { mustRunOn } from '../session/machine.ts';
import { SHELLS, type Shell } from '../session/shell.ts';
import { mustAsLearner } from './as-learner.ts';
import { LEARNER_MACHINES } from './machines.ts';
import { recordAsLearner } from './record.ts';

/** What learners have in their files: settings that trip careless snippets, and here and there no line end at the end. */
const OWN: Readonly<Record<Shell, { file: string; text: string }>> = {
  bash: {
    file: '.bashrc',
    text: `set -u\nPROMPT_COMMAND='PS1="\\w own> "; history -a'\nPS0='(begins)\\n'`,
  },
  zsh: { file: '.zshrc', text: `setopt no_unset prompt_subst\nprecmd() { PROMPT='%~ own> ' }\n` },
  fish: {
    file: '.config/fish/config.fish',
    text: `function fish_prompt\n    echo above\n    echo -n "$status own> "\nend`,
  },
};

/** With an empty line, a line given up, a command that was stopped, and a shell inside the shell. */
const SESSION = [
  '## all',
  'echo one',
  'false',
  'false | true | sh -c "exit 7"',
  '@enter echo sleeping; sleep 30',
  '@until sleeping',
  '@press {Ctrl+C}',
  'echo two',
  '@press {Enter}',
  '@press given up{Ctrl+C}',
  // Nothing tells when a shell has read that, and what is typed meanwhile it may forget.
  '@wait 1s',
  'echo three',
  '@enter echo inside; bash',
  '@until inside',
  'sh -c "exit 3"',
  '@enter exit',
  'echo last',
];

const EXPECTED = [
  ['echo one', 0],
  ['false', 1],
  ['false | true | sh -c "exit 7"', 7],
  ['echo sleeping; sleep 30', 130],
  ['echo two', 0],
  ['echo three', 0],
  // What ends here for the checker is the prompt of the shell inside; that shell then passes on what its last command said.
  ['echo inside; bash', undefined],
  ['sh -c "exit 3"', 3],
  ['exit', 3],
  ['echo last', 0],
];

const RC_FILES = Object.values(OWN).map(({ file }) => file);

/** Each command with its exit status. */
async function readBack(recording: Uint8Array): Promise<[string, number | undefined][]> {
  const segments = segmentSession(await showRecording(readRecording(recording, 'auto')));
  // Marks alone are sure; without them the checker has to learn the prompt.
  expect(segments.map(({ confidence }) => confidence)).toEqual(segments.map(() => 1));
  return segments.map(({ command, exitStatus }) => [command, exitStatus]);
}

describe.each(LEARNER_MACHINES)('marks on $id', (kind) => {
  const name = passingName(`marks-${kind.id}`);
  let machine: Machine;
  const files = (): Promise<string> =>
    mustRunOn(
      machine,
      'the files',
      `cd /home/learner && sha256sum ${RC_FILES.join(' ')} 2>&1; test -e .config/under-the-hood; echo $?`,
    );
  beforeAll(async () => {
    machine = await startMachine(kind, name);
  });
  afterAll(() => stopMachine(name));

  test('are removed without a trace where there were no files', async () => {
    const list = 'find . -path ./lab.sh -prune -o -type f -exec sha256sum {} +; find . -type d';
    const before = await mustAsLearner(machine, list);
    await mustAsLearner(machine, 'sh lab.sh marks && sh lab.sh marks off');
    expect(await mustAsLearner(machine, list)).toBe(before);
  });

  describe('over files of the learner', () => {
    let before: string;
    beforeAll(async () => {
      await mustAsLearner(machine, 'mkdir -p .config/fish');
      for (const { file, text } of Object.values(OWN)) {
        await mustRunOn(machine, 'a file', `cd /home/learner && cat >>${file} && chown learner: ${file}`, {
          input: text,
        });
      }
      before = await files();
      await mustAsLearner(machine, 'sh lab.sh marks');
      expect(await mustAsLearner(machine, 'sh lab.sh marks')).toContain('already has its line');
    });

    test.each(SHELLS)('%s: every command has its exit status', async (shell) => {
      for (const recorder of ['script', 'asciinema'] as const) {
        const recording = await recordAsLearner(machine, recorder, shell, SESSION);
        const read = await readBack(recording);
        expect(read.slice(0, EXPECTED.length)).toEqual(EXPECTED);
        // No prompt, and so no mark, comes after the last command; fish alone says how it ended.
        expect(read.slice(EXPECTED.length).map(([command]) => command)).toEqual(['exit']);
      }
    });

    test('go, and the files are as before, byte by byte', async () => {
      await mustAsLearner(machine, 'sh lab.sh marks off');
      expect(await files()).toBe(before);
    });
  });
});
