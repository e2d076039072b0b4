import { describe, expect, test } from 'vitest';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { factsBehind } from '../../plugins/exercise-checker/core/report/behind.ts';
import { en, writeBehind, type WrittenBehind } from '../../plugins/exercise-checker/sentences/index.ts';
import { bytesOf, exerciseWith, paste } from './support.ts';

async function behind(outcome: string, text: string): Promise<WrittenBehind> {
  const exercise = exerciseWith(outcome);
  const { facts } = await gradeTranscript(exercise, bytesOf(text), { file: 'session' });
  const [first] = exercise.outcomes;
  if (!first) throw new Error('there is no outcome');
  return writeBehind(factsBehind(first.condition, facts), en);
}

const tasks = (...rows: string[]): [string, ...string[]] => ['ctr task ls', 'TASK    PID    STATUS', ...rows];

describe('the facts behind a verdict', () => {
  test('are those of the kind asked for, each with what it lacks, in a learner’s words', async () => {
    const told = await behind(
      '  - { id: up, title: up, fact: { task: { id: web, status: RUNNING } }, hint: do it }',
      paste(tasks('web     1748    STOPPED'), tasks('web     1790    RUNNING')),
    );
    expect(told).toEqual({
      kind: 'fact',
      wanted: 'a task with ID "web" and status "RUNNING"',
      factCount: 2,
      facts: [
        expect.objectContaining({
          line: 3,
          relation: 'differs',
          differs: 'status is "STOPPED", not "RUNNING"',
        }),
        expect.objectContaining({ line: 6, relation: 'fits', differs: '' }),
      ],
    });
  });

  test('keep the parts of a condition apart, and say where nothing of a kind was shown', async () => {
    const told = await behind(
      '  - { id: up, title: up, sequence: [{ fact: { task: { id: web } } }, { fact: { image: { name: x:1 } } }], hint: do it }',
      paste(tasks('web     1748    RUNNING')),
    );
    if (!('parts' in told)) throw new Error('a sequence has parts');
    expect(told.kind).toBe('sequence');
    expect(told.parts.map((part) => ('facts' in part ? part.facts.length : -1))).toEqual([1, 0]);
  });

  test('of an absence have the lists, too', async () => {
    const told = await behind(
      '  - { id: gone, title: gone, absent: { task: { id: web } }, hint: do it }',
      paste(tasks('web     1748    RUNNING'), tasks()),
    );
    if (!('facts' in told)) throw new Error('an absence is one pattern');
    expect(told.facts.map(({ line, relation }) => `${line} ${relation}`)).toEqual([
      '1 list',
      '3 fits',
      '4 list',
    ]);
  });

  test('of very many are told by the nearest, in the order of the session', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `t${index}     ${index + 1}    STOPPED`);
    const told = await behind(
      '  - { id: up, title: up, fact: { task: { id: web, status: RUNNING } }, hint: do it }',
      paste(tasks(...rows, 'web     1748    RUNNING')),
    );
    if (!('facts' in told)) throw new Error('one pattern');
    expect(told.factCount).toBe(501);
    expect(told.facts).toHaveLength(20);
    expect(told.facts.at(-1)).toMatchObject({ line: 503, relation: 'fits' });
    const lines = told.facts.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});
