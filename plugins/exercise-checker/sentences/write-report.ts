import type { Assessment, MistakeFound, OutcomeAssessment, Reason } from '../core/report/assessment.ts';
import type { ReportedPlace } from '../core/report/reported-place.ts';
import { visible } from '../core/report/visible.ts';
import type { OutcomeReport, Place, Report } from './report.ts';
import type { Sentences } from './sentences.ts';

/**
 * Puts an assessment into words: the report as version 1 of its JSON has it. The same assessment and language give the
 * same report, byte for byte, in the command line and in the page.
 */
export function writeReport(assessment: Assessment, sentences: Sentences): Report {
  const { exercise, file, verdict, reason, score, outcomes, mistakes, unread, transcript, rows } = assessment;
  return {
    version: 1,
    exercise,
    file,
    verdict,
    ...(reason === undefined ? {} : { reason: writeReason(reason, sentences) }),
    score,
    outcomes: outcomes.map((outcome) => writeOutcome(outcome, sentences)),
    mistakes: mistakes.map((mistake) => writeMistake(mistake, sentences)),
    ...(unread.length === 0
      ? {}
      : {
          unread: unread.map((one) => ({
            ...placeOf(one),
            code: one.code,
            message: visible(sentences.unread(one)),
          })),
        }),
    transcript,
    ...(rows === undefined ? {} : { rows }),
  };
}

function writeReason(reason: Reason, sentences: Sentences): NonNullable<Report['reason']> {
  const { message, fix } = sentences.reason(reason);
  return { code: reason.code, message: visible(message), fix: visible(fix) };
}

function writeOutcome(outcome: OutcomeAssessment, sentences: Sentences): OutcomeReport {
  const { id, title, status, required, shortfall, tried, evidence, hint } = outcome;
  const explanation = shortfall === undefined ? sentences.met(evidence) : sentences.shortfall(shortfall);
  return {
    id,
    title: visible(title),
    status,
    required,
    ...(shortfall === undefined ? {} : { code: shortfall.code }),
    tried,
    evidence,
    nearest: outcome.nearest.map((near) => ({
      ...placeOf(near),
      differs: visible(sentences.nearMiss(near.differs)),
    })),
    explanation: visible(explanation),
    hint: visible(hint),
  };
}

function writeMistake(mistake: MistakeFound, sentences: Sentences): Report['mistakes'][number] {
  if (mistake.kind === 'common') {
    return { id: mistake.id, message: visible(sentences.mistake(mistake)), line: mistake.line };
  }
  const { id, message, line, read } = mistake;
  return { id, message: visible(message), line, ...(read === undefined ? {} : { read: visible(read) }) };
}

function placeOf({ line, column, time, command, inferred }: ReportedPlace): Place {
  return {
    line,
    column,
    ...(time === undefined ? {} : { time }),
    command,
    ...(inferred === undefined ? {} : { inferred }),
  };
}
