import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkExercises } from '../../plugins/exercise-checker/check-fs.ts';

const CONTENT = path.join(import.meta.dirname, '../../content');
const ID = 'pull-and-run';

describe('the exercises of the site', () => {
  let root: string;
  const at = (...parts: string[]): string => path.join(root, 'content', ...parts);
  const problems = (): string[] => checkExercises(at('exercises'), root, at('docs/exercises'));

  /** Changes the file of the exercise. */
  const change = (from: RegExp, to: string): void => {
    const file = at('exercises', ID, 'exercise.yaml');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(file, text.replace(from, to));
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'exercises-'));
    cpSync(path.join(CONTENT, 'exercises', ID), at('exercises', ID), { recursive: true });
    cpSync(path.join(CONTENT, `docs/exercises/${ID}.mdx`), at(`docs/exercises/${ID}.mdx`));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  test('are complete as they are, with the scripts of their recordings', () => {
    expect(problems()).toEqual([]);
  });

  test('a recording without a label is named, and so is a label without a recording', () => {
    renameSync(
      at('exercises', ID, 'sessions/never-run-1.6.typescript'),
      at('exercises', ID, 'sessions/never.typescript'),
    );
    const file = `content/exercises/${ID}/exercise.yaml:1:1 sessions:`;
    expect(problems()).toEqual([
      `${file} there is no recording sessions/never-run-1.6.typescript`,
      `${file} the recording sessions/never.typescript has no label; add it to "sessions"`,
    ]);
  });

  test('a missing page is named', () => {
    rmSync(at(`docs/exercises/${ID}.mdx`));
    expect(problems()).toEqual([
      `content/docs/exercises/${ID}.mdx:1:1 the exercise "${ID}" has no page; write one here`,
    ]);
  });

  test('what the list of exercises shows has to be there', () => {
    change(/^level: .*\n/m, '');
    expect(problems()).toEqual([
      `content/exercises/${ID}/exercise.yaml:1:1 level: is missing; an exercise on the site has to say who it is for and how long it takes`,
    ]);
  });

  test('a mistake that no recording makes is named', () => {
    change(
      /^mistakes:\n/m,
      'mistakes:\n  - { id: never-made, when: { pull: { succeeded: false } }, message: No. }\n',
    );
    expect(problems()).toEqual([
      `content/exercises/${ID}/exercise.yaml:1:1 mistakes: no recording makes the mistake "never-made"; record one and label it with the mistake`,
    ]);
  });

  test('one that need not be complete needs neither page, level nor recordings, but labels for those it has', () => {
    rmSync(at(`docs/exercises/${ID}.mdx`));
    change(/^level: .*\n/m, '');
    for (const file of readdirSync(at('exercises', ID, 'sessions'))) {
      rmSync(at('exercises', ID, 'sessions', file));
    }
    change(/^sessions:\n(?: .*\n)+/m, '');
    expect(checkExercises(at('exercises'), root)).toEqual([]);
    writeFileSync(at('exercises', ID, 'sessions/own.txt'), '');
    expect(checkExercises(at('exercises'), root)).toEqual([
      `content/exercises/${ID}/exercise.yaml:1:1 sessions: the recording sessions/own.txt has no label; add it to "sessions"`,
    ]);
  });

  test('a broken file is told by its own problems alone', () => {
    writeFileSync(at('exercises', ID, 'exercise.yaml'), 'id: other\n');
    expect(problems().join('\n')).toMatch(new RegExp(`^content/exercises/${ID}/exercise.yaml:1:1 `));
  });
});
