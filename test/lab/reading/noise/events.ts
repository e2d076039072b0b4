import type { Draft } from '../draft.ts';
import type { Noise } from './noise.ts';

const CONTENT_EVENT = / \/content\/create \{/;

/**
 * Events of containerd, shown by `ctr events` itself or by what printed the file they went to. The layers of an
 * image are fetched side by side, so the events of their contents come in any order: they are sorted by digest.
 * All other events of one container follow from each other.
 */
export const events: Noise = {
  applies: () => true,
  quiet(rows) {
    const sorted = [...rows];
    for (let start = 0; start < sorted.length; start++) {
      let end = start;
      while (CONTENT_EVENT.test(sorted[end]?.text ?? '')) end++;
      if (end > start + 1) sorted.splice(start, end - start, ...sorted.slice(start, end).sort(byContent));
      start = Math.max(start, end - 1);
    }
    return sorted;
  },
};

function byContent(a: Draft, b: Draft): number {
  return contentOf(a) < contentOf(b) ? -1 : 1;
}

function contentOf({ text }: Draft): string {
  return text.slice(text.search(CONTENT_EVENT));
}
