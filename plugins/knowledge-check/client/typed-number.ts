import type { Host } from './controls.ts';
import { gradeNumber } from './grade-number.ts';
import type { Grade } from './grade.ts';
import type { say } from './strings.ts';
import type { KnownAnswer } from './typed-answer.ts';

/**
 * Grades a number that was typed, as the language of the page writes it; or tells why it is none, and grades nothing. Loaded
 * when the first one is checked.
 *
 * @param sayOf `say`, handed over: an import would need a list of what to load with it, and that weighs more
 */
export function gradeTyped(
  check: Host,
  typed: string,
  known: readonly KnownAnswer[],
  sayOf: typeof say,
): Grade | undefined {
  const { lang } = check.closest<HTMLElement>('[lang]') ?? document.documentElement;
  const result = gradeNumber(typed, known, decimalOf(lang));
  if ('refused' in result) {
    check.tell(sayOf(check, result.refused, { typed, unit: result.unit }));
    return undefined;
  }
  const { wrongUnit, ...grade } = result;
  return wrongUnit === undefined ? grade : { ...grade, note: sayOf(check, 'unit', { unit: wrongUnit }) };
}

/** What a language writes in front of a fraction; a point where the browser does not know the language. */
function decimalOf(lang: string): string {
  try {
    const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).formatToParts(1.5);
    return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  } catch {
    return '.';
  }
}
