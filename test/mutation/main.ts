/**
 * Mutation testing: `npm run mutation` for every target, `npm run mutation -- NAME FILE...` for one, or for some of its
 * files. Prints the mutants that no test noticed; ends with status 1 where the score of a target is below the bar.
 * Takes many minutes a target, and is not part of the gate.
 */
import { Stryker } from '@stryker-mutator/core';
import { LEAST_SCORE, TARGETS } from './targets.ts';

const [name, ...files] = process.argv.slice(2);
const names = name === undefined ? Object.keys(TARGETS) : [name];
for (const one of names) {
  const target = TARGETS[one];
  if (target === undefined) {
    process.stderr.write(`"${one}" is not a target. The targets are ${Object.keys(TARGETS).join(', ')}.\n`);
    process.exit(2);
  }
  process.env['MUTATION_TARGET'] = one;
  const results = await new Stryker({
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    mutate: files.length > 0 ? files : target.mutate,
    reporters: ['clear-text'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    ignorePatterns: ['dist', '.astro', '.cache', 'src', 'public', 'content/sessions'],
    tempDirName: '.cache/stryker',
    cleanTempDir: 'always',
    timeoutMS: 20_000,
  }).runMutationTest();
  const counted = results.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
  const noticed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const score = (100 * noticed.length) / Math.max(counted.length, 1);
  process.stdout.write(
    `${one}: ${score.toFixed(1)} % of ${counted.length} mutants noticed, bar ${LEAST_SCORE} %\n`,
  );
  if (score < LEAST_SCORE) process.exitCode = 1;
}
