import { readRecording, showRecording, UnreadableRecording, type InputFormat } from 'terminal-recording';
import { collectFacts } from './facts/collect.ts';
import type { Fact } from './facts/fact.ts';
import { interestOf } from './facts/interest.ts';
import type { Exercise } from './exercise.ts';
import { NotGradable } from './not-gradable.ts';
import { Budget, tooComplex } from './outcomes/budget.ts';
import { solve } from './outcomes/solve.ts';
import type { Assessment, OutcomeAssessment } from './report/assessment.ts';
import { findMistakes } from './report/mistakes.ts';
import { assessOutcomes } from './report/outcomes.ts';
import { PrintedRows } from './report/printed.ts';
import { quoteRows } from './report/quoted-rows.ts';
import { scoreOf } from './report/score.ts';
import { findUnread } from './report/unread.ts';
import { visible } from './report/visible.ts';
import { withoutVerdict } from './report/without-verdict.ts';
import { segmentSession } from './segments/segment-session.ts';
import type { Segment } from './segments/segment.ts';
import type { SessionRead } from './transcript/transcript.ts';

/** Below this, commands cannot be told from output, and a missing outcome may be the reader's fault. */
const LEAST_CONFIDENCE = 0.5;

export interface GradeOptions {
  /** Name of the file as the report should give it. */
  file: string;
  inputFormat?: InputFormat;
  /** The learner's prompt in RE2 syntax, where it cannot be learned. */
  prompt?: string;
  /** Whether the session as it was read is wanted, too, for anyone who shows it beside the report. */
  keepSession?: boolean;
  /** Whether the report should hold the rows it points at, for anyone who reads it without the session. */
  quoteRows?: boolean;
}

/** What came of grading one session, and the facts it rests on for anyone who wants to look behind a verdict. */
export interface Grading {
  report: Assessment;
  facts: readonly Fact[];
  /** Only where it was asked for, and the file could be read. */
  session?: SessionRead;
}

/**
 * Grades one session: bytes in, codes and values out, the same for the same bytes on every machine; `writeReport`
 * (sentences/) puts them into words. Never throws for what a file holds; what cannot be read is not gradable.
 */
export async function gradeTranscript(
  exercise: Exercise,
  bytes: Uint8Array,
  options: GradeOptions,
): Promise<Grading> {
  let format = 'unknown';
  let session: SessionRead | undefined;
  try {
    const recording = readRecording(bytes, options.inputFormat ?? 'auto');
    format = recording.format;
    const screen = await showRecording(recording, { looks: options.keepSession === true });
    if (options.keepSession) session = { screen, segments: [] };
    const segments = segmentSession(screen, options.prompt);
    if (session) session.segments = segments;
    const facts = collectFacts(segments, interestOf(exercise));
    const solution = solve(exercise, facts, new Budget());
    const printed = new PrintedRows(segments, facts);
    const outcomes = assessOutcomes({ exercise, facts, solution, printed, budget: new Budget() });
    const confidence = meanConfidence(segments);
    const verdict = verdictOf(outcomes);
    const met = outcomes.filter(({ status }) => status === 'met');
    if (verdict !== 'pass' && outcomes.some(isUndecided)) throw tooComplex();
    if (verdict !== 'pass' && confidence < LEAST_CONFIDENCE) throw unsure(segments);
    const report: Assessment = {
      exercise: exercise.id,
      file: options.file,
      verdict,
      score: scoreOf(exercise, new Set(met.map(({ id }) => id))),
      outcomes,
      mistakes: findMistakes(exercise, facts, solution, new Budget()),
      unread: verdict === 'pass' ? [] : findUnread(facts),
      transcript: {
        format,
        commands: segments.length,
        confidence,
        ...(screen.alternateScreens ? { alternateScreens: screen.alternateScreens } : {}),
      },
    };
    if (options.quoteRows) report.rows = quoteRows(screen.lines, segments, report);
    return { report, facts, ...(session === undefined ? {} : { session }) };
  } catch (error) {
    if (!(error instanceof NotGradable || error instanceof UnreadableRecording)) throw error;
    const report = withoutVerdict(exercise, options.file, error.reason, format);
    return { report, facts: [], ...(session === undefined ? {} : { session }) };
  }
}

function verdictOf(outcomes: readonly OutcomeAssessment[]): Assessment['verdict'] {
  const required = outcomes.filter((outcome) => outcome.required);
  const met = required.filter((outcome) => outcome.status === 'met').length;
  if (met === required.length) return 'pass';
  return met === 0 ? 'fail' : 'partial';
}

/** A required outcome of which no one knows whether it is met: calling the session a fail would be a guess. */
function isUndecided({ required, shortfall }: OutcomeAssessment): boolean {
  return required && shortfall?.code === 'too-complex';
}

/** How sure it is where the commands of a session begin and end: 0 to 1. */
export function meanConfidence(segments: readonly Segment[]): number {
  const sum = segments.reduce((total, segment) => total + segment.confidence, 0);
  return Math.round((sum / segments.length) * 100) / 100;
}

function unsure(segments: readonly Segment[]): NotGradable {
  return new NotGradable({ code: 'prompt-not-recognised', command: visible(segments[0]?.command ?? '', 80) });
}
