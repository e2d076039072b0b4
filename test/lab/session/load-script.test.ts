import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadScript } from './load-script.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'load-script-'));
  await mkdir(path.join(root, 'the-map'));
});
afterAll(() => rm(root, { recursive: true }));

test.each([
  ['a script', '---\ntitle: The map\ncontainerd: [1.7]\n---\n## ls\nls\n', 'the-map/session.keys'],
  ['mistakes', '---\ntitle: The map\ncontainerd: [1.7]\n---\n## ls\n@x\n## ls\nls\n', undefined],
])('%s in a file', async (_, source, named) => {
  const file = path.join(root, 'the-map/session.keys');
  await writeFile(file, source);
  if (named !== undefined) expect((await loadScript(file, root)).path).toBe(named);
  else
    await expect(loadScript(file, root)).rejects.toThrow(
      /^the-map\/session\.keys:6 .*\n(?:.*\n)*the-map\/session\.keys:7 /,
    );
});
