import { collectFacts } from './evidence/collect.ts';
import type { Fact } from './evidence/fact.ts';
import { interestOf } from './evidence/interest.ts';
import type { Exercise } from './exercise.ts';
import { readRecording } from './format/detect.ts';
import type { InputFormat } from './format/recording.ts';
import { NotGradable } from './not-gradable.ts';
import { Budget, tooComplex } from './outcomes/budget.ts';
import { solve } from './outcomes/solve.ts';
import { reportCommonMistakes } from './report/common-mistakes.ts';
import { reportMistakes } from './report/mistakes.ts';
import { notGradableReport } from './report/not-gradable-report.ts';
import { reportOutcomes } from './report/outcomes.ts';
import type { OutcomeReport, Report } from './report/report.ts';
import { visible } from './report/visible.ts';
import { segmentSession } from './segments/segment-session.ts';
import type { Segment } from './segments/segment.ts';
import { showRecording } from './terminal/show.ts';

/** Below this nobody can tell commands from output, and a missing outcome may be the reader's fault. */
const LEAST_CONFIDENCE = 0.5;

export interface GradeOptions {
  /** Name of the file as the report shall give it. */
  file: string;
  inputFormat?: InputFormat;
  /** The learner's prompt in RE2 syntax, where it cannot be learned. */
  prompt?: string;
}

/** A report, and the facts it rests on for whoever wants to look behind a verdict. */
export interface Grading {
  report: Report;
  facts: readonly Fact[];
}

/**
 * Grades one session: bytes in, report out, the same report for the same bytes on every machine.
 * Never throws for what a file holds; what cannot be read is reported as not gradable, with the fix.
 */
export async function gradeTranscript(
  exercise: Exercise,
  bytes: Uint8Array,
  options: GradeOptions,
): Promise<Grading> {
  let format = 'unknown';
  try {
    const recording = readRecording(bytes, options.inputFormat ?? 'auto');
    format = recording.format;
    const screen = await showRecording(recording);
    const segments = segmentSession(screen, options.prompt);
    const facts = collectFacts(segments, interestOf(exercise));
    const budget = new Budget();
    const solution = solve(exercise, facts, budget);
    const outcomes = reportOutcomes(exercise, facts, solution, budget);
    const confidence = meanConfidence(segments);
    const verdict = verdictOf(outcomes);
    if (verdict !== 'pass' && solution.incomplete.size > 0) throw tooComplex();
    if (verdict !== 'pass' && confidence < LEAST_CONFIDENCE) throw unsure(segments);
    const authored = reportMistakes(exercise, facts, solution, budget);
    const report: Report = {
      version: 1,
      exercise: exercise.id,
      file: options.file,
      verdict,
      score: scoreOf(exercise, outcomes),
      outcomes,
      mistakes: verdict === 'pass' || authored.length > 0 ? authored : reportCommonMistakes(facts),
      transcript: {
        format,
        commands: segments.length,
        confidence,
        ...(screen.alternateScreens ? { alternateScreens: screen.alternateScreens } : {}),
      },
    };
    return { report, facts };
  } catch (error) {
    if (!(error instanceof NotGradable)) throw error;
    return { report: notGradableReport(exercise, options.file, error, format), facts: [] };
  }
}

function verdictOf(outcomes: readonly OutcomeReport[]): Report['verdict'] {
  const required = outcomes.filter((outcome) => outcome.required);
  const met = required.filter((outcome) => outcome.status === 'met').length;
  if (met === required.length) return 'pass';
  return met === 0 ? 'fail' : 'partial';
}

function scoreOf(exercise: Exercise, outcomes: readonly OutcomeReport[]): Report['score'] {
  const points = (ids: ReadonlySet<string>): number =>
    exercise.outcomes.filter(({ id }) => ids.has(id)).reduce((sum, outcome) => sum + outcome.points, 0);
  const met = outcomes.filter((outcome) => outcome.status === 'met');
  return {
    earned: points(new Set(met.map(({ id }) => id))),
    possible: points(new Set(outcomes.map(({ id }) => id))),
  };
}

function meanConfidence(segments: readonly Segment[]): number {
  const sum = segments.reduce((total, segment) => total + segment.confidence, 0);
  return Math.round((sum / segments.length) * 100) / 100;
}

function unsure(segments: readonly Segment[]): NotGradable {
  const first = segments[0]?.command ?? '';
  return new NotGradable(
    'prompt-not-recognised',
    `It cannot be told where commands begin; the first one found reads "${visible(first, 80)}".`,
    "Name your prompt: --prompt 'PATTERN', for example --prompt '[a-z]+> '.",
  );
}
