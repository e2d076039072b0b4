/** A part of the engine whose tests are measured, and the tests that its mutants have to survive. */
export interface Target {
  mutate: string[];
  tests: string[];
}

/** By the names that `npm run mutation -- NAME` takes. */
export const TARGETS: Readonly<Record<string, Target>> = {
  'container-commands': {
    mutate: ['plugins/container-commands/**/*.ts', '!plugins/container-commands/dialects/generate.ts'],
    // The property tests call everything with anything: they take long, and notice only what throws.
    tests: ['test/container-commands/!(robust).test.ts'],
  },
  outcomes: {
    mutate: ['plugins/exercise-checker/core/outcomes/**/*.ts'],
    tests: ['test/exercise-checker/outcomes/**/*.test.ts'],
  },
  rows: {
    mutate: [
      'plugins/exercise-checker/core/facts/rows.ts',
      'plugins/exercise-checker/core/facts/readers/{table,table-header,cells}.ts',
    ],
    tests: [
      'test/exercise-checker/readers/{rows,cells,table,table-header,ctr-lists,ctr-filtered-lists}.test.ts',
    ],
  },
};

/** The least share of mutants that tests have to notice, in percent. */
export const LEAST_SCORE = 80;
