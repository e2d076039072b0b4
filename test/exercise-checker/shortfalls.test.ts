import { describe, expect, test } from 'vitest';
import type { Report } from '../../plugins/exercise-checker/sentences/index.ts';
import { exerciseWith, gradeText, IMAGE, paste } from './support.ts';

type Entry = readonly [command: string, ...output: string[]];

const TASKS = 'TASK    PID     STATUS';
const RUN: Entry = [`sudo ctr run -d ${IMAGE} web`];
const RUNNING: Entry = ['sudo ctr task ls', TASKS, 'web     468     RUNNING'];
const NONE: Entry = ['sudo ctr task ls', TASKS];
const CONTAINERS: Entry = ['sudo ctr c ls', 'CONTAINER    IMAGE    RUNTIME'];
const SEARCH: Entry = ['pgrep -x runc; echo $?', '1'];
const KILL: Entry = ['sudo ctr task kill -s SIGKILL web'];

/** What is said of the last outcome of an exercise. */
async function last(outcomes: string, ...entries: Entry[]): Promise<Report['outcomes'][number]> {
  const { outcomes: all } = await gradeText(exerciseWith(outcomes), paste(...entries));
  const outcome = all.at(-1);
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

/** An outcome in YAML's flow style. */
function outcome(condition: string, more = ''): string {
  return `  - { id: it, title: It, ${condition}, hint: Do it.${more} }\n`;
}

const FIRST = `  - { id: first, title: web runs, fact: { run: { id: web } }, hint: Run it. }\n`;

describe('what was not seen', () => {
  const running = outcome('fact: { task: { id: web, status: RUNNING } }');

  test('is named with the command that shows it', async () => {
    expect(await last(running, NONE)).toMatchObject({
      status: 'unmet',
      code: 'not-seen',
      tried: false,
      nearest: [],
      explanation: 'Not seen: a task with ID "web" and status "RUNNING". "ctr task ls" shows it.',
    });
  });

  test('has the same container as the nearest, and none where only others were shown', async () => {
    const other = ['sudo ctr task ls', TASKS, 'late    12     RUNNING'] as const;
    expect((await last(running, other)).nearest).toEqual([]);
    const stopped = ['sudo ctr task ls', TASKS, 'late    12     RUNNING', 'web     13     STOPPED'] as const;
    const { nearest, tried } = await last(running, stopped);
    expect(tried).toBe(true);
    expect(nearest.map(({ line, differs }) => [line, differs])).toEqual([
      [4, 'status is "STOPPED", not "RUNNING"'],
    ]);
  });

  test('has a slip of a name as the nearest, shown from where it differs', async () => {
    const pull = outcome(`fact: { pull: { image: '${IMAGE}' } }`);
    const { nearest } = await last(pull, [`ctr image pull ${IMAGE.replace('1.4.0', '1.4.9')}`]);
    expect(nearest[0]?.differs).toBe('image is "…/web:1.4.9", not "…/web:1.4.0"');
  });

  test('has the same command as the nearest', async () => {
    const ps = outcome('fact: { command: { tool: nerdctl, action: ps, namespace: blue } }');
    expect((await last(ps, ['ls'], ['exit'])).nearest).toEqual([]);
    expect((await last(ps, ['nerdctl ps'])).nearest[0]?.differs).toBe(
      'containerd namespace is "default", not "blue"',
    );
  });

  test('in another containerd namespace is advised with that one', async () => {
    const blue = outcome('fact: { task: { id: web, namespace: blue } }');
    expect((await last(blue, NONE)).explanation).toContain('"ctr -n blue task ls" shows it.');
  });

  test('has a long ID cut short, as far as the tool takes it so', async () => {
    const id = '5ac9'.repeat(16);
    const asked = exerciseWith(outcome(`fact: { task: { id: '${id}', exitStatus: 3 } }`));
    for (const [tool, way] of [
      ['nerdctl', 'nerdctl ps -a'],
      ['crictl', 'crictl inspect 5ac95ac95ac9'],
    ] as const) {
      const { outcomes } = await gradeText({ ...asked, tools: [tool] }, paste(['ls']));
      expect(outcomes[0]?.explanation).toBe(
        `Not seen: a task with ID "5ac95ac95ac9…" and exit status 3. "${way}" shows it.`,
      );
    }
  });

  test('is advised with the tool the learner types', async () => {
    const both = `  - { id: it, title: It, fact: { task: { id: web, status: RUNNING } }, hint: Do it. }\n`;
    const exercise = { ...exerciseWith(both), tools: ['ctr', 'nerdctl'] };
    const { outcomes } = await gradeText(
      exercise,
      paste(['nerdctl images', 'REPOSITORY'], ['nerdctl pull x']),
    );
    expect(outcomes[0]?.explanation).toContain('"nerdctl ps -a" shows it.');
  });

  test.each([
    ['a line', '{ line: { text: { matches: "a.*b" }, command: { matches: "x|y" } } }', 'Not seen yet.'],
    [
      'a command',
      '{ command: { tool: ctr, action: { matches: "^(a|b)" }, succeeded: true } }',
      'Not seen yet.',
    ],
  ])('%s without words is not described by its pattern', async (_, fact, explanation) => {
    const said = await last(outcome(`fact: ${fact}`), ['ls', 'a'], ['ctr version', 'Client:']);
    expect(said.explanation).toBe(explanation);
  });

  test('of several branches is the one with most parts shown', async () => {
    const any = outcome(`any: [
      { fact: { pull: { image: '${IMAGE}' } } },
      { all: [{ fact: { run: { id: web } } }, { fact: { task: { id: web, status: RUNNING } } }] } ]`);
    expect((await last(any, RUN)).explanation).toMatch(/^Not seen: a task with ID "web"/);
  });

  test('of one and the same thing is told by the value that is not the same', async () => {
    const same = outcome(`all: [
      { fact: { task: { id: web, pid: $pid } } },
      { fact: { process: { name: httpd, pid: $pid } } } ]`);
    const said = await last(same, RUNNING, ['ps -C httpd -o pid,comm', '    PID COMMAND', '    470 httpd']);
    expect(said.nearest[0]?.differs).toBe('PID is 470, not 468');
  });
});

describe('what came at the wrong time', () => {
  test('too early: before the outcome it comes after', async () => {
    const after = FIRST + outcome('fact: { task: { id: web, status: RUNNING } }', ', after: first');
    expect(await last(after, RUNNING, RUN)).toMatchObject({
      code: 'too-early',
      explanation: `Too early: line 3 ("sudo ctr task ls") shows a task with ID "web" and status "RUNNING", but it has to come after line 4 ("sudo ctr run -d ${IMAGE} web"). "ctr task ls" shows it again.`,
    });
  });

  const sequence = outcome(`sequence: [
    { fact: { search: { of: process, name: runc, found: false } } },
    { any: [{ fact: { task: { id: web, status: RUNNING } } }, { fact: { kill: { id: web } } }] } ]`);

  test('too late: a step was shown only after what follows it, and both places are named', async () => {
    expect(await last(sequence, RUNNING, KILL, SEARCH)).toMatchObject({
      code: 'too-late',
      explanation:
        'Too late: line 5 ("pgrep -x runc; echo $?") shows a search for a process named "runc", that finds nothing, but it has to come before line 4 ("sudo ctr task kill -s SIGKILL web").',
    });
  });

  test('a sequence in its order is met', async () => {
    expect((await last(sequence, SEARCH, RUNNING)).status).toBe('met');
  });

  test('what was shown for another part of the outcome is not a step before it', async () => {
    const part = outcome(`all: [
      { fact: { task: { id: web } } },
      { sequence: [{ fact: { run: { id: web } } }, { fact: { kill: { id: web } } }] } ]`);
    expect((await last(part, RUN, RUNNING)).explanation).toMatch(/^Not seen: a signal to a container/);
  });
});

describe('what has to be gone', () => {
  const gone = outcome('absent: { task: { id: web } }');

  test.each<[string, string, string, Entry[]]>([
    [
      'is still there',
      'still-there',
      'It is still there: line 3 ("sudo ctr task ls") shows a task with ID "web", and no complete list after that is without it.',
      [RUNNING],
    ],
    [
      'was not listed again',
      'not-listed-again',
      `No complete task list was shown after line 1 ("sudo ctr run -d ${IMAGE} web"), where it was last seen, so nothing proves that it is gone. "ctr task ls" shows one.`,
      [RUN],
    ],
    [
      'was never shown',
      'never-shown',
      'It was never shown to exist, so its absence proves nothing: a task with ID "web". "ctr task ls" shows it while it is there.',
      [NONE],
    ],
  ])('%s', async (_, code, explanation, entries) => {
    expect(await last(gone, ...entries)).toMatchObject({ code, explanation });
  });

  test('was listed too early', async () => {
    const after = `  - { id: first, title: looked, fact: { listing: { of: container } }, hint: Look. }\n${outcome('absent: { task: { id: web } }', ', after: first')}`;
    expect(await last(after, RUNNING, NONE, CONTAINERS)).toMatchObject({
      code: 'list-too-early',
      explanation:
        'Too early: the last complete task list is line 4 ("sudo ctr task ls"); it has to come after line 6 ("sudo ctr c ls"). "ctr task ls" shows it again.',
    });
  });
});

describe('what depends on other outcomes', () => {
  test('waits for them', async () => {
    const after = FIRST + outcome('fact: { task: { id: web } }', ', after: first');
    expect(await last(after, NONE)).toMatchObject({
      status: 'blocked',
      code: 'waits-for',
      explanation: 'It can count only after: web runs.',
    });
  });
});

describe('several things', () => {
  test('are counted, and the missing ones named', async () => {
    const two = outcome('different: { of: [{ task: { id: web } }, { task: { id: late } }] }');
    expect(await last(two, RUNNING)).toMatchObject({
      code: 'count-short',
      explanation: '1 of 2 were shown. Not seen: a task with ID "late".',
    });
  });
});
