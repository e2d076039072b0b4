import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listExercises } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import { openExercise } from '../../plugins/exercise-checker/cli/exercises.ts';
import { readSession } from '../../plugins/exercise-checker/core/read-session.ts';
import { patternProblem } from '../../plugins/exercise-checker/core/regular-expression.ts';
import { promptsByPattern } from '../../plugins/exercise-checker/core/segments/prompts/named-prompt.ts';
import {
  patternOfPrompt,
  promptEnds,
} from '../../plugins/exercise-checker/core/segments/prompts/pointed-prompt.ts';
import { LONGEST_PROMPT } from '../../plugins/exercise-checker/core/segments/prompts/prompt-shape.ts';
import { bytesOf } from './support.ts';

const EXERCISES = fileURLToPath(new URL('../../content/exercises/', import.meta.url));

/** The pattern of the prompt that ends with the first of these characters in a row. */
const pointedAt = (row: string, prompt: string) => {
  expect(promptEnds(row)).toContain(prompt.length);
  return patternOfPrompt(row, prompt.length);
};

const commandIn = (pattern: string, row: string) => promptsByPattern(pattern).match(row)?.command;

describe('a prompt that someone has pointed at', () => {
  test.each([
    ['lab: ctr task ls', 'lab:', 'lab: sudo ctr image ls', 'sudo ctr image ls'],
    ['10:48:11 | ctr task ls', '10:48:11 |', '9:05:59 | ls', 'ls'],
    ['[learner@lab ~]$ ls', '[learner@lab ~]$', '[learner@lab /var/lib]$ ctr t ls', 'ctr t ls'],
    ['$ls', '$', '$ctr t ls', 'ctr t ls'],
    ['took 3s in ~/course at 10:48 ~> ls', 'took 3s in ~/course at 10:48 ~>', 'took 12ms in /tmp at 9:01 ~> ls -l', 'ls -l'], // prettier-ignore
    ['a+b(c)* ls', 'a+b(c)*', 'a+b(c)* pwd', 'pwd'],
  ])('"%s" finds the command in "%s"', (row, prompt, other, command) => {
    const pattern = pointedAt(row, prompt);
    expect(patternProblem(pattern)).toBeUndefined();
    expect(commandIn(pattern, other)).toBe(command);
    // A row with nothing typed.
    expect(commandIn(pattern, prompt)).toBe('');
  });

  test.each([
    ['lab ls', 'lab', 'labels: 3'],
    ['lab: ls', 'lab:', 'other: ls'],
    ['root@lab:~# ls', 'root@lab:~#', 'root@lab:~$ ls'],
    ['$ ls', '$', '$5.00'],
  ])('"%s" is not that in "%s"', (row, prompt, other) => {
    expect(commandIn(pointedAt(row, prompt), other)).toBeUndefined();
  });

  test('any row and any end make a pattern that is read, and that finds the row itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (row) => {
        const ends = promptEnds(row);
        expect(ends.length).toBeLessThanOrEqual(14);
        for (const end of ends) {
          expect(end).toBeLessThanOrEqual(LONGEST_PROMPT);
          const pattern = patternOfPrompt(row, end);
          if (patternProblem(pattern) === undefined && row.slice(0, end).isWellFormed())
            expect(promptsByPattern(pattern).match(row)).toBeDefined();
        }
      }),
    );
  });

  test('an empty row has no end', () => {
    expect(promptEnds('')).toEqual([]);
    expect(promptEnds('   ')).toEqual([]);
  });
});

describe('the whole session read with it', () => {
  test('a prompt that no one can learn is read in all its rows', async () => {
    const text =
      'node one ctr image ls\nREF TYPE\nnode one ctr task ls\nTASK PID STATUS\nnode one\nnode one exit\n';
    const bytes = bytesOf(text);
    expect((await readSession(bytes)).session?.segments).toEqual([]);
    const prompt = patternOfPrompt('node one ctr image ls', 'node one'.length);
    const { session } = await readSession(bytes, { prompt });
    expect(session?.segments.map(({ command }) => command)).toEqual(['ctr image ls', 'ctr task ls', 'exit']);
  });

  test.each(listExercises(EXERCISES))(
    'finds in a copied session of %s the commands that were learned',
    async (id) => {
      for (const { file, expected } of openExercise(EXERCISES, id).sessions) {
        if (expected !== 'pass' || !file.endsWith('.txt')) continue;
        const bytes = readFileSync(path.join(EXERCISES, id, 'sessions', file));
        const { session } = await readSession(bytes);
        const [first] = session?.segments ?? [];
        const row = session?.screen.lines[first?.line ?? 0] ?? '';
        const pattern = pointedAt(row, first?.prompt.trimEnd() ?? '');
        const again = await readSession(bytes, { prompt: pattern });
        const own = session?.segments.filter(({ prompt, nested }) => prompt === first?.prompt && !nested);
        expect(again.session?.segments.map(({ command }) => command)).toEqual(
          expect.arrayContaining(own?.map(({ command }) => command) ?? []),
        );
      }
    },
    60_000,
  );
});
