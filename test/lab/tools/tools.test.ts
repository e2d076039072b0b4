import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toolFolder } from './build.ts';
import { GO_VERSION, NODE_TOOLS, programNames, TOOLS, toolWith } from './tools.ts';

const goMod = (folder: string): string =>
  readFileSync(path.join(import.meta.dirname, folder, 'go.mod'), 'utf8');

describe.each([...TOOLS, ...NODE_TOOLS])('$name', (tool) => {
  test('has a checksum for every program without C parts', () => {
    for (const { sha256 } of tool.programs) {
      if (tool.hasC) expect(sha256).toBeUndefined();
      else expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('is required in the version listed, with every program, where a module of ours requires it', () => {
    if (tool.requiredBy === undefined) return;
    const text = goMod(tool.requiredBy);
    expect(text).toMatch(new RegExp(`^(?:require |\\t)${tool.module} ${tool.version}(?: |$)`, 'm'));
    expect(text).toContain(`\ngo ${GO_VERSION}\n`);
    expect(existsSync(path.join(import.meta.dirname, tool.requiredBy, 'go.sum'))).toBe(true);
    for (const program of tool.programs) {
      expect(text).toContain(path.posix.join(tool.module, program.package));
    }
  });

  test('is in another folder when anything it is built of changes', () => {
    expect(toolFolder({ ...tool, version: `${tool.version}-rc.1` })).not.toBe(toolFolder(tool));
    const [program, ...others] = tool.programs;
    if (program === undefined) throw new Error('no program');
    const changed = { ...tool, programs: [{ ...program, sha256: '0'.repeat(64) }, ...others] };
    expect(toolFolder(changed)).not.toBe(toolFolder(tool));
    expect(toolFolder({ ...tool })).toBe(toolFolder(tool));
  });
});

test('another clone of the repository finds what one has built', async () => {
  const clone = mkdtempSync(path.join(tmpdir(), 'clone-'));
  try {
    cpSync(path.join(import.meta.dirname, '..'), path.join(clone, 'test/lab'), { recursive: true });
    const there = (await import(path.join(clone, 'test/lab/tools/build.ts'))) as {
      toolFolder: typeof toolFolder;
    };
    expect(TOOLS.map((tool) => there.toolFolder(tool))).toEqual(TOOLS.map(toolFolder));
  } finally {
    rmSync(clone, { recursive: true });
  }
});

test('programs are found by the names Go gives their files', () => {
  expect(TOOLS.flatMap(programNames)).toEqual([
    ...['containerd', 'ctr', 'containerd-shim-runc-v2', 'runc', 'nerdctl', 'buildkitd', 'buildctl', 'crictl'],
  ]);
  expect(NODE_TOOLS.flatMap(programNames)).toEqual(['kube-apiserver', 'kubectl', 'kubelet', 'server']);
  expect(toolWith('buildkitd')?.name).toBe('buildkit');
  expect(toolWith('kubelet')?.name).toBe('kubernetes');
  expect(toolWith('crun')).toBeUndefined();
});
