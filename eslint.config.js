import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The packages of this repository by their folders, and which of the others each may import. */
const PACKAGES = {
  'container-commands': 'container-commands',
  'terminal-recording': 'terminal-recording',
  'markdown-blocks': 'satteri-markdown-blocks',
  'knowledge-check': 'starlight-knowledge-check',
  'recorded-session': 'starlight-recorded-session',
  'exercise-checker': 'starlight-exercise-checker',
  'browser-lab': 'starlight-browser-lab',
};
const MAY_IMPORT = {
  'container-commands': [],
  'terminal-recording': [],
  'markdown-blocks': [],
  'knowledge-check': ['markdown-blocks', 'container-commands'],
  'recorded-session': ['markdown-blocks', 'terminal-recording'],
  'exercise-checker': ['terminal-recording', 'container-commands'],
  'browser-lab': ['exercise-checker', 'container-commands'],
};

const THROUGH_EXPORTS = {
  regex: `^(?:\\.\\./)+(?:plugins/|(?:${Object.keys(PACKAGES).join('|')})/)`,
  message: 'Import another package by its name, through its exports.',
};

function allBut(folder, allowed) {
  const others = Object.keys(PACKAGES).filter((other) => other !== folder && !allowed.includes(other));
  return {
    regex: `^(?:${others.map((other) => PACKAGES[other]).join('|')})(?:/|$)|^(?:\\.\\./)+src/`,
    message: `Imports of "${folder}" may only lead to: ${allowed.join(', ') || 'no other package'}.`,
  };
}

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
  // What only the types tell: promises nobody waits for, a kind that a switch forgot, an object where a text was meant.
  {
    files: ['plugins/**/*.ts', 'src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Ways through one function; a switch is one, for its cases are read one at a time.
      complexity: ['error', { max: 20, variant: 'modified' }],
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
  // Imports point one way: content, src, plugins; and from one package to another through its exports.
  {
    files: ['src/**', 'plugins/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [THROUGH_EXPORTS] }] },
  },
  ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
    files: [`plugins/${folder}/**`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [THROUGH_EXPORTS, allBut(folder, allowed)] }],
    },
  })),
);
