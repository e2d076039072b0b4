import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OWN_EXERCISES } from '../../plugins/exercise-checker/cli/own-exercises.ts';
import { listExercises } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import { bundleOwn } from '../exercise-checker/one-file/lonely-file.ts';
import { readBuiltPages } from './built-site.ts';

const DIST = new URL('../../dist', import.meta.url).pathname;
const FILE = join(DIST, 'check-transcript.mjs');
const pages = readBuiltPages(DIST);

test('the site serves the checker as one file, the same that its sources make now', async () => {
  const bundle = await bundleOwn();
  expect(readFileSync(FILE, 'utf8') === bundle.text).toBe(true);
});

const offers = [
  ...listExercises(OWN_EXERCISES).map((id) => [`/exercises/${id}/`, id] as const),
  ['/reference/self-grading/', 'pull-and-run'] as const,
];

test.each(offers)('%s says how to get it, what its digest is, and how to use it', (address, id) => {
  const digest = createHash('sha256').update(readFileSync(FILE)).digest('hex');
  const page = pages.find((one) => one.address === address);
  // What the button beside a block of code copies; there a line ends in DEL.
  const copied = page?.document
    .querySelectorAll('[data-code]')
    .map((button) => button.getAttribute('data-code'));
  const blocks = copied?.map((code) => code?.split('\u007f'));
  expect(blocks).toContainEqual([
    'curl -O https://under-the-hood.example/check-transcript.mjs',
    `echo '${digest}  check-transcript.mjs' | sha256sum -c`,
    `node check-transcript.mjs ${id} session.cast`,
  ]);
});
