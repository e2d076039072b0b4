import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCommands, sameCommand } from '../../plugins/container-commands/same-command.ts';

describe('one meaning', () => {
  test.each([
    [
      'ctr -n blue tasks list',
      [
        'sudo ctr -n blue t ls',
        'ctr --namespace=blue task ls',
        'ctr --namespace blue task list',
        'ctr -n=blue t ls',
        'CONTAINERD_NAMESPACE=blue ctr t ls',
        'sudo CONTAINERD_NAMESPACE=blue ctr t ls',
        'CONTAINERD_NAMESPACE=blue sudo -E ctr t ls',
        'env CONTAINERD_NAMESPACE=blue ctr t ls',
        '/usr/bin/ctr -n "blue" t ls',
        "  ctr   -n 'blue'   t ls ;",
        'NS=blue; ctr -n "$NS" t ls',
        '$ sudo ctr -n blue t ls',
        '# ctr -n blue t ls',
        "sudo sh -c 'ctr -n blue t ls'",
        'sudo -u root LANG=C ctr -n blue t ls',
      ],
    ],
    ['ctr images list', ['ctr i ls', 'ctr image ls', 'ctr -n default i ls', 'ctr images list ']],
    ['ctr images list -q', ['ctr i ls --quiet', 'ctr i ls -quiet', 'ctr i ls -q=true']],
    [
      'ctr run -d --rm IMAGE web',
      ['ctr run --rm -d IMAGE web', 'ctr run --detach --rm IMAGE web', 'ctr run --rm --detach IMAGE web'],
    ],
    [
      'ctr task kill -s SIGKILL web',
      ['ctr t kill --signal=9 web', 'ctr t kill -s kill web', 'ctr task kill web -s KILL'],
    ],
    ['runc kill web KILL', ['sudo runc kill web 9', 'runc kill web SIGKILL']],
    ['ctr run --env A=1 --env B=2 IMAGE web', ['ctr run --env=B=2 --env A=1 IMAGE web']],
    ['nerdctl run -d -i -t IMAGE', ['nerdctl run -dit IMAGE', 'nerdctl container run -it --detach IMAGE']],
    [
      'nerdctl pull nginx',
      ['nerdctl image pull docker.io/library/nginx:latest', 'nerdctl pull nginx:latest'],
    ],
    ['docker run me/web:1 ls', ['docker container run docker.io/me/web:1 ls']],
    ['nerdctl ps -a', ['nerdctl container ls --all', 'nerdctl container list -a']],
    ['crictl exec -i -t 1f73f ls', ['crictl exec -it 1f73f ls']],
    ['ps -e -f', ['ps -ef', 'ps -fe', 'ps -A -f', 'sudo ps -ef']],
    ['ps -C containerd -o pid,ppid', ['ps -o pid,ppid -C containerd', 'ps --format=pid,ppid -C containerd']],
    ['pgrep -x runc', ['pgrep --exact runc', 'pgrep runc -x']],
    ['systemctl restart containerd', ['sudo systemctl restart containerd.service']],
    ['kill -9 4711', ['kill -KILL 4711', 'kill -s SIGKILL 4711', 'kill --signal 9 4711']],
    [
      'journalctl -u containerd -n 20',
      ['journalctl -n20 --unit=containerd', 'journalctl --unit containerd -n 20'],
    ],
    ['ctr t ls | grep web', ['sudo ctr task ls|grep "web"']],
    ['ctr t ls > log 2>&1', ['ctr task ls >log 2>&1']],
    ['tool -x 1', ['sudo  tool  -x "1"']],
    ['X=1', ["X='1'"]],
    ['', ['  ', '$ ']],
    ['for x in 1 2; do ctr t ls; done', ['for x in  1 2;  do ctr t ls; done']],
  ])('%s', (accepted, spellings) => {
    for (const typed of spellings) expect(compareCommands(typed, accepted), typed).toBeUndefined();
  });
});

