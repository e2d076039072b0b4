import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { listExercises, loadExercise } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import { readBuiltPages } from './built-site.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = `${ROOT}dist`;
const EXERCISES = `${ROOT}content/exercises`;

/** The parts of a page of an exercise, in the order of the work; others may stand between them. */
const PARTS = [
  'Your task',
  'How to record',
  'Do it in this tab',
  'Grade',
  'Hints',
  'Common mistakes',
  'What to observe',
  'A worked solution',
  'Read next',
];

if (!existsSync(DIST)) throw new Error('There is no built site: run "npm run build" first (npm test does).');
const pages = readBuiltPages(DIST);

describe.each(listExercises(EXERCISES))('the page of %s', (id) => {
  const page = pages.find(({ address }) => address === `/exercises/${id}/`)?.document;
  const loaded = loadExercise(EXERCISES, id, ROOT);
  if (page === undefined || 'problems' in loaded) throw new Error(`${id} is not built`);

  test('has the parts a learner needs, in their order', () => {
    const headings = page.querySelectorAll('main h2').map((heading) => heading.text.trim());
    const inTab = page.querySelector('container-lab') !== null;
    const expected = PARTS.filter((part) => inTab || part !== 'Do it in this tab');
    expect(headings.filter((heading) => PARTS.includes(heading))).toEqual(expected);
  });

  test('has a place to tick for every outcome', () => {
    const named = page.querySelectorAll('task-list li[data-outcomes]').flatMap((item) => {
      expect(item.querySelector('.task-mark')).not.toBeNull();
      return (item.getAttribute('data-outcomes') ?? '').split(' ');
    });
    expect(named.toSorted()).toEqual(loaded.exercise.outcomes.map((outcome) => outcome.id).toSorted());
  });

  test('has the name, and says what the exercise asks for', () => {
    const { exercise, demands } = loaded;
    expect(page.querySelector('h1')?.text).toBe(exercise.title);
    const facts = page.querySelector('.exercise-facts')?.text ?? '';
    expect(facts).toContain(`${demands.minutes} minutes`);
    for (const tool of exercise.tools) expect(facts).toContain(tool);
  });

  test('keeps hints and the solution folded, and out of the search', () => {
    const folded = page.querySelectorAll('main details').filter((part) => !part.closest('exercise-check'));
    const text = folded.filter((part) => part.querySelector('summary')?.text.match(/nudge|command|session/i));
    expect(text.length).toBeGreaterThan(4);
    for (const part of text) {
      expect(part.hasAttribute('open')).toBe(false);
      expect(part.hasAttribute('data-pagefind-ignore')).toBe(true);
    }
    expect(
      page.querySelector('details recorded-session, details .recorded-session, details figure'),
    ).not.toBeNull();
  });

  test('grades this exercise, in the page and on the command line', () => {
    expect(page.querySelector(`exercise-check#exercise-check-${id}`)).not.toBeNull();
    expect(page.querySelector('main')?.text).toContain(`npm run -s check -- ${id} session.cast`);
  });
});

test("the learner's lab is served as it is, at the address the setup page names", () => {
  expect(readFileSync(`${DIST}/lab.sh`)).toEqual(readFileSync(`${ROOT}public/lab.sh`));
  // Among what the button behind the commands copies.
  expect(readFileSync(`${DIST}/setup/index.html`, 'utf8')).toMatch(
    /data-code="curl -O https?:\/\/[^"]+?\/lab\.sh/,
  );
});
