import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mustRun, runCommand } from '../run-command.ts';
import { suiteTree } from '../tree/tree.ts';
import { buildPause } from './pause.ts';
import { buildWeb, DIGESTS } from './web.ts';

test.each(Object.keys(DIGESTS))(
  'driftwood/web:%s is the same, byte by byte, whenever it is built',
  async (tag) => {
    const tree = await suiteTree('bookworm');
    const [first, second] = [await buildWeb(tag, tree), await buildWeb(tag, tree)];
    expect(second).toEqual(first);
    expect(first.manifest.digest).toBe(DIGESTS[tag]);
  },
);

test('the image of sandboxes has a program that waits', async () => {
  const [first, second] = [await buildPause(), await buildPause()];
  expect(second).toEqual(first);
  const folder = mkdtempSync(path.join(tmpdir(), 'pause-'));
  try {
    const layer = first.blobs.find(({ mediaType }) => mediaType.includes('.layer.'));
    await mustRun('bash', ['-c', 'base64 -d | tar -x -C "$1"', 'extract', folder], {
      input: layer?.content.toString('base64') ?? '',
    });
    const wait = 'timeout --signal=TERM --kill-after=0.3 0.3 "$1"; echo $?';
    const { stdout } = await runCommand('bash', ['-c', wait, 'wait', path.join(folder, 'pause')]);
    // Outside its own PID namespace SIGTERM does end it: 124 is how timeout says that it had to.
    expect(stdout).toBe('124\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
