import { describe, expect, test } from 'vitest';
import { culpritIn, isFailureRow } from '../../plugins/exercise-checker/core/facts/failure-row.ts';
import { IMAGE, marked, paste, valuesOf } from './support.ts';

const PULL = `ctr image pull ${IMAGE}`;

async function pullOf(command: string, ...rows: readonly string[]): Promise<[unknown, unknown]> {
  const [pull] = await valuesOf(paste([command, ...rows], ['true']), 'pull');
  return [pull?.['succeeded'], pull?.['error']];
}

describe('a command that never ran, in whatever language', () => {
  test.each([
    [PULL, 'bash: ctr: command not found', 'unknown-command'],
    [PULL, 'bash: ctr: Kommando nicht gefunden.', 'unknown-command'],
    [PULL, '-bash: ctr : commande introuvable', 'other'],
    [PULL, 'bash: ctr: commande introuvable', 'unknown-command'],
    [PULL, 'sh: 1: ctr: not found', 'unknown-command'],
    [PULL, '/bin/sh: 1: ctr: not found', 'unknown-command'],
    [PULL, 'bash: line 1: ctr: command not found', 'unknown-command'],
    [PULL, 'zsh: command not found: ctr', 'unknown-command'],
    [PULL, 'fish: Unknown command: ctr', 'unknown-command'],
    [PULL, "Command 'ctr' not found, but can be installed with:", 'unknown-command'],
    [PULL, 'apt install containerd', 'other'],
    [PULL, 'bash: /usr/bin/ctr: Permission denied', 'permission-denied'],
    [PULL, 'zsh: permission denied: ctr', 'permission-denied'],
    [PULL, "bash: syntax error near unexpected token `newline'", 'other'],
    [PULL, 'zsh: no matches found: *', 'other'],
    [PULL, 'Killed', 'other'],
    [PULL, 'Segmentation fault (core dumped)', 'other'],
    [PULL, 'panic: runtime error: invalid memory address', 'other'],
    [`sudo ${PULL}`, 'sudo: ctr: command not found', 'unknown-command'],
    [`sudo ${PULL}`, 'sudo: ctr: Befehl nicht gefunden', 'unknown-command'],
    [`sudo ${PULL}`, 'sudo: a password is required', 'permission-denied'],
    [`sudo ${PULL}`, 'sudo: 3 incorrect password attempts', 'permission-denied'],
    [`sudo ${PULL}`, 'sudo: a terminal is required to read the password', 'permission-denied'],
    [`sudo ${PULL}`, 'sudo: il est nécessaire de saisir un mot de passe', 'other'],
    [`sudo ${PULL}`, 'me is not in the sudoers file.  This incident will be reported.', 'permission-denied'],
    [`sudo ${PULL}`, 'me ist nicht in der sudoers-Datei.', 'permission-denied'],
    [`sudo ${PULL}`, "Sorry, user me is not allowed to execute 'ctr' as root on lab.", 'permission-denied'],
  ])('%s: %s', async (command, row, error) => {
    expect(await pullOf(command, row)).toEqual([false, error]);
  });
});

describe('what goes on after a remark', () => {
  test.each([
    'sudo: unable to resolve host lab: Name or service not known',
    'sudo: setrlimit(RLIMIT_CORE): Operation not permitted',
    'bash: warning: setlocale: LC_ALL: cannot change locale (de_DE.UTF-8)',
    'bash: Warnung: setlocale: LC_ALL: Kann die Regionseinstellungen nicht ändern',
    'bash: cannot set terminal process group (12): Inappropriate ioctl for device',
    'bash: no job control in this shell',
    "fish: Job 1, 'sudo ctr events &' has ended",
  ])('%s', async (row) => {
    expect(isFailureRow(row, { programs: ['sudo', 'ctr'], isAttached: false })).toBe(false);
    expect(await pullOf(`sudo ${PULL}`, row, 'done: 1s')).toEqual([true, undefined]);
  });
});

describe('a pull whose end no one has seen', () => {
  test.each([
    ['no word at all', PULL, [], true],
    ['progress of 1.x', PULL, ['manifest-sha256:9417: done |++++++++|', 'elapsed: 0.1 s'], true],
    ['progress of 2.x', PULL, ['registry.test/web:1   saved'], true],
    ['a tree that was cut', PULL, ['└──manifest (9417fd9938ce)'], true],
    ['a warning only', PULL, ['WARN[0000] deprecated'], true],
    ['text that means nothing', PULL, ['la la la'], undefined],
    ['text of which some may be missing', `${PULL} | tail -1`, ['la la la'], true],
    ['text of what ran after it', `${PULL} >/dev/null && echo ok`, ['ok'], true],
  ])('%s', async (_, command, rows, succeeded) => {
    expect((await pullOf(command, ...rows))[0]).toBe(succeeded);
  });

  test('a status is surer than text', async () => {
    const [pull] = await valuesOf(marked([PULL, 0, 'la la la'], ['true', 0]), 'pull');
    expect(pull?.['succeeded']).toBe(true);
  });
});

