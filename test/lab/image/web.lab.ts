import { expect, test } from 'vitest';
import { suiteTree } from '../tree/tree.ts';
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
