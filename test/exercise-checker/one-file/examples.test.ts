import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { OWN_EXERCISES } from '../../../plugins/exercise-checker/cli/own-exercises.ts';
import { runNode } from '../node-process.ts';
import { bundleOwn } from './lonely-file.ts';

// The commands of the examples are run as they stand. What is around them is not: neither GitHub, GitLab nor Kubernetes has
// run them here. actionlint reads the first one, as a step of the gate.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const EXAMPLES = new URL('../../../plugins/exercise-checker/examples/', import.meta.url);
const SHARDS = 8;
let folder = '';
let whole = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'examples-'));
  cpSync(join(OWN_EXERCISES, 'pull-and-run/sessions'), join(folder, 'recordings'), { recursive: true });
  writeFileSync(join(folder, 'check-transcript.mjs'), (await bundleOwn()).text);
  const words = ['check-transcript.mjs', 'pull-and-run', 'recordings', '--format', 'html'];
  whole = runNode(words, { cwd: folder }).stdout;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function shell(script: string, environment: Record<string, string>): void {
  const { status, stderr } = spawnSync('sh', ['-ec', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter), ...environment },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is not as expected fails the test
function example(name: string): any {
  return parse(readFileSync(new URL(name, EXAMPLES), 'utf8'));
}

const MERGE = 'node check-transcript.mjs --merge reports --format html >class.html || [ $? -ne 2 ]';

test.each<
  [
    string,
    () => {
      grade: string;
      merge: string;
      shards: number;
      variables: (index: number) => Record<string, string>;
    },
  ]
>([
  [
    'github-workflow.yml',
    () => {
      const { grade, merge } = example('github-workflow.yml').jobs;
      const script = (steps: { run?: string }[]): string => steps.map(({ run }) => run ?? '').join('\n');
      return {
        grade: script(grade.steps),
        merge: script(merge.steps),
        shards: grade.strategy.matrix.shard.length,
        variables: (index) => ({ EXERCISE: 'pull-and-run', SHARD: `${index + 1}`, SHARDS: `${SHARDS}` }),
      };
    },
  ],
  [
    'gitlab-ci.yml',
    () => {
      const { grade, merge, variables } = example('gitlab-ci.yml');
      return {
        grade: grade.script.join('\n'),
        merge: merge.script.join('\n'),
        shards: grade.parallel,
        variables: (index) => ({ ...variables, CI_NODE_INDEX: `${index + 1}`, CI_NODE_TOTAL: `${SHARDS}` }),
      };
    },
  ],
  [
    'kubernetes-job.yaml',
    () => {
      const { spec } = example('kubernetes-job.yaml');
      expect(spec).toMatchObject({ completionMode: 'Indexed', parallelism: SHARDS });
      return {
        grade: spec.template.spec.containers[0].command[2],
        merge: MERGE,
        shards: spec.completions,
        variables: (index) => ({ JOB_COMPLETION_INDEX: `${index}` }),
      };
    },
  ],
])('%s grades in shards, and the merge is what one machine would have written', (_, read) => {
  const { grade, merge, shards, variables } = read();
  expect(shards).toBe(SHARDS);
  rmSync(join(folder, 'reports'), { recursive: true, force: true });
  for (let index = 0; index < shards; index++) shell(grade, variables(index));
  expect(readdirSync(join(folder, 'reports'))).toHaveLength(SHARDS);
  shell(merge, {});
  expect(readFileSync(join(folder, 'class.html'), 'utf8')).toBe(whole);
});
