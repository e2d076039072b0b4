import { describe, expect, test } from 'vitest';
import {
  readCommandLine,
  readInvocation,
  ShellEnvironment,
  type Invocation,
} from '../../plugins/container-commands/index.ts';

/** What a line calls in a session that has set containerd's namespace to "blue". */
function invoke(line: string): Invocation | undefined {
  const environment = new ShellEnvironment();
  readCommandLine('export CONTAINERD_NAMESPACE=blue', environment);
  const stage = readCommandLine(line, environment).at(-1)?.stages[0];
  return stage && readInvocation(stage, environment);
}

const values = (flags: string): string =>
  flags
    .split(' ')
    .map((flag) => `${flag} value`)
    .join(' ');

const SUDO =
  '-u -g -h -p -C -D -R -T -U -r -t --user --group --host --prompt --close-from --chdir --chroot --command-timeout --other-user --role --type';
const XARGS = '-n -I -P -L -d -a -s -E --max-args --max-procs --max-lines --delimiter --arg-file --max-chars';

describe('the values of a wrapper’s own flags are not the program', () => {
  test.each([
    ['sudo', values(SUDO), 'default'],
    ['doas', values('-u -C'), 'default'],
    ['env', values('-u -C -S --unset --chdir'), 'blue'],
    ['time', values('-f -o'), 'blue'],
    ['timeout', `${values('-s -k --signal --kill-after')} 10`, 'blue'],
    ['nice', values('-n --adjustment'), 'blue'],
    ['ionice', values('-c -n -p'), 'blue'],
    ['nohup', '', 'blue'],
    ['command', '', 'blue'],
    ['builtin', '', 'blue'],
    ['exec', values('-a'), 'blue'],
    ['stdbuf', values('-i -o -e'), 'blue'],
    ['setsid', '', 'blue'],
    ['strace', values('-e -o -p -s -u'), 'blue'],
    ['xargs', values(XARGS), 'blue'],
  ])('%s %s', (wrapper, words, namespace) => {
    const invocation = invoke(`/usr/bin/${wrapper} ${words} ctr t ls`);
    expect(invocation).toMatchObject({ tool: 'ctr', action: 'tasks list', namespace, wrappers: [wrapper] });
  });

  test.each([
    ['sudo -E ctr t ls', 'blue'],
    ['sudo --preserve-env=CONTAINERD_NAMESPACE ctr t ls', 'blue'],
    ['sudo -Eu root ctr t ls', 'default'],
    ['sudo CONTAINERD_NAMESPACE=red ctr t ls', 'red'],
    ['env -i ctr t ls', 'default'],
    ['env - ctr t ls', 'default'],
    ['env --ignore-environment ctr t ls', 'default'],
    ['env -i CONTAINERD_NAMESPACE=red ctr t ls', 'red'],
    ['env CONTAINERD_NAMESPACE=red sudo ctr t ls', 'default'],
    ['env CONTAINERD_NAMESPACE=red nice ctr t ls', 'red'],
    ['sudo -- ctr t ls', 'default'],
    ['sudo -iu root ctr t ls', 'default'],
    ['sudo -uroot ctr t ls', 'default'],
    ['nice -n5 ctr t ls', 'blue'],
  ])('%s', (line, namespace) => {
    expect(invoke(line)).toMatchObject({ tool: 'ctr', action: 'tasks list', namespace });
  });

  test('so many wrappers are a joke, and hide what is behind them', () => {
    expect(invoke(`${'sudo '.repeat(19)}ctr t ls`)?.tool).toBe('ctr');
    expect(invoke(`${'sudo '.repeat(20)}ctr t ls`)?.tool).not.toBe('ctr');
  });
});
