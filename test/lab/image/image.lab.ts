import { expect, test } from 'vitest';
import { suiteTree } from '../tree/tree.ts';
import { buildImage, DIGESTS } from './image.ts';

test.each(Object.keys(DIGESTS))(
  'driftwood/web:%s is the same, byte by byte, whenever it is built',
  async (tag) => {
    const tree = await suiteTree('bookworm');
    const [first, second] = [await buildImage(tag, tree), await buildImage(tag, tree)];
    expect(second).toEqual(first);
    expect(first.manifest.digest).toBe(DIGESTS[tag]);
  },
);
