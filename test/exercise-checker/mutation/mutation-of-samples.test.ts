import { expect, test } from 'vitest';
import { gradeTranscript } from '../../../plugins/exercise-checker/core/index.ts';
import { readSamples, type Sample } from '../../bench/samples.ts';
import { KINDS } from './mutant.ts';
import { survivorsOf } from './survivors.ts';

/** Shells, prompts and ways of saying things that the recordings of the course do not have. */
async function passingSamples(): Promise<Sample[]> {
  const graded = await Promise.all(
    readSamples()
      .filter(({ expected }) => expected === 'pass')
      .map(async (sample) => ({
        sample,
        report: (await gradeTranscript(sample.exercise, sample.bytes, { file: sample.file })).report,
      })),
  );
  return graded.filter(({ report }) => report.verdict === 'pass').map(({ sample }) => sample);
}

test.each(KINDS)('the sample sessions lose the right outcome: %s', { timeout: 60_000 }, async (kind) => {
  const complaints: string[] = [];
  let made = 0;
  for (const { exercise, file, bytes } of await passingSamples()) {
    const survivors = await survivorsOf(exercise, bytes, kind);
    made += survivors.made;
    complaints.push(...survivors.complaints.map((complaint) => `${file}: ${complaint}`));
  }
  expect(complaints.join('\n\n')).toBe('');
  expect(made).toBeGreaterThan(90);
});
