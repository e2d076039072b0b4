import { build, fillRegion, part } from './dom.ts';
import type { Grade } from './grade.ts';
import { explanationOf } from './review.ts';
import { inLanguage, say } from './strings.ts';

/**
 * Shows what a check says, as one change of the one live region that was there from the start: it is said once,
 * and the focus stays where it is.
 *
 * @param known whether it is right without having been copied
 * @param score of the page, as text
 * @param quiet it is shown and not said
 */
export function showVerdict(
  check: HTMLElement,
  grade: Grade,
  known: boolean,
  score: string,
  quiet: boolean,
): void {
  const { right, explained, credit, note } = grade;
  const glyph = build('span', 'check-glyph', right ? '✓' : '✗');
  glyph.ariaHidden = 'true';
  check.dataset['verdict'] = right ? 'right' : 'wrong';
  // As far as no single option is concerned. Each kind has the texts that it needs.
  const notes = right
    ? [known ? '' : say(check, 'seen')]
    : [
        say(check, 'credit', credit),
        credit?.['missing'] ? say(check, 'missing') : '',
        note ?? say(check, explained[0] ? 'early' : 'other'),
      ];
  fillRegion(
    part(check, '.check-verdict'),
    quiet,
    inLanguage(build('p', 'check-result', glyph, ' ', say(check, right ? 'right' : 'wrong'))),
    ...notes.filter((text) => text !== '').map((text) => inLanguage(build('p', 'check-note', text))),
    // Where several options may be meant, what they are stands above the reason.
    ...explained.flatMap((option) => explanationOf(check, option, credit !== undefined)),
    ...(score === '' ? [] : [inLanguage(build('p', 'check-score', score))]),
  );
}
