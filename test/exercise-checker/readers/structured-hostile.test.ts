import { expect, test } from 'vitest';
import { inTime } from '../processor-time.ts';
import { factsOf, paste } from '../support.ts';

/*
 * What a learner types becomes a template or a program, and what is shown may be anything: none of it may take long. Each
 * session is read within two seconds of the processor's time, whatever else the machine has to do.
 */

const SIX = '{{.Names}}'.repeat(6);
const LINES = 5000;
const ID = '7e6d5c4b3a291807'.repeat(4);

const SESSIONS: readonly (readonly [what: string, command: string, output: () => string[]])[] = [
  ['six names and a row of letters', `nerdctl ps --format '${SIX}'`, () => ['a'.repeat(900)]],
  ['six names and many rows', `nerdctl ps --format '${SIX}'`, () => rows(() => 'a'.repeat(200))],
  [
    'names and blanks',
    `nerdctl ps --format '${'{{.Names}} '.repeat(12)}'`,
    () => rows((index) => `${'a '.repeat(300)}${index}`, 1000),
  ],
  [
    'any texts',
    `nerdctl images --format '${'{{.CreatedAt}} '.repeat(8)}'`,
    () => rows((index) => `${'a '.repeat(400)}${index}`, 1000),
  ],
  ['a template of braces', `nerdctl ps --format '${'{{'.repeat(240)}'`, () => rows(() => '{{'.repeat(50))],
  [
    'fields of an inspection',
    `nerdctl inspect -f '${'{{.State.Pid}}'.repeat(10)}' web`,
    () => ['1'.repeat(999)],
  ],
  ['open brackets', 'crictl ps -o json', () => rows(() => '['.repeat(200))],
  ['open braces, a row each', 'crictl ps -o json', () => rows(() => '{', 40_000)],
  [
    'braces that close and are no JSON',
    'crictl ps -o json',
    () => [...rows(() => '{', 20_000), ...rows(() => '}', 20_000)],
  ],
  ['quotes', 'crictl ps -o json', () => ['{', ...rows(() => '"\\"'.repeat(60))]],
  ['deep JSON', 'crictl pods -o json', () => [`{"items":${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}}`]],
  [
    'many pods',
    'crictl pods -o json',
    () => ['{"items": [', ...rows((index) => `{"id": "${index}", "state": "SANDBOX_READY"},`, 9000), '{}]}'],
  ],
  ['YAML that goes in', 'crictl pods -o yaml', () => rows((index) => `${' '.repeat(index % 500)}a:`)],
  ['YAML of dashes', 'crictl pods -o yaml', () => rows(() => '- '.repeat(100))],
  ['YAML of colons', 'crictl pods -o yaml', () => rows(() => 'a:'.repeat(200))],
  ['YAML without an end', 'crictl pods -o yaml', () => ['a: "', ...rows(() => '  b "c\\'.repeat(20))]],
  ['a program of brackets', `crictl ps -o json | jq '${'('.repeat(240)}'`, () => rows(() => '1')],
  ['a program of dots', `crictl ps -o json | jq '${'.a'.repeat(240)}'`, () => rows(() => '1')],
  [
    'a program of quotes',
    `crictl ps -o json | jq '${'"\\(.a)'.repeat(80)}"'`,
    () => rows(() => 'a'.repeat(100)),
  ],
  ['many keys', 'crictl inspect 7e6d | grep pid', () => rows(() => '    "pid": 1,', 20_000)],
  [
    'one list for many commands',
    Array.from({ length: 50 }, () => "nerdctl ps --format '{{.ID}} {{.Names}}'").join('; '),
    () => rows((index) => `${ID.slice(0, 12)} web-${index}`),
  ],
  ['a long row of ps', 'nerdctl ps', () => rows(() => `web ${'a/'.repeat(5000)} "x`, 50)],
  [
    'ports',
    'nerdctl ps',
    () => rows(() => `${ID.slice(0, 12)} a "x" 1 second ago Up ${'1-2->3, '.repeat(200)}`, 200),
  ],
  [
    'answers nested deeper than any',
    "crictl inspect abc | jq '., .'",
    () => [deep(50_000), deep(50_000)].flatMap((text) => text.match(/.{1,15000}/g) ?? []),
  ],
  ['names of signals', `nerdctl kill -s ${'SIG'.repeat(100)} web`, () => ['web']],
];

const deep = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

function rows(text: (index: number) => string, count = LINES): string[] {
  return Array.from({ length: count }, (_, index) => text(index));
}

test.each(SESSIONS)('%s end soon', async (_, command, output) => {
  const session = paste([command, ...output()], ['true']);
  const facts = await inTime(() => factsOf(session));
  expect(facts.some(({ type }) => type === 'command')).toBe(true);
});
