import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { recordedEvidence } from '../../src/evidence.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = recordedEvidence('content/sessions', root);
/** The first recording by name: a list of them begins with it. */
const [first = ''] = readdirSync(path.join(root, 'content/sessions')).sort();

describe('evidence from the recorded sessions of this site', () => {
  test('of one line is the output of the step, without what was typed', async () => {
    const found = await read('the-map#no-runc@1.7');
    expect(found).toEqual({ output: 'no runc process', caption: 'the-map, step no-runc, containerd 1.7' });
  });

  test('of all lines is what they have in common', async () => {
    const found = await read('the-map#task-list');
    expect(found).toEqual({
      output: 'TASK PID STATUS\ndriftwood-web … RUNNING',
      caption: 'the-map, step task-list, containerd 1.6, 1.7, 2.1 and 2.4',
    });
  });

  test.each([
    [
      'the-map',
      'not a recording and a step of it',
      'Type evidence="recording#step", such as "the-map#parents"',
    ],
    ['the-map parents', 'not a recording and a step of it', 'Type evidence="recording#step"'],
    ['the-mpa#parents', 'no recording "the-mpa" in content/sessions', 'Type "the-map#parents".'],
    ['zzzzzz#parents', 'no recording "zzzzzz" in content/sessions', `or use one of these: ${first}, `],
    [
      'the-map#parent',
      'no step "parent" in the recording of "the-map" on containerd',
      'Type "the-map#parents".',
    ],
    ['the-map#zzzzzz', 'no step "zzzzzz"', 'Use one of these: run, task-list, parents, no-runc.'],
    [
      'the-map#parents@1.8',
      'no recording of "the-map" on containerd 1.8, only on 1.6, 1.7',
      'or remove "@1.8"',
    ],
  ])('%s is answered with what is near', async (reference, problem, fix) => {
    const found = await read(reference);
    expect(found).toEqual({
      problem: expect.stringContaining(problem) as string,
      fix: expect.stringContaining(fix) as string,
    });
  });
});

describe('recordings that are not in order', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const whole = readFileSync(path.join(root, 'content/sessions/the-map/containerd-1.7.cast'), 'utf8');

  test('a step that one line does not have, and a file that cannot be read, are named', async () => {
    for (const name of ['renamed', 'broken']) mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, 'renamed/containerd-1.7.cast'), whole);
    writeFileSync(path.join(folder, 'renamed/containerd-2.1.cast'), whole.replace('"no-runc"', '"gone"'));
    writeFileSync(path.join(folder, 'broken/containerd-1.7.cast'), 'not a recording');
    const other = recordedEvidence(folder, folder);
    expect(await other('renamed#no-runc')).toHaveProperty(
      'problem',
      'no step "no-runc" in the recording of "renamed" on containerd 2.1',
    );
    expect(await other('broken#run')).toHaveProperty(
      'problem',
      expect.stringContaining('broken/containerd-1.7.cast:1'),
    );
  });
});
