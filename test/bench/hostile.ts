import { GradingThread } from '../exercise-checker/hostile/grading-thread.ts';
import { casesOf, KIND_NAMES, type HostileCase } from '../exercise-checker/hostile/kinds.ts';
import { MISSED } from './bar.ts';

/** Seconds of processor time for one session, whatever is in it. */
const BAR = 2;

const SHOWN = 20;

interface Graded extends HostileCase {
  seconds: number;
  /** Of the session; of one that was not graded no one knows. */
  bytes?: number;
  /** Verdict, or why there is none. */
  outcome: string;
}

/** Grades every hostile session and shows the slowest ones. */
export async function measureHostile(): Promise<string[]> {
  const thread = new GradingThread();
  const all: Graded[] = [];
  try {
    for (const one of KIND_NAMES.flatMap(casesOf)) all.push(await grade(thread, one));
  } finally {
    await thread.end();
  }
  const slowest = all.sort((one, other) => other.seconds - one.seconds).slice(0, SHOWN);
  const missed = all.filter(({ seconds }) => seconds > BAR).length;
  const total = `${all.length} sessions, ${missed} above ${BAR} s`;
  return [missed === 0 ? total : `${total}   ${MISSED}`, ...slowest.map(row)];
}

async function grade(thread: GradingThread, one: HostileCase): Promise<Graded> {
  try {
    const { seconds, bytes, report } = await thread.grade(one);
    return { ...one, seconds, bytes, outcome: report.reason?.code ?? report.verdict };
  } catch (error) {
    const outcome = error instanceof Error ? error.message : String(error);
    return { ...one, seconds: Number.POSITIVE_INFINITY, outcome };
  }
}

function row({ seconds, bytes, exercise, name, outcome }: Graded): string {
  const size = bytes === undefined ? '' : `${(bytes / 1e6).toFixed(2)} MB`;
  const taken = Number.isFinite(seconds) ? `${seconds.toFixed(2)} s` : '-';
  const verdict = seconds <= BAR ? '' : `   ${MISSED}`;
  return `${taken.padStart(8)} ${size.padStart(9)}  ${name} (${exercise}): ${outcome}${verdict}`;
}
