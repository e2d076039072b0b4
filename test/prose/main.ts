/**
 * `npm run prose [FILE…]`: looks for the habits of `habits.ts` in everything that readers, authors and maintainers read:
 * pages, messages and comments.
 * Exit status 1 where one is found, or where an exception allows nothing.
 */
import { globSync, readFileSync } from 'node:fs';
import { readExceptions } from './exceptions.ts';
import { HABITS } from './habits.ts';
import { describe, lint, withoutExceptions } from './lint.ts';

const EXCEPTIONS = 'test/prose/exceptions.yaml';
/** What images and machines are made of. Any change there, even of a word, means that they are built again, for minutes. */
const LEFT_ALONE = ['plugins/browser-lab/image/', 'test/lab/tree/', 'test/lab/tools/'];
const READ = [
  '{README,CONTRIBUTING}.md',
  'plugins/*/README.md',
  'content/docs/**/*.{md,mdx}',
  'content/{errors,symptoms,changes}.yaml',
  'content/exercises/*/exercise.yaml',
  'content/journeys/*.yaml',
  '{plugins,src,test}/**/*.ts',
  '{plugins,src}/**/*.astro',
  '{public,test,plugins}/**/*.sh',
];

const asked = process.argv.slice(2);
const read = READ.flatMap((pattern) => globSync(pattern, { exclude: ['**/node_modules'] })).sort();
const files =
  asked.length > 0 ? asked : read.filter((file) => !LEFT_ALONE.some((folder) => file.startsWith(folder)));
const found = files.flatMap((path) => lint(path, readFileSync(path, 'utf8'), HABITS));
const exceptions = readExceptions(readFileSync(EXCEPTIONS, 'utf8'), EXCEPTIONS).filter(
  ({ file }) => asked.length === 0 || asked.includes(file),
);
const { findings, unused } = withoutExceptions(found, exceptions);

const problems = [
  ...findings.map(describe),
  ...unused.map(
    ({ file, habit, text }) =>
      `${EXCEPTIONS}: nothing in ${file} is "${text}" (${habit}) any longer.\n  Write: Remove the entry.`,
  ),
];
if (problems.length > 0) {
  process.stdout.write(
    `${problems.join('\n\n')}\n\n${problems.length} in ${files.length} files. Where one is right as it is, add it to ${EXCEPTIONS} with the reason.\n`,
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`No habit in ${files.length} files.\n`);
}
