import type { Accepted } from '../quantity.ts';
import { valueIn } from '../quantity.ts';
import type { PortableOption, PortableQuestion, QuestionSet } from './question-set.ts';

/** What other programs read questions from. */
export interface Format {
  /** As it is called in messages. */
  readonly name: string;
  /** How the names of its files end. */
  readonly ending: string;
  write(set: QuestionSet): Written;
}

/** A file, or the files of an archive by their names; and what a format could not say as the page does. */
export interface Written {
  readonly content: string | ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
}

/** What became of a question in a format that has nothing like it. */
export interface Note {
  /** Id of the question. */
  readonly question: string;
  /** A sentence. */
  readonly text: string;
}

/** Numbers of a question, all in the unit of the first that is accepted; those come first, as a browser goes through them. */
export function numbersOf({ options }: PortableQuestion): {
  readonly unit: string;
  readonly known: readonly { readonly option: PortableOption; readonly number: Accepted }[];
} {
  const numbers = options
    .flatMap((option) => (option.number ? [{ option, number: option.number }] : []))
    .toSorted((a, b) => Number(b.option.correct) - Number(a.option.correct));
  const unit = numbers[0]?.number.unit ?? '';
  const known = numbers.flatMap(({ option, number }) => {
    const value = valueIn(number, unit);
    const tolerance = valueIn({ value: number.tolerance, unit: number.unit }, unit);
    return value === undefined || tolerance === undefined
      ? []
      : [{ option, number: { value, tolerance, unit } }];
  });
  return { unit, known };
}

/** A number with all of its digits and no exponent, which not every program reads. */
export function decimal(value: number): string {
  return String(value).includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 17 })
    : String(value);
}
