import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cpioOf } from '../../plugins/browser-lab/image/cpio.ts';
import { DEBIAN_PACKAGES, GO_MODULES, GO_VERSION } from '../../plugins/browser-lab/image/pinned.ts';
import { folderOf, type Stage } from '../../plugins/browser-lab/image/stage.ts';
import { GO_VERSION as OF_THE_LAB, TOOLS } from '../lab/tools/tools.ts';

test('everything that is fetched has a checksum', () => {
  for (const { sha256 } of Object.values(DEBIAN_PACKAGES)) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  for (const { sum, hasC, programs } of GO_MODULES) {
    expect(sum).toMatch(/^h1:[\w+/]{43}=$/);
    for (const { sha256 } of programs) {
      if (hasC) expect(sha256).toBeUndefined();
      else expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  }
});

test("the versions are those of the lab's newest line", () => {
  expect(GO_VERSION).toBe(OF_THE_LAB);
  for (const { module, version } of GO_MODULES) {
    expect(TOOLS.find((tool) => tool.module === module)?.version).toBe(version);
  }
});

test('a stage is a different one when anything changes that it, or one before it, is made of', () => {
  const stage = (name: string, input: string, after: Stage[] = []): Stage => ({
    name,
    inputs: [input],
    after,
    make: () => Promise.resolve(),
  });
  const first = stage('first', 'a');
  const second = folderOf(stage('second', 'b', [first]));
  expect(folderOf(stage('second', 'b', [stage('first', 'a')]))).toBe(second);
  expect(folderOf(stage('second', 'c', [first]))).not.toBe(second);
  expect(folderOf(stage('second', 'b', [stage('first', 'other')]))).not.toBe(second);
});

test('a RAM disk has every file, belongs to root, and is the same whenever it is made', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cpio-'));
  try {
    mkdirSync(path.join(folder, 'bin'));
    writeFileSync(path.join(folder, 'bin/sudo'), 'five\n', { mode: 0o755 });
    symlinkSync('sudo', path.join(folder, 'bin/doas'));
    const archive = cpioOf(folder, ['bin/sudo']);
    utimesSync(path.join(folder, 'bin/sudo'), 1, 1);
    expect(cpioOf(folder, ['bin/sudo'])).toEqual(archive);
    expect(archive.length % 4).toBe(0);
    const headers = archive.toString('latin1').match(/070701[0-9A-F]{104}[\w/!]+/g) ?? [];
    expect(headers.map((header) => header.slice(110))).toEqual(['bin', 'bin/doas', 'bin/sudo', 'TRAILER!!!']);
    const sudo = headers[2] ?? '';
    // Mode, owner and group, and how long it is.
    expect(Number.parseInt(sudo.slice(14, 22), 16)).toBe(0o104755);
    expect(sudo.slice(22, 38)).toBe('0'.repeat(16));
    expect(Number.parseInt(sudo.slice(54, 62), 16)).toBe(5);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
