import { defineConfig } from 'vitest/config';
import { TARGETS } from './targets.ts';

/** The tests of one target only: mutants of a parser need not survive whole sessions. */
export default defineConfig({
  test: { include: TARGETS[process.env['MUTATION_TARGET'] ?? '']?.tests ?? [], testTimeout: 60_000 },
});
