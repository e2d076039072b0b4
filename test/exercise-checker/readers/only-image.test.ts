import { describe, expect, test } from 'vitest';
import { IMAGE, paste, valuesOf } from '../support.ts';

const DIGEST = `sha256:${'4c'.repeat(32)}`;
const OTHER = 'registry.driftwood.example/driftwood/web:1.3.2';
const QUIET = ['ctr image ls -q', IMAGE] as const;
const COLUMN = ["ctr image ls | awk '{print $3}'", 'DIGEST', DIGEST] as const;

/** The names of the images whose digest a session shows. */
async function named(...entries: Parameters<typeof paste>): Promise<unknown[]> {
  const images = await valuesOf(paste(...entries), 'image');
  return images.filter(({ digest }) => digest === DIGEST).map(({ name }) => name);
}

describe('a digest alone is that of the only image', () => {
  test.each([
    ['by its column', COLUMN],
    ['by grep', ['ctr image ls | grep -o "sha256:[0-9a-f]*"', DIGEST] as const],
  ])('%s', async (_, shown) => {
    expect(await named(QUIET, shown)).toEqual([IMAGE]);
  });

  test('also where it was pulled again', async () => {
    expect(await named(QUIET, [`ctr image pull ${IMAGE}`, 'done: 1s'], COLUMN)).toEqual([IMAGE]);
  });
});

describe('a digest alone is of no image that is known', () => {
  test.each<[string, Parameters<typeof paste>]>([
    ['without a list', [COLUMN]],
    ['where the list has two', [['ctr image ls -q', IMAGE, OTHER], COLUMN]],
    ['where another was pulled since', [QUIET, [`ctr image pull ${OTHER}`, 'done: 1s'], COLUMN]],
    ['where a tag was added since', [QUIET, [`ctr image tag ${IMAGE} ${OTHER}`], COLUMN]],
    ['in another namespace', [QUIET, ["ctr -n blue image ls | awk '{print $3}'", 'DIGEST', DIGEST]]],
    ['where the list was cut', [['ctr image ls -q | head -1', IMAGE], COLUMN]],
    ['where two are shown', [QUIET, ["ctr image ls | awk '{print $3}'", DIGEST, DIGEST.replace('4c', '4d')]]],
  ])('%s', async (_, entries) => {
    expect(await named(...entries)).toEqual([undefined]);
  });
});
