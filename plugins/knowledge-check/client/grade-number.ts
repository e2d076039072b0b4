import { compare, readAccepted, readQuantity } from '../core/quantity.ts';
import type { Grade } from './grade.ts';
import type { KnownAnswer } from './typed-answer.ts';

/** Why something that was typed is not graded: which text says so, and the unit it is about. */
export interface Refusal {
  readonly refused: 'unread' | 'bare' | 'alone';
  readonly unit: string;
}

/** A grade, and the unit of a number that would be right with another one. */
interface NumberGrade extends Grade {
  readonly wrongUnit?: string;
}

/**
 * A typed number. What is not a number, or lacks a unit, or has one too many, is a slip and no answer, and is not graded. Nothing
 * is explained when the number is none of the known ones.
 *
 * @param decimal what comes before a fraction in the language of the page
 */
export function gradeNumber(
  typed: string,
  known: readonly KnownAnswer[],
  decimal: string,
): NumberGrade | Refusal {
  const quantity = readQuantity(typed, decimal);
  if (!quantity) return { refused: 'unread', unit: '' };
  const numbers = known.flatMap(({ text, ...answer }) => {
    const accepted = readAccepted(text);
    return accepted ? [{ ...answer, accepted }] : [];
  });
  const { unit } = quantity;
  const needsUnit = numbers.some(({ accepted }) => accepted.unit !== '');
  if (needsUnit !== (unit !== '')) return { refused: needsUnit ? 'bare' : 'alone', unit };
  // Many write otherwise than the page they read: "1.024" is a thousand to some. What means nothing here, may mean that.
  const readings = [quantity, readQuantity(typed, decimal === ',' ? '.' : ',') ?? quantity];
  for (const reading of readings) {
    // The accepted ones first: a mistake in the others must not take a right answer away.
    const same = numbers.filter(({ accepted }) => compare(reading, accepted) === 'same');
    const match = same.find(({ correct }) => correct) ?? same[0];
    if (match) return { right: match.correct, explained: [match.id], yours: [match.id] };
  }
  const isOnlyUnit = readings.some((reading) =>
    numbers.some(({ correct, accepted }) => correct && compare(reading, accepted) === 'unit'),
  );
  return {
    right: false,
    explained: [],
    yours: [],
    ...(isOnlyUnit && { wrongUnit: unit }),
  };
}
