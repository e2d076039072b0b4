/** What a check of an answer says. Ids are those of options, steps or known commands. */
export interface Grade {
  readonly right: boolean;
  /** Whose reasons a reader is told at once: of what was chosen, never of what should have been. */
  readonly explained: readonly string[];
  /** The known answer that this one is. */
  readonly yours: readonly string[];
  /** What was chosen for each of `yours`, where that is something else. */
  readonly chosen?: readonly string[];
  /** What is filled into the credit for parts: the numbers of its arithmetic, and words. */
  readonly credit?: Readonly<Record<string, number | string>>;
  /** What is said beside a wrong answer instead of what the kind says of all. */
  readonly note?: string;
}

/** One option of several; also for "predict the output". */
export function gradeSingle(chosen: string, key: string): Grade {
  return { right: chosen === key, explained: [chosen], yours: [chosen] };
}

/**
 * Any number of options. Explained are the wrong ones that were selected; naming those left out would give the key away,
 * and so would their number: with two of four, one miss and a little arithmetic would do.
 */
export function gradeMultiple(chosen: readonly string[], key: readonly string[]): Grade {
  const explained = chosen.filter((option) => !key.includes(option));
  const selected = chosen.length - explained.length;
  const missing = key.length - selected;
  const right = missing === 0 && explained.length === 0;
  return { right, explained, yours: chosen, credit: { selected, chosen: chosen.length, missing } };
}