describe('what a shell in a container could not do', () => {
  test.each([
    [`ctr run --rm ${IMAGE} a sh -c 'curl x'`, 'sh: curl: not found', true],
    [`ctr run --rm ${IMAGE} a bash -c 'curl x'`, 'bash: line 1: curl: command not found', true],
    [`ctr run --rm ${IMAGE} a sh -c 'kill -9 $$'`, 'Killed', true],
    [`ctr run --rm ${IMAGE} a true`, 'bash: ctr: command not found', false],
    [`sudo ctr run --rm ${IMAGE} a true`, 'sudo: ctr: command not found', false],
    [`ctr run -d ${IMAGE} a`, 'sh: 1: foo: not found', false],
  ])('%s: %s', async (command, row, succeeded) => {
    const [run] = await valuesOf(paste([command, row], ['true']), 'run');
    expect(run?.['succeeded']).toBe(succeeded);
  });
});

describe('a name of the session that another shell does not know', () => {
  test.each([
    ["alias c='sudo ctr'", `c run --rm ${IMAGE} a env`, '-bash: c: command not found'],
    ["alias c='sudo ctr'", `c run --rm ${IMAGE} a env`, 'zsh: command not found: c'],
    ["alias c='sudo ctr' r='c run --rm'", `r ${IMAGE} a env`, 'bash: r: command not found'],
    ["alias c='sudo ctr' r='c run --rm'", `r ${IMAGE} a env`, 'bash: c: command not found'],
    ['c() { sudo ctr "$@"; }', `c run --rm ${IMAGE} a env`, 'bash: c: Kommando nicht gefunden.'],
  ])('%s; %s: %s', async (definition, command, row) => {
    const [run] = await valuesOf(paste([definition], [command, row], ['true']), 'run');
    expect(run).toMatchObject({ succeeded: false, error: 'unknown-command' });
  });

  test('another name is that of a program in the container', async () => {
    const session = paste(["alias c='sudo ctr'"], [`c run --rm ${IMAGE} a sh -c d`, 'sh: d: not found']);
    expect(await valuesOf(session, 'run')).toMatchObject([{ succeeded: true }]);
  });

  test('the status of an exec that never was is the shell’s', async () => {
    const typed = "t exec --exec-id a1 web sh -c 'exit 42' || printf 'code=%d\\n' $?";
    const session = paste(["alias t='sudo ctr task'"], [typed, 'bash: t: command not found', 'code=127']);
    expect(await valuesOf(session, 'exec')).toEqual([]);
  });
});

test.each([
  ['bash: ctr: command not found', 'ctr'],
  ['sh: 1: /usr/bin/ctr: not found', 'ctr'],
  ['zsh: command not found: crt', 'crt'],
  ["Command 'ctr' not found, did you mean:", 'ctr'],
  ['ctr: image "x": not found', 'ctr'],
  ['sudo: crt: command not found', 'crt'],
  ['sudo: a password is required', undefined],
  ['bash: syntax error near unexpected token', undefined],
  ['FATA[0000] something', undefined],
])('%s reports %s', (row, program) => {
  expect(culpritIn(row)).toBe(program);
});

test('several commands share a doubt, but not that of a program that was not found', async () => {
  const found = await valuesOf(
    paste([`ctrr t ls; ${PULL}`, 'bash: ctrr: command not found', 'done: 1s'], ['true']),
    'pull',
  );
  expect(found).toMatchObject([{ succeeded: true }]);
  const unsure = await valuesOf(
    paste([`sudo ctr t ls; sudo ${PULL}`, 'sudo: a password is required'], ['true']),
    'pull',
  );
  expect(unsure[0]).not.toHaveProperty('succeeded');
});

describe('a status in the upper row of the next prompt', () => {
  test.each([
    ['✘-1 ~', false],
    ['✘ 1 ~', false],
    ['✔ ~', true],
  ])('%s', async (upper, succeeded) => {
    const session = [
      '✔ ~',
      '16:40 $ ctr c info web',
      upper,
      '16:40 $ true',
      '✔ ~',
      '16:41 $ ctr c ls',
      '✔ ~',
      '16:41 $ ',
    ];
    const [info] = await valuesOf(session.join('\n'), 'command');
    expect(info?.['succeeded']).toBe(succeeded);
  });
});

describe('an error of which a filter has left a part', () => {
  const RUN = `sudo ctr run -d ${IMAGE} web 2>&1`;
  const ATTACHED = `sudo ctr run --rm ${IMAGE} web wget -qO- http://10.0.0.9 2>&1`;
  test.each<[string, string, unknown, unknown]>([
    [`${RUN} | grep -o 'snapshot.*'`, 'snapshot "web": already exists', undefined, 'id-in-use'],
    [`${RUN} | cut -d: -f2-`, ' snapshot "web": already exists', undefined, 'id-in-use'],
    [`${RUN} | sed 's/^ctr: //'`, 'snapshot "web": already exists', undefined, 'id-in-use'],
    [`${RUN} | tee log`, 'snapshot "web": already exists', true, undefined],
    [`${RUN} | grep -o 'hi'`, 'hi', true, undefined],
    [`${RUN} | grep -Eom1 'snapshot .*'`, 'snapshot "web": already exists', undefined, 'id-in-use'],
    [`${ATTACHED} | grep -o 'snapshot.*'`, 'snapshot "web": already exists', undefined, 'id-in-use'],
    // What a program in the container says of the same kind is not ctr's.
    [`${ATTACHED} | grep -o 'connection refused'`, 'connection refused', true, undefined],
    [`${ATTACHED} | cut -d: -f2-`, ' open /root: permission denied', true, undefined],
  ])('%s', async (command, row, succeeded, error) => {
    const [run] = await valuesOf(paste([command, row], ['true']), 'run');
    expect([run?.['succeeded'], run?.['error']]).toEqual([succeeded, error]);
  });
});
