import type { SessionReading } from '../core/read-session.ts';
import { visible } from '../core/report/visible.ts';
import { describeFact } from './describe-fact.ts';
import type { Sentences } from './sentences.ts';

/** Facts that are put into words; a session may have tens of thousands. */
const MOST_TOLD = 2000;

/** What was understood of a session, in words. */
export interface Reading {
  format: string;
  confidence: number;
  /** In the order of the session; of very many, the first ones. */
  facts: { line: number; text: string }[];
  /** How many facts there are. */
  factCount: number;
  /** Why nothing, or not all of it, was understood. */
  reason?: { code: string; message: string; fix: string };
}

/** Puts into words what was understood of a session. */
export function writeReading(
  { format, confidence, facts, reason }: SessionReading,
  sentences: Sentences,
): Reading {
  const told = facts.slice(0, MOST_TOLD).map((fact) => ({
    line: fact.place.line,
    text: describeFact(fact, sentences),
  }));
  return {
    format,
    confidence,
    facts: told.sort((a, b) => a.line - b.line),
    factCount: facts.length,
    ...(reason === undefined ? {} : { reason: writeReason(reason, sentences) }),
  };
}

function writeReason(reason: NonNullable<SessionReading['reason']>, sentences: Sentences) {
  const { message, fix } = sentences.reason(reason);
  return { code: reason.code, message: visible(message), fix: visible(fix) };
}
