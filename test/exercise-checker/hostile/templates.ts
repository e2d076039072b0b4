import { paste, times, type Entry, type HostileSession } from './session.ts';

const LISTS = [
  'nerdctl ps',
  'nerdctl ps -a',
  'nerdctl images',
  'nerdctl inspect web',
  'nerdctl image inspect web',
  'nerdctl container ls',
  'crictl ps -o go-template',
  'crictl inspect ab12 -o go-template',
  'ctr tasks list',
];

const FIELDS = ['.Names', '.ID', '.Image', '.Status', '.Ports', '.State.Pid', '.State.Status', '.', 'json .'];

const TEMPLATES = new Map<string, (field: string) => string>([
  ['a field six times', (field) => `{{${field}}}`.repeat(6)],
  ['a field three hundred times', (field) => `{{${field}}}`.repeat(300)],
  ['a field over and over with a dot between', (field) => `{{${field}}}.`.repeat(40)],
  ['a field over and over with a blank between', (field) => `{{${field}}} `.repeat(40)],
  ['a field and every sign of a pattern', (field) => `(.*)+$^[\\${'('.repeat(40)}{{${field}}}`],
  ['braces that nobody closes', (field) => `${'{{'.repeat(3000)}${field}`],
  ['blanks within the braces', (field) => `{{${' '.repeat(5000)}${field}`.repeat(3)],
  ['conditions in each other', (field) => `${`{{if ${field}}}`.repeat(500)}${'{{end}}'.repeat(500)}`],
]);

const ROWS = times(10, (n) => ['a', 'web', '0.', 'Up ', '1->1, ', ' ', 'ab12', '"', '(', '/'][n] ?? 'x').map(
  (piece) => `${piece.repeat(Math.floor(950 / piece.length))}!`,
);

/** Sessions with a `--format` or `--template` of the learner's own, which says how rows have to be read. */
export function templates(): HostileSession[] {
  return LISTS.flatMap((list) =>
    [...TEMPLATES].map(([name, templateOf]) => ({
      name: `template: ${list}: ${name}`,
      make: () => {
        const flag = list.includes('go-template') ? '--template' : '--format';
        const commands = FIELDS.map((field): Entry => [`${list} ${flag} '${templateOf(field)}'`, ...ROWS]);
        return paste(...commands, ['exit']);
      },
    })),
  );
}

/** Sessions with filters of `jq`, `awk`, `sed` and `grep` behind a list. */
export function filters(): HostileSession[] {
  const all = new Map<string, string>([
    ['a path of jq without end', `jq '${'.info'.repeat(3000)}'`],
    ['pipes of jq', `jq '${'.info | '.repeat(2000)}.pid'`],
    ['commas of jq', `jq -r '${'.status.id, '.repeat(1500)}.info.pid'`],
    ['functions of jq', `jq 'def f: f | f; ${'def a: '.repeat(1000)}f'`],
    ['fields of awk', `awk '{print ${'$1, '.repeat(4000)}$2}'`],
    ['an awk of braces', `awk '${'{'.repeat(15_000)}'`],
    ['alternatives of grep', `grep -E '${'a|'.repeat(8000)}b'`],
    ['brackets of grep', `grep '${'[r]'.repeat(5000)}'`],
    ['flags of grep', `grep ${'-v '.repeat(6000)}runc`],
    ['letters of a flag of grep', `grep -${'v'.repeat(19_000)} x`],
    ['a thousand greps', `${'grep web | '.repeat(1500)}wc -l`],
    ['stars of sed', `sed 's/${'.*'.repeat(5000)}//'`],
    ['columns of cut', `cut -d' ' -f${'1,'.repeat(8000)}2`],
  ]);
  const lists = [
    'ps aux',
    'ctr tasks list',
    'crictl inspect ab12',
    'nerdctl ps',
    'runc list',
    'ls -l /proc/*/exe',
    'pstree -p',
    'mount',
  ];
  return [...all].map(([name, filter]) => ({
    name: `filter: ${name}`,
    make: () =>
      paste(
        ...lists.flatMap((list): Entry[] =>
          times(5, () => [`${list} | ${filter}`, 'root 1 0 runc', 'web 468 RUNNING']),
        ),
      ),
  }));
}
