import { describe, expect, test } from 'vitest';
import { exerciseWith, gradeText, paste } from '../support.ts';

/** The same exercise about whatever program: it runs below a shim, and another one does not run at all. */
const exercise = (runs: string, absent: string) =>
  exerciseWith(`  - id: below-a-shim
    title: below a shim
    hint: h
    all:
      - fact: { process: { pid: $pid, ppid: $shim, name: ${runs} } }
      - fact: { process: { pid: $shim, name: { matches: '^containerd-shim' } } }
  - id: absent
    title: absent
    hint: h
    fact: { search: { name: ${absent}, found: false } }
  - id: ended
    title: ended
    after: below-a-shim
    hint: h
    fact: { search: { of: process, name: ${runs}, found: false } }
`);

const HEADING = '    PID    PPID COMMAND';
const SHIM = '   1693       1 /usr/bin/containerd-shim-runc-v2 -namespace default -id web -address /run/x';

/** Ways to show all of it; the last command is typed when the program has ended. */
const ROUTES: readonly [string, (runs: string, absent: string) => string][] = [
  [
    'whole lists',
    (runs) =>
      paste(
        ['ps -eo pid,ppid,args', HEADING, SHIM, `   1716    1693 ${runs} -f`],
        ['ps -eo pid,ppid,args', HEADING, '      1       0 init'],
        ['true'],
      ),
  ],
  [
    'pgrep',
    (runs, absent) =>
      paste(
        [`ps -C ${runs},containerd-shim -o pid,ppid,args`, HEADING, SHIM, `   1716    1693 ${runs} -f`],
        [`pgrep -x ${absent}`],
        [`pgrep ${runs}`],
        ['true'],
      ),
  ],
  [
    'grep',
    (runs, absent) =>
      paste(
        [`ps -eo pid,ppid,args | grep -E 'shim|${runs}'`, SHIM, `   1716    1693 /usr/sbin/${runs}`],
        [`ps aux | grep '[${absent[0]}]${absent.slice(1)}'`],
        [`ps -e -o comm= | grep -c '^${runs}$'`, '0'],
        ['true'],
      ),
  ],
];

describe.each(ROUTES)('an exercise without a name the engine knows, by %s', (_, session) => {
  test.each([
    ['httpd', 'runc'],
    ['nginx', 'runc'],
    ['httpd', 'conmon'],
    ['postgres', 'dockerd'],
    ['my.app_2', 'kube-proxy'],
  ])('%s runs, and no %s', async (runs, absent) => {
    const report = await gradeText(exercise(runs, absent), session(runs, absent));
    expect(report.outcomes.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'below-a-shim met',
      'absent met',
      'ended met',
    ]);
  });
});

test.each(['ps -eo pid,ppid,args', "ps -eo pid,ppid,args | grep -E 'shim|nginx'"])(
  'by %s, what runs is not absent',
  async (command) => {
    const session = paste([command, HEADING, SHIM, '   1716    1693 nginx -f'], ['true']);
    for (const name of ['nginx', 'containerd-shim', 'containerd-shim-runc-v2']) {
      const report = await gradeText(exercise('nginx', name), session);
      expect(report.outcomes.map(({ status }) => status)).toEqual(['met', 'unmet', 'unmet']);
    }
  },
);
