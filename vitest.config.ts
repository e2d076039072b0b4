import { defineConfig } from 'vitest/config';

/** Tests that a change of a few lines need not wait for, by project; every other test is in `fast`. */
const SLOW = {
  /** Start Node, most of them as the command line. */
  processes: [
    'test/exercise-checker/{cli,cli-*,grader,kept-exercise}.test.ts',
    'test/exercise-checker/one-file/!(parity).test.ts',
  ],
  /** Build sites, or read what `npm run build` has made. */
  'built-sites': ['test/site/**/*.test.ts', 'test/*/{site,second-site}.test.ts'],
  /**
   * Grade thousands of sessions: made to hold the checker up, changed so that they must not pass, or all there are, by each
   * way in. `npm run test:unit` leaves them to `npm run test:sessions`.
   */
  'many-sessions': [
    'test/exercise-checker/hostile{,-*}.test.ts',
    'test/terminal-recording/terminal-storms.test.ts',
    'test/exercise-checker/mutation/*.test.ts',
    'test/exercise-checker/one-file/parity.test.ts',
  ],
  /** Need a web server that has to be installed first: `npm run test:unit` leaves them to `npm run test:nginx`. */
  nginx: ['test/nginx/**/*.test.ts'],
  /** Need Anki and an engine of QTI, which they get: `npm run test:question-files`. */
  'question-files': ['test/question-files/**/*.test.ts'],
};

export default defineConfig({
  test: {
    // By itself Vitest leaves one processor to others, which is half of a small machine.
    maxWorkers: '100%',
    // For a machine that does other things as well: how long something takes is a matter for benchmarks.
    testTimeout: 30_000,
    // Loading the engine again for each file took up to twice as long as the tests did. What a test changes outside of its
    // file it has to put back.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: Object.values(SLOW).flat() },
      },
      ...Object.entries(SLOW).map(([name, include]) => ({ extends: true as const, test: { name, include } })),
    ],
  },
});
