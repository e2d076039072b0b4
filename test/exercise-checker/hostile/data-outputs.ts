import { ID } from './listings/listing.ts';
import { paste, times, type Entry, type HostileSession } from './session.ts';

/** Commands whose output is JSON, YAML or what a template of the learner's own made of it. */
const COMMANDS = [
  'nerdctl inspect web',
  "nerdctl inspect --format '{{json .}}' web",
  'nerdctl image inspect web',
  'nerdctl ps --format json',
  `crictl inspect ${ID.slice(0, 13)}`,
  `crictl inspectp ${ID.slice(0, 13)} | jq .info.pid`,
  'crictl ps -o json',
  'crictl pods -o json',
  'crictl images -o yaml',
  'runc state web',
  'runc list -f json',
  'ctr containers info web',
  `ctr content get sha256:${ID}`,
  `cat /var/lib/containerd/io.containerd.content.v1.content/blobs/sha256/${ID}`,
  'jq . config.json',
];

const OUTPUTS = new Map<string, () => string[]>([
  ['brackets nested without end', () => ['['.repeat(19_000), ...Array<string>(50).fill('['.repeat(19_000))]],
  ['braces nested without end', () => times(50, () => '{"a":'.repeat(3900))],
  ['braces that are closed again', () => times(50, () => '{"a":'.repeat(3000) + '1' + '}'.repeat(3000))],
  ['braces nested a row each', () => [...times(20_000, () => '{ "info": {'), ...times(20_000, () => '} }')]],
  ['a quote that is never closed', () => ['{"id": "', ...times(20_000, () => 'x "Pid": 1 "id": "a')]],
  ['escaped quotes', () => times(50, () => `{"id": "${'\\"'.repeat(9000)}`)],
  [
    'a megabyte of keys',
    () => ['[', ...times(20_000, (n) => `{"id": "${n}", "pid": ${n}, "status": "running"},`), ']'],
  ],
  [
    'the same key over and over',
    () => ['{', ...times(20_000, (n) => `"pid": ${n}, "id": "${n}",`), '"pid": 1}'],
  ],
  [
    'the keys of JavaScript',
    () => ['{"__proto__": {"pid": 1}, "constructor": {"prototype": {"id": "web"}}}'],
  ],
  ['a number of 19,000 digits', () => times(50, () => `{"pid": ${'9'.repeat(19_000)}}`)],
  ['rows of YAML indented ever deeper', () => times(2000, (n) => `${' '.repeat(n)}info:`)],
  ['an anchor of YAML that doubles', () => times(100, (n) => `a${n}: &a${n} [*a${n - 1}, *a${n - 1}]`)],
]);

/** Sessions whose commands print data that is nested, doubled or cut off. */
export function dataOutputs(): HostileSession[] {
  return [...OUTPUTS].map(([name, output]) => ({
    name: `data: ${name}`,
    make: () => {
      const rows = output();
      const share = Math.ceil(rows.length / COMMANDS.length);
      // Each command has a share of the rows where there are many, and all of them where there are few.
      const outputOf = (place: number): string[] =>
        rows.length <= 100 ? rows.slice(0, 8) : rows.slice(place * share, (place + 1) * share);
      return paste(...COMMANDS.map((command, place): Entry => [command, ...outputOf(place)]));
    },
  }));
}

/** One command with all the rows of each output, for the readers that take an output as a whole. */
export function wholeDataOutputs(): HostileSession[] {
  return COMMANDS.map((command) => ({
    name: `data: ${command} with a megabyte of each kind`,
    make: () => paste(...[...OUTPUTS.values()].map((output): Entry => [command, ...output()])),
  }));
}
