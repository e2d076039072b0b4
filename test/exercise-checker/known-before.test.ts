import { describe, expect, test } from 'vitest';
import { knownBefore } from '../../plugins/exercise-checker/core/facts/known-before.ts';
import { factsOf, IMAGE, paste, valuesOf } from './support.ts';

const TASKS = ['TASK    PID    STATUS', 'web     190    RUNNING'];
const shown = (command: string, ...output: string[]) => ({
  command,
  output: output.map((text) => ({ text })),
});

describe('what a shell says of its short names', () => {
  test.each([
    ['bash', 'alias c', ["alias c='sudo ctr'"]],
    ['zsh and dash', 'alias c', ["c='sudo ctr'"]],
    ['fish', 'alias c', ["alias c 'sudo ctr'"]],
    ['all of bash', 'alias', ["alias ls='ls --color=auto'", "alias c='sudo ctr'"]],
    ['type of bash', 'type c', ["c is aliased to `sudo ctr'"]],
    ['type of zsh', 'type c', ['c is an alias for sudo ctr']],
    ['which of zsh', 'which c', ['c: aliased to sudo ctr']],
    ['a function of bash', 'type c', ['c is a function', 'c () ', '{ ', '    sudo ctr "$@"', '}']],
    ['a function by its text', 'declare -f c', ['c () ', '{ ', '    sudo ctr "$@"', '}']],
    [
      'a function of fish',
      'functions c',
      ['# Defined in - @ line 1', 'function c', '    sudo ctr $argv', 'end'],
    ],
    ['a start-up file', 'grep alias ~/.bashrc', ["alias c='sudo ctr'"]],
  ])('%s', async (_, command, rows) => {
    const session = paste([command, ...rows], ['c t ls', ...TASKS], ['sudo ctr ns ls', 'NAME LABELS']);
    expect(await valuesOf(session, 'task')).toMatchObject([{ id: 'web', pid: 190, namespace: 'default' }]);
  });

  test('holds from the beginning, unless the session itself defines another', async () => {
    const before = paste(['c t ls', ...TASKS], ['alias c', "alias c='sudo ctr -n lab'"]);
    expect(await valuesOf(before, 'task')).toMatchObject([{ namespace: 'lab' }]);
    expect(knownBefore([shown("alias c='sudo ctr'"), shown('alias c', "alias c='sudo ctr'")])).toEqual([]);
  });

  test.each([
    ['what is only echoed', 'echo "alias c=ctr"', "alias c='sudo ctr'"],
    ['what a file of another kind holds', 'cat notes.txt', "alias c='sudo ctr'"],
    ['a name that is not known', 'alias c', 'bash: alias: c: not found'],
    ['a program', 'type c', 'c is /usr/local/bin/c'],
  ])('%s defines nothing', (_, command, row) => {
    expect(knownBefore([shown(command, row)])).toEqual([]);
  });
});

describe('a variable that was set before', () => {
  test.each(['echo $IMG', 'echo "${IMG}"', 'printenv IMG'])('has the value that %s shows', async (asked) => {
    const session = paste(['sudo ctr i pull $IMG', 'done'], [asked, IMAGE]);
    expect(await valuesOf(session, 'pull')).toMatchObject([{ image: IMAGE }]);
  });

  test.each(['IMG=x', 'export IMG=x', 'set IMG x', 'read IMG', 'for IMG in a b; do echo $IMG; done'])(
    'is none if the session has %s',
    (line) => {
      expect(knownBefore([shown(line), shown('echo $IMG', IMAGE)])).toEqual([]);
    },
  );
});

describe('a name that is explained nowhere', () => {
  test.each([
    ['c t ls', TASKS[0] ?? '', "alias c='sudo ctr -n ?c'"],
    ['c ls', TASKS[0] ?? '', "alias c='sudo ctr -n ?c tasks'"],
    ['cri pods', 'POD ID  CREATED  STATE  NAME  NAMESPACE  ATTEMPT  RUNTIME', "alias cri='sudo crictl'"],
    [
      'docker ps',
      'CONTAINER ID    IMAGE    COMMAND    CREATED    STATUS    PORTS    NAMES',
      "alias docker='sudo nerdctl -n ?docker'",
    ],
  ])('%s is what its list proves', (command, heading, definition) => {
    expect(knownBefore([shown(command, heading)])).toEqual([definition]);
  });

  test.each([
    [
      'docker is docker',
      [shown('docker ps', 'CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES')],
    ],
    ['another list', [shown('c images ls', TASKS[0] ?? '')]],
    ['a printed list', [shown('cat tasks.txt', ...TASKS)]],
    ['two things at once', [shown('c ls', TASKS[0] ?? ''), shown('c ls', 'CONTAINER    IMAGE    RUNTIME')]],
  ])('%s', (_, session) => {
    expect(knownBefore(session)).toEqual([]);
  });

  test('is in the containerd namespace that a shim names', () => {
    const session = [
      shown(`c run -d ${IMAGE} web`),
      shown('c t ls', ...TASKS),
      shown(
        'ps -ef',
        'root 170 1 containerd-shim-runc-v2 -namespace lab -id web -address /run/containerd/containerd.sock',
      ),
    ];
    expect(knownBefore(session)).toEqual(["alias c='sudo ctr -n lab'"]);
  });

  test('is in the default one where plain ctr lists the same task', () => {
    expect(knownBefore([shown('c t ls', ...TASKS), shown('sudo ctr task ls', ...TASKS)])).toEqual([
      "alias c='sudo ctr -n default'",
    ]);
  });

  test('is apart from all others where nothing tells: a list of another tells nothing of it', async () => {
    const session = paste(['c t ls', ...TASKS], ['sudo ctr t ls', TASKS[0] ?? '']);
    const namespaces = (await factsOf(session))
      .filter(({ type }) => type === 'listing')
      .map(({ values }) => values.get('namespace'));
    expect(namespaces).toEqual(['?c', 'default']);
  });
});
