import { part, parts } from './dom.ts';
import { makeDraggable } from './dragging.ts';
import { gradeOrder } from './grade-order.ts';
import type { Host, Controls } from './controls.ts';
import { say } from './strings.ts';

/** The steps as the page came with them: that order is shuffled, never right, and so never an answer. */
const originals = new WeakMap<HTMLElement, readonly HTMLElement[]>();

const stepsOf = (check: HTMLElement) => parts(check, '.check-step');
const idOf = ({ dataset }: HTMLElement) => dataset['option'] ?? '';

/** Steps to put in order: with two buttons each, with arrow keys on them, or by dragging. */
export const steps: Controls = {
  start(check) {
    originals.set(check, stepsOf(check));
    for (const step of stepsOf(check)) {
      for (const button of parts(step, '.check-move')) {
        button.addEventListener('click', () => {
          move(check, step, button.dataset['move'] === 'up' ? -1 : 1);
        });
        button.addEventListener('keydown', (event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (!by) return;
          event.preventDefault();
          move(check, step, by);
        });
      }
      makeDraggable(
        step,
        (order) => {
          arrange(check, order, step);
        },
        () => {
          tell(check, step);
        },
      );
    }
    markEnds(check);
  },

  read(check) {
    const order = stepsOf(check);
    return isSame(order, originals.get(check)) ? [] : order.map(idOf);
  },

  write(check, answer) {
    const original = originals.get(check) ?? [];
    const place = (step: HTMLElement) => answer.indexOf(idOf(step));
    arrange(
      check,
      // No answer gives all of them the same place, and they stay as they were.
      original.toSorted((one, other) => place(one) - place(other)),
      original.find((step) => step.contains(document.activeElement)),
    );
  },

  grade: (check, answer) => gradeOrder(answer, parts(check, '.check-entry').map(idOf)),

  control: (check) => part(check, '.check-move'),
};

function move(check: Host, step: HTMLElement, by: number): void {
  const order = stepsOf(check);
  const to = order.indexOf(step) + by;
  if (!order[to]) return;
  order.splice(to - by, 1);
  order.splice(to, 0, step);
  arrange(check, order, step);
  tell(check, step);
}

/** Puts the steps into an order by moving all but one, which keeps the focus and the pointer. */
function arrange(check: HTMLElement, order: readonly HTMLElement[], fixed = order[0]): void {
  if (!fixed || isSame(order, stepsOf(check))) return;
  const place = order.indexOf(fixed);
  for (const [index, step] of order.entries()) {
    if (index < place) fixed.before(step);
    else if (index > place) fixed.parentElement?.append(step);
  }
  markEnds(check);
}

function isSame(one: readonly HTMLElement[], other?: readonly HTMLElement[]): boolean {
  return one.every((step, index) => step === other?.[index]);
}

/** The answer has changed; says where the step is now. */
function tell(check: Host, step: HTMLElement): void {
  const order = stepsOf(check);
  check.change();
  check.tell(say(check, 'moved', { position: order.indexOf(step) + 1, total: order.length }));
}

/** The buttons that lead nowhere say so, and stay: the focus may be on one of them. */
function markEnds(check: HTMLElement): void {
  const order = stepsOf(check);
  for (const button of parts(check, '.check-move')) {
    const end = order.at(button.dataset['move'] === 'up' ? 0 : -1);
    button.ariaDisabled = end?.contains(button) ? 'true' : null;
  }
}
