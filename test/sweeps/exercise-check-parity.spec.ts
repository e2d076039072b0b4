import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import type { ExerciseCheck } from '../../plugins/exercise-checker/client/exercise-check.ts';
import { listExercises } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import { readExercise } from '../../plugins/exercise-checker/exercise-file/read.ts';
import { testsOnPage } from '../e2e/open-page.ts';

const test = testsOnPage('/exercises/pull-and-run/');

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXERCISES = 'content/exercises';
const SCENARIOS = 'test/exercise-checker/scenarios';
const SAMPLES = 'test/exercise-checker/samples';

/** An exercise, and recordings to grade for it; all paths from the root of the project. */
interface Job {
  folder: string;
  id: string;
  files: string[];
}

/** Every recording the project has: those of its exercises, and the samples of the test scenarios. */
function listJobs(): Job[] {
  const exercises = listExercises(ROOT + EXERCISES).map((id) => {
    const sessions = `${EXERCISES}/${id}/sessions`;
    return {
      folder: EXERCISES,
      id,
      files: readdirSync(ROOT + sessions).map((file) => `${sessions}/${file}`),
    };
  });
  const index = readFileSync(`${ROOT}${SAMPLES}/index.jsonl`, 'utf8').trim().split('\n');
  const samples = index.map((line) => JSON.parse(line) as { file: string; scenario: string });
  const scenarios = [...new Set(samples.map(({ scenario }) => scenario))].map((name) => {
    const files = samples.filter(({ scenario }) => scenario === name).map(({ file }) => `${SAMPLES}/${file}`);
    return { folder: SCENARIOS, id: name.toLowerCase(), files };
  });
  return [...exercises, ...scenarios];
}

/** One report a line, from the command line. */
async function gradeInNode({ folder, id, files }: Job): Promise<string[]> {
  const words = ['plugins/exercise-checker/cli/main.mjs', id, '--exercises', folder, '--format', 'jsonl'];
  const options = { cwd: ROOT, env: { ...process.env, INIT_CWD: ROOT }, maxBuffer: 64_000_000 };
  const run = promisify(execFile)(process.execPath, [...words, ...files], options);
  // It ends with its own status where a recording does not pass, and most of them are not meant to.
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout.trimEnd().split('\n');
}

/** The same from the worker of a page. */
async function gradeInPage(page: Page, { folder, id, files }: Job): Promise<string[]> {
  const loaded = readExercise(readFileSync(`${ROOT}${folder}/${id}/exercise.yaml`, 'utf8'), id);
  if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
  const recordings = files.map((file) => ({ file, base64: readFileSync(ROOT + file, 'base64') }));
  return page.locator('exercise-check').evaluate(
    async (element, { exercise, recordings }) => {
      const box = element as ExerciseCheck;
      box.exercise = exercise;
      const reports: string[] = [];
      for (const { file, base64 } of recordings) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        reports.push(JSON.stringify(await box.grade(bytes, file)));
      }
      return reports;
    },
    { exercise: loaded.exercise, recordings },
  );
}

const jobs = listJobs();

test('there are recordings to compare', () => {
  expect(jobs.flatMap(({ files }) => files).length).toBeGreaterThan(60);
});

for (const job of jobs) {
  test(`page and command line say the same, byte for byte: ${job.folder}/${job.id}`, async ({ openPage }) => {
    const [reports, expected] = await Promise.all([gradeInPage(openPage, job), gradeInNode(job)]);
    expect(reports).toHaveLength(job.files.length);
    expect(reports).toEqual(expected);
  });
}
