import type { Moment, MomentRole } from '../../core/report/advice.ts';
import { build } from '../dom.ts';
import type { Strings } from '../strings.ts';
import { placeView } from './place-view.ts';

/** The moments of a session that an outcome is open for, in their order: what came when, and where something is missing. */
export function renderTimeLine(moments: readonly Moment[], strings: Strings): HTMLElement {
  const items = moments.map(({ role, place }) => {
    const words = build('span', 'exercise-moment-role', wordsOf(role, strings));
    const item = build('li', 'exercise-moment', words, ...(place ? [' ', ...placeView(place, strings)] : []));
    item.dataset['role'] = role;
    return item;
  });
  const list = build('ol', 'exercise-time-line', ...items);
  list.ariaLabel = strings.timeLine;
  return list;
}

function wordsOf(role: MomentRole, strings: Strings): string {
  const words: Record<MomentRole, string> = {
    'too-early': strings.momentTooEarly,
    'comes-first': strings.momentComesFirst,
    'too-late': strings.momentTooLate,
    'comes-after': strings.momentComesAfter,
    'last-seen': strings.momentLastSeen,
    list: strings.momentList,
    shown: strings.momentShown,
    'says-otherwise': strings.momentSaysOtherwise,
    missing: strings.momentMissing,
  };
  return words[role];
}
