import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { OWN_EXERCISES } from '../../../plugins/exercise-checker/cli/own-exercises.ts';
import type { Bundle } from '../../../plugins/exercise-checker/one-file/bundle.ts';
import { readEnclosed } from '../../../plugins/exercise-checker/one-file/enclosed-exercises.ts';
import { isTooOld, LEAST_NODE } from '../../../plugins/exercise-checker/one-file/least-node.ts';
import { noticesOf } from '../../../plugins/exercise-checker/one-file/notices.ts';
import { EXERCISE } from '../command-line.ts';
import { bundleOwn, ROOT } from './lonely-file.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleOwn();
});

test('the same sources give the same bytes', async () => {
  const again = await bundleOwn();
  expect(again.text === bundle.text).toBe(true);
  expect(bundle.sha256).toBe(createHash('sha256').update(bundle.text).digest('hex'));
});

test('nothing in it tells where it was made', () => {
  expect(bundle.text.includes(ROOT)).toBe(false);
  const outside = bundle.text.split('\n').filter((line) => /^ *\/\/ \.\.\/[\w./-]+$/.test(line));
  expect(outside).toEqual([]);
});

test('it imports nothing, so that an old Node can say that it is old', () => {
  const imports = bundle.text.split('\n').filter((line) => /^(?:import|export)\b/.test(line));
  expect(imports).toEqual(["import { createRequire } from 'node:module';"]);
});

test('the exercises are the same as JSON, which has no words for what is undefined', () => {
  const { exercises } = readEnclosed(OWN_EXERCISES, ROOT);
  expect(Object.keys(exercises).length).toBeGreaterThan(5);
  expect(JSON.parse(JSON.stringify(exercises))).toEqual(exercises);
});

test('it is made of the exercises, too', () => {
  expect(bundle.sources).toContain(join(OWN_EXERCISES, 'pull-and-run/exercise.yaml'));
});

test('broken exercises are told with file and line, all of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'enclosed-'));
  const files = ['broken', 'other', 'up'].map((id) => join(folder, id, 'exercise.yaml'));
  for (const file of files) mkdirSync(join(file, '..'));
  for (const file of files) writeFileSync(file, 'id: nothing\n');
  writeFileSync(join(folder, 'up/exercise.yaml'), EXERCISE);
  const attempt = () => readEnclosed(folder, folder);
  expect(attempt).toThrow(expect.objectContaining({ files }));
  expect(attempt).toThrow(/^broken\/exercise\.yaml:1:1 [\s\S]*^other\/exercise\.yaml:1:1 /m);
  rmSync(folder, { recursive: true });
});

test('the licence of the project and of each package in it is at its end', () => {
  const packages = bundle.text.matchAll(/^ *\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm);
  const names = [...new Set([...packages].map(([, name = '']) => name))];
  // Parts of this project, under the licence of it.
  const own = ['container-commands', 'terminal-recording'];
  expect(names).toEqual(expect.arrayContaining(['@xterm/headless', 're2js', 'unbash', 'yaml', 'zod']));
  const notices = noticesOf(
    names.map((name) => `node_modules/${name}/index.js`),
    ROOT,
  );
  expect(bundle.text.endsWith(notices)).toBe(true);
  for (const name of ['under-the-hood', ...names.filter((one) => !own.includes(one))]) {
    expect(notices).toContain(`// ${name} `);
  }
  // This package brings no licence file.
  expect(bundle.text).toContain('Copyright (c) 2014-2024 The xterm.js authors.');
});

test('a site without a licence has none in it, and one without a name is the site', () => {
  const root = mkdtempSync(join(tmpdir(), 'notices-'));
  writeFileSync(join(root, 'package.json'), '{ "license": "MIT" }');
  expect(noticesOf([], root)).not.toContain('licence');
  writeFileSync(join(root, 'LICENSE'), 'Copyright (c) 2026 A baker.');
  expect(noticesOf([], root)).toContain('// The site, MIT\n//\n// Copyright (c) 2026 A baker.\n');
  rmSync(root, { recursive: true });
});

test.each([
  ['12.22.12', true],
  ['18.20.8', true],
  ['20.11.1', true],
  [`${LEAST_NODE}.0`, false],
  ['20.20.2', false],
  ['22.0.0', false],
  ['100.1.0', false],
])('Node %s is too old: %s', (version, expected) => {
  expect(isTooOld(version)).toBe(expected);
});
