import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['**/dist/', '**/.astro/', '**/node_modules/', '.cache/', 'test-results/']),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // Whatever meets text of learners, authors and recordings takes linear time. What is only known when the program runs,
  // such as a pattern put together from such text, no rule can see.
  {
    files: ['plugins/**', 'src/**', 'test/lab/**'],
    ignores: ['**/*.test.ts', '**/*.lab.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  // The lab reads its own recordings, and hands patterns such as /\d+/g on to functions that the rule does not follow.
  {
    files: ['test/lab/**'],
    plugins: { regexp },
    ignores: ['**/*.test.ts', '**/*.lab.ts'],
    rules: { 'regexp/no-super-linear-move': ['error', { report: 'certain' }] },
  },
);
