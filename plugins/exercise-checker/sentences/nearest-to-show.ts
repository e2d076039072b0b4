import type { Report } from './report.ts';

type OutcomeReport = Report['outcomes'][number];

/** Shortfalls that name the place themselves. */
const NAMES_PLACE: readonly OutcomeReport['code'][] = [
  ...([
    'too-early',
    'too-late',
    'still-there',
    'not-listed-again',
    'list-too-early',
    'contradicted',
  ] as const),
];

/** The place that came nearest to an outcome, where its explanation has not named it already. */
export function nearestToShow({
  code,
  nearest,
}: OutcomeReport): OutcomeReport['nearest'][number] | undefined {
  return NAMES_PLACE.includes(code) ? undefined : nearest[0];
}
