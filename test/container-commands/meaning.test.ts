import { expect, test } from 'vitest';
import { readCommandLine, ShellEnvironment } from '../../plugins/container-commands/index.ts';
import { imageOperands } from '../../plugins/container-commands/image-operands.ts';
import { meaningOf, type Meaning } from '../../plugins/container-commands/meaning.ts';

const NOTHING: Meaning = {
  tool: '',
  action: '',
  namespace: undefined,
  operand: [],
  flag: [],
  user: undefined,
  variable: [],
  redirection: [],
};
const CTR = { ...NOTHING, tool: 'ctr', namespace: 'default' };
const IMAGE = 'docker.io/library/web:1';

test.each<[string, Meaning]>([
  ['ctr -n blue t ls -q', { ...CTR, action: 'tasks list', namespace: 'blue', flag: ['quiet'] }],
  ['sudo ctr t ls', { ...CTR, action: 'tasks list' }],
  ['sudo -u mika ctr t ls', { ...CTR, action: 'tasks list', user: 'mika' }],
  ['sudo -umika ctr t ls', { ...CTR, action: 'tasks list', user: 'mika' }],
  ['sudo -iu mika ctr t ls', { ...CTR, action: 'tasks list', user: 'mika' }],
  ['sudo -iumika ctr t ls', { ...CTR, action: 'tasks list', user: 'mika' }],
  ['sudo --user mika ctr t ls', { ...CTR, action: 'tasks list', user: 'mika' }],
  ['sudo --user=mika ctr t ls', { ...CTR, action: 'tasks list', user: 'mika' }],
  ['/usr/bin/sudo -u mika ctr t ls', { ...CTR, action: 'tasks list', user: 'mika' }],
  ['doas -u mika ctr t ls', { ...CTR, action: 'tasks list', user: 'mika' }],
  ['sudo -u mika -u root ctr t ls', { ...CTR, action: 'tasks list' }],
  ['sudo env -u NAME ctr t ls', { ...CTR, action: 'tasks list' }],
  ['sudo --group=u ctr t ls', { ...CTR, action: 'tasks list' }],
  ['sudo -g u ctr t ls', { ...CTR, action: 'tasks list' }],
  ['A=1 B=2 LANG=C LC_ALL=C TZ=UTC ctr t ls', { ...CTR, action: 'tasks list', variable: ['A=1', 'B=2'] }],
  ['B=2 A=1 ctr t ls', { ...CTR, action: 'tasks list', variable: ['A=1', 'B=2'] }],
  ['CONTAINERD_NAMESPACE=blue ctr t ls', { ...CTR, action: 'tasks list', namespace: 'blue' }],
  ['strace -f ctr t ls', { ...CTR, tool: 'strace -f ctr', action: 'tasks list' }],
  ['sudo xargs -n 1 ctr t rm', { ...CTR, tool: 'xargs -n 1 ctr', action: 'tasks delete' }],
  ['xargsx ctr t rm', { ...NOTHING, tool: 'xargsx', operand: ['ctr', 't', 'rm'] }],
  ['ctr t ls > out', { ...CTR, action: 'tasks list', redirection: ['>out'] }],
  [
    'ctr run --env B=2 --env A=1 --rm i w',
    { ...CTR, action: 'run', operand: ['i', 'w'], flag: ['env=A=1', 'env=B=2', 'rm'] },
  ],
  [
    'ctr run --env A=2 --env A=1 i w',
    { ...CTR, action: 'run', operand: ['i', 'w'], flag: ['env=A=2', 'env=A=1'] },
  ],
  ['ctr t kill -s 9 w', { ...CTR, action: 'tasks kill', operand: ['w'], flag: ['signal=KILL'] }],
  ['ctr run --label a=9 i w', { ...CTR, action: 'run', operand: ['i', 'w'], flag: ['label=a=9'] }],
  ['runc kill 9 9', { ...NOTHING, tool: 'runc', action: 'kill', operand: ['9', 'KILL'] }],
  ['runc kill a b 9', { ...NOTHING, tool: 'runc', action: 'kill', operand: ['a', 'b', '9'] }],
  ['runc start 9 9', { ...NOTHING, tool: 'runc', action: 'start', operand: ['9', '9'] }],
  ['ctr c rm a 9', { ...CTR, action: 'containers delete', operand: ['a', '9'] }],
  ['systemctl stop a.service', { ...NOTHING, tool: 'systemctl', operand: ['stop', 'a'] }],
  ['systemctl stop a.service.d', { ...NOTHING, tool: 'systemctl', operand: ['stop', 'a.service.d'] }],
  ['echo a.service', { ...NOTHING, tool: 'echo', operand: ['a.service'] }],
  ['nerdctl pull web:1', { ...CTR, tool: 'nerdctl', action: 'pull', operand: [IMAGE] }],
  [
    'nerdctl tag web:1 x',
    { ...CTR, tool: 'nerdctl', action: 'tag', operand: [IMAGE, 'docker.io/library/x:latest'] },
  ],
  ['nerdctl run web:1 web:1', { ...CTR, tool: 'nerdctl', action: 'run', operand: [IMAGE, 'web:1'] }],
  ['ctr i pull web:1', { ...CTR, action: 'images pull', operand: ['web:1'] }],
])('%s', (line, expected) => {
  const environment = new ShellEnvironment();
  const command = readCommandLine(line, environment)[0]?.stages[0];
  expect(command && meaningOf(command, environment)).toEqual(expected);
});

test.each<[string, string, number]>([
  ...['pull', 'push', 'run', 'create', 'history'].map((action): [string, string, number] => [
    'nerdctl',
    action,
    1,
  ]),
  ['nerdctl', 'rmi', Infinity],
  ['nerdctl', 'tag', 2],
  ['nerdctl', 'image inspect', Infinity],
  ['docker', 'pull', 1],
  ['crictl', 'pull', 1],
  ['ctr', 'pull', 0],
  ['runc', 'run', 0],
  ['nerdctl', 'ps', 0],
])('%s %s completes %d names of images', (tool, action, count) => {
  expect(imageOperands(tool, action)).toBe(count);
});