describe('another meaning, and the first thing that differs', () => {
  test.each([
    ['nerdctl t ls', 'ctr t ls', 'tool'],
    ['xargs ctr t kill', 'ctr t kill', 'tool'],
    ['ctr c ls', 'ctr t ls', 'action'],
    ['ctr t ls', 'ctr -n blue t ls', 'namespace'],
    ['ctr -n red t ls', 'ctr -n blue t ls', 'namespace'],
    ['CONTAINERD_NAMESPACE=blue sudo ctr t ls', 'ctr -n blue t ls', 'namespace'],
    ['ctr c ls -n blue', 'ctr -n blue c ls', 'namespace'],
    ['export CONTAINERD_NAMESPACE=blue; ctr t ls', 'ctr -n blue t ls', 'joining'],
    ['ctr t rm api', 'ctr t rm web', 'operand'],
    ['ctr run web IMAGE', 'ctr run IMAGE web', 'operand'],
    ['ctr i pull docker.io/library/nginx:latest', 'ctr i pull nginx', 'operand'],
    ['nerdctl pull nginx:1', 'nerdctl pull nginx', 'operand'],
    ['nerdctl pull localhost/nginx', 'nerdctl pull nginx', 'operand'],
    ['nerdctl run nginx nginx', 'nerdctl run nginx nginx:latest', 'operand'],
    ['ctr run IMAGE web -d', 'ctr run -d IMAGE web', 'operand'],
    ['ctr i ls -q', 'ctr i ls', 'flag'],
    ['ctr run --env A=1 --env A=2 I w', 'ctr run --env A=2 --env A=1 I w', 'flag'],
    ['ctr run --env A=1 --env B=2 I w', 'ctr run --env B=2 I w', 'flag'],
    ['ctr run --name web IMAGE', 'ctr run --title web IMAGE', 'flag'],
    ['ctr t kill -s TERM web', 'ctr t kill -s KILL web', 'flag'],
    ['ps -C runc -o pid', 'ps -C pid -o runc', 'flag'],
    ['ps -ef', 'ps -e', 'flag'],
    ['pgrep -x runc', 'pgrep -x crun', 'operand'],
    ['tool -a -b', 'tool -b -a', 'operand'],
    ['sudo -u alice ctr t ls', 'ctr t ls', 'user'],
    ['sudo -nu alice ctr t ls', 'sudo -n ctr t ls', 'user'],
    ['CONTAINERD_ADDRESS=/x ctr t ls', 'ctr t ls', 'variable'],
    ['X=1', 'X=2', 'variable'],
    ['ctr t ls > a', 'ctr t ls > b', 'redirection'],
    ["sh -c 'ctr t ls > a'", 'ctr t ls', 'redirection'],
    ['ctr t ls; ctr c ls', 'ctr t ls && ctr c ls', 'joining'],
    ['ctr t ls | cat', 'ctr t ls', 'joining'],
    ['ctr t ls &', 'ctr t ls', 'joining'],
    ['ctr t ls', '', 'wording'],
    ['if ctr t ls; then ctr c ls; fi', 'ctr t ls; ctr c ls', 'wording'],
    [`ctr t rm ${'x'.repeat(3000)}`, `ctr t rm ${'y'.repeat(3000)}`, 'wording'],
  ])('%.60s, not %.60s: %s', (typed, accepted, difference) => {
    expect(compareCommands(typed, accepted)).toBe(difference);
    expect(compareCommands(accepted, typed)).toBe(difference);
  });
});

const word = fc.constantFrom(
  ...[
    'ctr',
    'nerdctl',
    'runc',
    'crictl',
    'docker',
    'ps',
    'systemctl',
    'kill',
    'sudo',
    'env',
    'xargs',
    'sh -c',
  ],
  ...[
    'i',
    'images',
    't',
    'ls',
    'list',
    'rm',
    'kill',
    'web',
    '-n',
    '-n=blue',
    '--namespace',
    'blue',
    '-q',
    '-s',
  ],
  ...[
    '--env',
    'A=1',
    '-9',
    'KILL',
    '--',
    '-',
    '"',
    "'",
    '$(',
    ')',
    '|',
    '&&',
    ';',
    '&',
    '>',
    '<<<',
    '$x',
    '\n',
  ],
  ...['if', 'then', 'fi', '{', '}', '(', '__proto__', '--constructor', 'toString', '# ', '\\'],
);
const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
);

test('any two texts can be compared, in both directions alike, and each equals itself', () => {
  fc.assert(
    fc.property(line, line, (one, other) => {
      expect(sameCommand(one, one)).toBe(true);
      expect(compareCommands(one, other)).toBe(compareCommands(other, one));
    }),
    { numRuns: 2000 },
  );
});
