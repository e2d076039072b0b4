import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readErrors } from '../../src/errors.ts';
import { finderOf, type Findable } from '../../src/finder/find.ts';
import { lettersOfMessage, plainText } from '../../src/message-pattern.ts';
import { readSymptoms } from '../../src/symptoms.ts';

const content = (file: string): string =>
  readFileSync(path.join(import.meta.dirname, '../../content', file), 'utf8');

const errors = readErrors(content('errors.yaml')).flatMap((group) => group.errors);

/** As the page has them. */
const entries: (Findable & { id?: string })[] = [
  ...readSymptoms(content('symptoms.yaml')).map(({ symptom, words, layer }) => ({
    title: symptom,
    words: `${words} ${layer}`,
  })),
  ...errors.map(({ id, message, program, means }) => ({
    id,
    message,
    title: message,
    words: `${program} ${means}`,
  })),
];

const find = finderOf(entries);
const first = (query: string): (Findable & { id?: string }) | undefined => entries[find(query)[0] ?? -1];

describe('a message', () => {
  test.each([
    ['all of it', 'open a: not found', 'open …: not found', 17 - 1],
    [
      'with escaped quotes, as in a log',
      String.raw`err="exec: \"nosuch\": not found"`,
      'exec: "…": not found',
      17,
    ],
    [
      'with quotes that are escaped twice, as of an event in a log',
      String.raw`err="failed: \"exec: \\\"nosuch\\\": not found\""`,
      'exec: "…": not found',
      17,
    ],
    ['wrapped', 'no such\n   host', 'no such host', 12],
    ['in other letters', 'No Such Host', 'no such host', 12],
    ['with its parts in another order', 'not found: open a', 'open …: not found', 0],
    ['cut off', 'open a', 'open …: not found', 0],
  ])('%s', (_, text, message, letters) => {
    expect(lettersOfMessage(plainText(text), message) > 0).toBe(letters > 0);
  });

  test.each(errors)(
    '$id is found by its own words, with something in the place of each "…"',
    ({ id, message }) => {
      const printed = `Nov 30 12:00:00 lab kubelet[271]: E1130 "Failed" err="${message.replaceAll('…', 'x-1.2/y').replaceAll('"', '\\"')}"`;
      const found = find(printed).map((index) => entries[index]?.message);
      expect(found).toContain(message);
      // One that is a part of another may fit as well, and the longer one comes first.
      expect(found[0]?.length ?? 0, `${id} after "${found[0] ?? ''}"`).toBeGreaterThanOrEqual(
        message.length / 2,
      );
    },
  );

  test('of a real event is found under the kubelet and its prefix', () => {
    const event =
      'Warning FailedCreatePodSandBox 3s (x12 over 2m) kubelet Failed to create pod sandbox: rpc error: code = Unknown desc = ' +
      'failed to setup network for sandbox "9417fd9938ce": plugin type="calico" failed (add): failed to find plugin "calico" in path [/opt/cni/bin]';
    expect(first(event)?.id).toBe('failed-to-find-cni-plugin');
  });
});

describe('words', () => {
  test.each([
    ['terminating', 'A pod stays in Terminating'],
    ['my pod does not go away', 'A pod stays in Terminating'],
    ['Container creating stuck', 'A pod stays in ContainerCreating'],
    ['containercreating', 'A pod stays in ContainerCreating'],
    ['crash loop', 'CrashLoopBackOff'],
    ['imagepullbackoff', 'ImagePullBackOff or ErrImagePull'],
    ['node not ready', 'A node is NotReady'],
    ['docker ps is empty', 'A list is empty, but ps shows the process'],
    ['137', 'Exit status 137, or OOMKilled'],
    ['oomkilled', 'Exit status 137, or OOMKilled'],
    ['restarts again and again', 'CrashLoopBackOff'],
    ['disk full', 'The disk is full'],
    ['after reboot unknown', 'A pod is in Unknown'],
  ])('%s', (query, title) => {
    expect(first(query)?.title).toBe(title);
  });

  test('of something else find nothing', () => {
    expect(find('how to bake bread with rye')).toEqual([]);
    expect(find('the and of')).toEqual([]);
    expect(find('')).toEqual([]);
  });
});

test('any text gets an answer, and none that is not there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
      const found = find(query);
      expect(found.every((index) => entries[index] !== undefined)).toBe(true);
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: 100 },
  );
});

test('a log of a megabyte is looked at as far as a screen goes', () => {
  const before = performance.now();
  expect(find('exec: "'.repeat(150_000))).toBeInstanceOf(Array);
  expect(performance.now() - before).toBeLessThan(5000);
});
