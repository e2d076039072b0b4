import type { Report } from '../../../sentences/index.ts';
import { learnerNames } from './learner-names.ts';
import { spreadOf, type Spread } from './spread.ts';

/** A learner's report, what the learner is called, and where it is in the file, 1 for the first. */
export interface Learner {
  number: number;
  name: string;
  report: Report;
}

/** What a class made of one outcome. */
export interface OutcomeResult {
  id: string;
  title: string;
  required: boolean;
  met: number;
  missedBy: Learner[];
  /** Seconds from the beginning of a recording until it was met; undefined if no recording has times. */
  times: (Spread & { count: number }) | undefined;
}

/** A mistake and who made it; someone who made it twice counts once. */
export interface MistakeResult {
  id: string;
  message: string;
  madeBy: Learner[];
}

/** What a whole class made of an exercise. */
export interface ClassResults {
  exercise: string;
  learners: Learner[];
  /** Those whose recording could be graded: shares are of them. */
  graded: Learner[];
  /** In the order of the exercise. */
  outcomes: OutcomeResult[];
  /** The most frequent first. */
  mistakes: MistakeResult[];
}

/** Counts what reports say, outcome by outcome and mistake by mistake. */
export function resultsOf(reports: readonly Report[]): ClassResults {
  const names = learnerNames(reports.map(({ file }) => file));
  const learners = reports.map((report, index) => ({
    number: index + 1,
    name: names[index] ?? report.file,
    report,
  }));
  const graded = learners.filter(({ report }) => report.reason === undefined);
  const outcomes = graded[0]?.report.outcomes ?? [];
  return {
    exercise: reports[0]?.exercise ?? '',
    learners,
    graded,
    outcomes: outcomes.map(({ id, title, required }) => ({ id, title, required, ...outcomeIn(graded, id) })),
    mistakes: mistakesIn(graded),
  };
}

function outcomeIn(
  graded: readonly Learner[],
  id: string,
): Pick<OutcomeResult, 'met' | 'missedBy' | 'times'> {
  const missedBy: Learner[] = [];
  const seconds: number[] = [];
  let met = 0;
  for (const learner of graded) {
    const outcome = learner.report.outcomes.find((one) => one.id === id);
    if (outcome?.status !== 'met') {
      missedBy.push(learner);
      continue;
    }
    met++;
    const time = timeOf(outcome.evidence);
    if (time !== undefined) seconds.push(time);
  }
  const spread = spreadOf(seconds);
  return { met, missedBy, times: spread && { ...spread, count: seconds.length } };
}

/** When the last thing that an outcome needs was shown; undefined if one of them has no time. */
function timeOf(evidence: Report['outcomes'][number]['evidence']): number | undefined {
  let last: number | undefined;
  for (const { time } of evidence) {
    if (time === undefined) return undefined;
    last = Math.max(last ?? 0, time);
  }
  return last;
}

function mistakesIn(graded: readonly Learner[]): MistakeResult[] {
  const found = new Map<string, MistakeResult>();
  for (const learner of graded) {
    for (const { id, message } of learner.report.mistakes) {
      const result = found.get(id) ?? { id, message, madeBy: [] };
      found.set(id, result);
      if (result.madeBy.at(-1) !== learner) result.madeBy.push(learner);
    }
  }
  return [...found.values()].sort((a, b) => b.madeBy.length - a.madeBy.length);
}
