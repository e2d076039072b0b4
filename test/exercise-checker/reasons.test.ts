import { describe, expect, test } from 'vitest';
import type { Fact } from '../../plugins/exercise-checker/core/facts/fact.ts';
import { Budget } from '../../plugins/exercise-checker/core/outcomes/budget.ts';
import type { Solution } from '../../plugins/exercise-checker/core/outcomes/solution.ts';
import type { Reason } from '../../plugins/exercise-checker/core/report/assessment.ts';
import { assessOutcomes } from '../../plugins/exercise-checker/core/report/outcomes.ts';
import { PrintedRows } from '../../plugins/exercise-checker/core/report/printed.ts';
import { en } from '../../plugins/exercise-checker/sentences/index.ts';
import { exerciseWith, gradeText } from './support.ts';

const TWO = `  - { id: first, title: web runs, fact: { task: { id: web, pid: $pid } }, hint: Run it. }
  - { id: second, title: It stayed, fact: { task: { id: web, pid: $pid } }, hint: Look. }`;

const FACTS = ['ctr run web', 'ctr task ls', 'ps'].map((command, order): Fact => ({
  type: 'command',
  values: new Map(),
  place: { line: order + 1, column: 1, command },
  inferred: false,
  order,
}));

/** The second outcome as it is judged by what the solver found. */
function second(found: Partial<Solution>): { status: string; code: string | undefined; explanation: string } {
  const solution: Solution = {
    bindings: new Map(),
    proofs: new Map(),
    incomplete: new Set(),
    unbound: new Map(),
    contradictions: new Map(),
    ...found,
  };
  const printed = new PrintedRows([], FACTS);
  const budget = new Budget();
  const [, outcome] = assessOutcomes({
    exercise: exerciseWith(TWO),
    facts: FACTS,
    solution,
    printed,
    budget,
  });
  const shortfall = outcome?.shortfall;
  const explanation = shortfall === undefined ? '' : en.shortfall(shortfall);
  return { status: outcome?.status ?? '', code: shortfall?.code, explanation };
}

describe('what the solver says of an outcome that is not met', () => {
  test('contradicted: unmet, with both places', () => {
    const contradictions = new Map([['second', { facts: FACTS.slice(0, 1), against: FACTS.slice(1) }]]);
    expect(second({ contradictions })).toEqual({
      status: 'unmet',
      code: 'contradicted',
      explanation:
        'Line 1 ("ctr run web") would show it, but line 2 ("ctr task ls") and line 3 ("ps") say otherwise.',
    });
  });

  test('ways left out: too complex, and never called unmet', () => {
    const { status, code, explanation } = second({ incomplete: new Set(['second']) });
    expect([status, code]).toEqual(['blocked', 'too-complex']);
    expect(explanation).toMatch(/^It is not known whether this is met/);
  });

  test('a value that only another outcome gives: blocked, and that one is named', () => {
    const unbound = new Map([['second', [{ name: 'pid', introducedBy: ['first'] }]]]);
    expect(second({ unbound })).toEqual({
      status: 'blocked',
      code: 'unbound',
      explanation: 'It is about something that another outcome has to show first: web runs.',
    });
  });
});

describe('why there is no verdict', () => {
  const REASONS: Reason[] = [
    { code: 'empty' },
    { code: 'too-large', limit: 'bytes', most: 1 },
    { code: 'too-large', limit: 'lines', most: 1 },
    { code: 'too-large', limit: 'commands', most: 1 },
    { code: 'too-large', limit: 'facts', most: 1 },
    { code: 'too-large', limit: 'readings', most: 1 },
    { code: 'not-a-transcript' },
    { code: 'broken-recording' },
    { code: 'no-command-found' },
    { code: 'prompt-not-recognised', command: 'x' },
    { code: 'too-complex', of: 'ways' },
    { code: 'too-complex', of: 'screen' },
    { code: 'compressed', format: 'gzip' },
    { code: 'archive', format: 'ZIP' },
    { code: 'picture', format: 'PNG' },
    { code: 'document', format: 'PDF' },
    { code: 'unknown-version', version: 9 },
    { code: 'not-playable' },
    { code: 'unreadable', cause: 'missing' },
    { code: 'unreadable', cause: 'other', detail: 'x' },
    { code: 'took-too-long', seconds: 1 },
    { code: 'out-of-memory', megabytes: 1 },
    { code: 'checker-failed' },
  ];

  test.each(REASONS)('$code comes with a way out, and none that only one host has', (reason) => {
    const { message, fix } = en.reason(reason);
    expect(message).toMatch(/^[A-Z].*[.]$/);
    expect(fix).toMatch(/^[A-Z].*[.]$/);
    expect(`${message} ${fix}`).not.toMatch(/--|this page|command line/);
  });

  test('a report carries the code and the sentence', async () => {
    const { reason } = await gradeText(exerciseWith(TWO), '');
    expect(reason).toMatchObject({ code: 'empty', message: 'The file is empty.' });
  });
});
