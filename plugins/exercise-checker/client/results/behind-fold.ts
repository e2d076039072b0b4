import type { Explained } from '../messages.ts';
import { build } from '../dom.ts';
import type { Strings } from '../strings.ts';

/** Asks for what is behind the verdict on an outcome, by its id. */
export type Explain = (outcome: string) => Promise<Explained>;

/** What is behind the verdict on an outcome, to be unfolded: it is asked for, and its view loaded, when someone does. */
export function renderBehindFold(outcome: string, explain: Explain, strings: Strings): HTMLElement {
  const place = build('div', '');
  place.ariaLive = 'polite';
  const fold = build(
    'details',
    'exercise-facts',
    build('summary', 'exercise-facts-summary', strings.behind),
    place,
  );
  let asked = false;
  fold.addEventListener('toggle', () => {
    if (asked || !fold.open) return;
    asked = true;
    void show(outcome, explain, strings).then((shown) => {
      place.replaceChildren(shown);
    });
  });
  return fold;
}

async function show(outcome: string, explain: Explain, strings: Strings): Promise<HTMLElement> {
  try {
    const [{ behind }, { renderBehind }] = await Promise.all([explain(outcome), import('./behind-view.ts')]);
    return behind ? renderBehind(behind, strings) : build('p', '', strings.behindGone);
  } catch {
    return build('p', '', strings.behindGone);
  }
}
