import { part } from './dom.ts';

/**
 * Lets an item of a list be dragged by the grip beside its buttons, with mouse, pen or finger. An extra to other ways of
 * moving it, so the grip is nothing a keyboard or a screen reader meets.
 *
 * @param reorder shows an order while the item is dragged through the list
 * @param drop the item was let go at another place
 */
export function makeDraggable(
  item: HTMLElement,
  reorder: (order: readonly HTMLElement[]) => void,
  drop: () => void,
): void {
  const grip = part(item, '.check-grip');
  let from: number | undefined;

  grip.addEventListener('pointerdown', ({ pointerId }) => {
    grip.setPointerCapture(pointerId);
    item.dataset['dragged'] = '';
    from = siblingsOf(item).indexOf(item);
  });
  grip.addEventListener('pointermove', ({ clientY }) => {
    if (from === undefined) return;
    const others = siblingsOf(item).filter((other) => other !== item);
    others.splice(others.filter((other) => middleOf(other) < clientY).length, 0, item);
    reorder(others);
  });
  // At the end of every drag, however it ends.
  grip.addEventListener('lostpointercapture', () => {
    delete item.dataset['dragged'];
    if (siblingsOf(item).indexOf(item) !== from) drop();
    from = undefined;
  });
}

function siblingsOf(item: HTMLElement): HTMLElement[] {
  return [...(item.parentElement?.children ?? [])] as HTMLElement[];
}

function middleOf(item: HTMLElement): number {
  const { top, height } = item.getBoundingClientRect();
  return top + height / 2;
}
