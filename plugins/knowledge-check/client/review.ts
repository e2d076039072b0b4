import { build, part, parts } from './dom.ts';
import type { Grade } from './grade.ts';
import { inLanguage, say } from './strings.ts';

/** Ids of the correct options. The review is the only place that knows them. */
export function keyOf(check: HTMLElement): string[] {
  return parts(check, '.check-entry[data-correct]').map(optionOf);
}

/**
 * Copies what the review says about an option, for a second place on the page.
 *
 * @param withText its text and listing too, and not only the reason
 */
export function explanationOf(check: HTMLElement, option: string, withText: boolean): Node[] {
  const entry = `.check-entry[data-option="${option}"]`;
  const text = `${entry} > .check-answer > span:first-child, ${entry} > .check-block, `;
  return parts(check, `${withText ? text : ''}${entry} > .check-reason`).map((original) => {
    const copy = original.cloneNode(true) as HTMLElement;
    for (const single of parts(copy, 'link, script, button')) single.remove();
    for (const named of parts(copy, '[id]')) named.removeAttribute('id');
    return copy;
  });
}

/** Marks the reader's answer in the review; no grade, no mark. */
export function markYours(check: HTMLElement, grade?: Grade): void {
  for (const mark of parts(check, '.check-yours')) mark.remove();
  for (const [index, option] of grade?.yours.entries() ?? []) {
    // Only steps have a place, and only pairs a choice; only these two have this text.
    const place = say(check, 'place', { position: index + 1, choice: grade?.chosen?.[index] ?? '' });
    const mark = inLanguage(build('strong', 'check-yours', place || say(check, 'yours')));
    part(check, `.check-entry[data-option="${option}"] > .check-answer`).append(mark);
  }
}

function optionOf(entry: HTMLElement | null): string {
  return entry?.dataset['option'] ?? '';
}
