import { describe, expect, test } from 'vitest';
import { exerciseWith, gradeText, paste } from './support.ts';

const RUNNING = exerciseWith(
  '  - { id: it, title: It, fact: { task: { id: driftwood, status: RUNNING } }, hint: Do it. }',
);

describe('what is only printed', () => {
  test.each([
    ['echo', 'echo "driftwood 468 RUNNING"', 'driftwood 468 RUNNING'],
    ['cat of notes', 'cat notes.txt', '- driftwood is RUNNING'],
  ])('%s is not proof, and that is said', async (_, command, output) => {
    const { outcomes } = await gradeText(RUNNING, paste(['ctr version'], [command, output]));
    expect(outcomes[0]?.explanation).toContain(
      `Line 3 ("${command}") prints it, but what echo or cat prints proves nothing: run the command itself.`,
    );
  });

  test('what is printed of something else is not mentioned', async () => {
    const { outcomes } = await gradeText(RUNNING, paste(['echo driftwood', 'driftwood']));
    expect(outcomes[0]?.explanation).not.toContain('no proof');
  });
});

describe('docker, typed by habit', () => {
  const exercise = { ...RUNNING, tools: ['ctr', 'nerdctl'] };

  test('is told with its line and the forms of the tools of the exercise', async () => {
    const { mistakes } = await gradeText(exercise, paste(['ls'], ['sudo docker ps', 'CONTAINER ID']));
    expect(mistakes).toEqual([
      {
        id: 'docker-habit',
        line: 2,
        message:
          '"docker ps" does not count here: Docker keeps images and containers of its own. Type "ctr task ls" or "nerdctl ps -a".',
      },
    ]);
  });

  test('names only tools of the exercise', async () => {
    const node = { ...RUNNING, tools: ['crictl'] };
    const { mistakes } = await gradeText(node, paste(['docker pull nginx']));
    expect(mistakes[0]?.message).toContain('Type "crictl pull IMAGE".');
    expect(mistakes[0]?.message).not.toContain('nerdctl');
  });

  test('is not mentioned where the right command followed, nor where docker is what it is about', async () => {
    const replaced = paste(['docker ps'], ['nerdctl ps', 'CONTAINER ID']);
    expect((await gradeText(exercise, replaced)).mistakes).toEqual([]);
    const about = { ...exercise, tools: ['docker'] };
    expect((await gradeText(about, paste(['docker ps']))).mistakes).toEqual([]);
  });

  test('of a command that has no counterpart is told as well', async () => {
    const { mistakes } = await gradeText(exercise, paste(['docker swarm init']));
    expect(mistakes[0]?.message).toMatch(/^"docker swarm init" does not count here: [^.]*\.$/);
  });
});

describe('a command that is not there', () => {
  const exercise = { ...RUNNING, tools: ['ctr', 'nerdctl'] };
  const MISSING = 'No help topic for';

  test('of a tool that is: told with how that tool says it', async () => {
    const { mistakes } = await gradeText(
      exercise,
      paste(['ls'], ['sudo ctr pull x.example/a:1', `${MISSING} 'pull'`]),
    );
    expect(mistakes).toEqual([
      { id: 'no-such-command', line: 2, message: 'There is no "ctr pull". Type "ctr image pull IMAGE".' },
    ]);
  });

  test('with a word that Docker does not know either is told as well', async () => {
    const { mistakes } = await gradeText(exercise, paste(['ctr nonsense', `${MISSING} 'nonsense'`]));
    expect(mistakes[0]?.message).toBe('There is no "ctr nonsense". Its --help lists what there is.');
  });

  test('is not mentioned where the right one followed and worked', async () => {
    const session = paste(
      ['ctr containers', 'NAME: ctr'],
      ['ctr ps', `${MISSING} 'ps'`],
      ['ctr task ls', 'TASK    PID    STATUS'],
    );
    expect((await gradeText(exercise, session)).mistakes).toEqual([]);
  });

  test.each([
    ['sudo nerdctl ps', 'sudo: nerdctl: command not found'],
    ['nerdctl ps -a', 'bash: nerdctl: command not found'],
  ])('because the tool is not: %s', async (command, output) => {
    const { mistakes } = await gradeText(exercise, paste([command, output]));
    expect(mistakes).toMatchObject([{ id: 'tool-missing', line: 1 }]);
    expect(mistakes[0]?.message).toContain('This machine has no nerdctl');
  });

  test('of a tool that the exercise is not about is not mentioned', async () => {
    expect(
      (await gradeText(exercise, paste(['crictl ps', 'bash: crictl: command not found']))).mistakes,
    ).toEqual([]);
  });
});

test.each([
  ['runc list', 'time="2026-11-30T20:00:00Z" level=error msg="open /run/containerd/runc: permission denied"'],
  ['ctr c ls', 'ctr: failed to dial: dial unix /run/containerd/containerd.sock: connect: permission denied'],
])('what only root may do is told: %s', async (command, output) => {
  const { mistakes } = await gradeText({ ...RUNNING, tools: ['ctr', 'runc'] }, paste([command, output]));
  expect(mistakes).toMatchObject([{ id: 'permission' }]);
});

describe('commands that are not looked into', () => {
  test.each([
    [
      'chimera ctr task ls',
      'unknown-wrapper',
      'What "chimera" runs is not looked at. Type it directly: "ctr task ls".',
    ],
    ['chimera -v sudo nerdctl ps -a', 'unknown-wrapper', '"nerdctl ps -a"'],
    ['c t ls', 'unknown-name', 'Nothing shows what "c" stands for.'],
    ['ctr run -d $IMG web', 'unknown-variable', 'Type "echo $IMG" once while you record.'],
    ['bash steps.sh', 'script', 'What the script steps.sh runs is not seen.'],
    ['./steps.sh', 'script', 'What the script steps.sh runs is not seen.'],
  ])('%s is said to be so', async (command, code, message) => {
    const { unread } = await gradeText(RUNNING, paste(['ls'], [command, 'done']));
    expect(unread).toMatchObject([{ line: 2, code, message: expect.stringContaining(message) as string }]);
  });

  test.each([
    'man ctr task',
    'echo ctr task ls',
    'apt install runc list',
    'bash -x steps.sh',
    'bash',
    "bash -c 'ctr task ls'",
    'sudo ctr task ls',
    'ls ctr',
    'c notes.txt',
    'git run x',
    'ctr run -d $(ctr i ls -q) web',
  ])('%s is none', async (command) => {
    expect((await gradeText(RUNNING, paste([command, 'x']))).unread).toBeUndefined();
  });

  test('do not matter where the session passes', async () => {
    const passes = paste(
      ['ctr t ls', 'TASK    PID    STATUS', 'driftwood     468    RUNNING'],
      ['./steps.sh'],
    );
    const report = await gradeText(RUNNING, passes);
    expect(report.verdict).toBe('pass');
    expect(report.unread).toBeUndefined();
  });
});
