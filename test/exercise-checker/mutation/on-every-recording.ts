import { describe, expect, test } from 'vitest';
import type { Kind } from './mutant.ts';
import { isApplicable, passingRecordings } from './recordings.ts';
import { survivorsOf } from './survivors.ts';

/** Some hundred gradings, on a machine that is busy with something else. */
const LONG = 60_000;

/** Tests that the mutants of some kinds lose the right outcome, for every recording of every exercise that passes. */
export function testMutants(kinds: readonly Kind[]): void {
  const exercises = passingRecordings();

  test('there are exercises, each with passing recordings', () => {
    expect(exercises.length).toBeGreaterThan(0);
    expect(exercises.filter(({ files }) => files.length < 2)).toEqual([]);
  });

  describe.each(exercises.map((recordings) => [recordings.exercise.id, recordings] as const))(
    '%s',
    (_, { exercise, files, read }) => {
      describe.each(kinds)('%s', { timeout: LONG }, (kind) => {
        let made = 0;

        test.each(files)('%s loses the right outcome', async (file) => {
          const survivors = await survivorsOf(exercise, read(file), kind);
          made += survivors.made;
          expect(survivors.complaints.join('\n\n')).toBe('');
        });

        test(
          isApplicable(kind, exercise) ? 'there was something to lose' : 'the file has no such tie',
          () => {
            expect(made > 0).toBe(isApplicable(kind, exercise));
          },
        );
      });
    },
  );
}
