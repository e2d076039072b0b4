import { readRecording, showRecording, UnreadableRecording } from 'terminal-recording';
import { collectFacts } from './facts/collect.ts';
import type { Fact } from './facts/fact.ts';
import { meanConfidence, type GradeOptions } from './grade.ts';
import { NotGradable, type NotGradableReason } from './not-gradable.ts';
import { segmentSession } from './segments/segment-session.ts';
import type { SessionRead } from './transcript/transcript.ts';

/** What was understood of a session, with no exercise in view. */
export interface SessionReading {
  /** Format of the file; `unknown` where it is none. */
  format: string;
  /** Missing where the file could not be read at all. */
  session?: SessionRead;
  facts: readonly Fact[];
  /** 0 to 1: how sure it is where commands begin and end. */
  confidence: number;
  /** Why nothing, or not all of it, was understood. */
  reason?: NotGradableReason;
}

/**
 * Reads one session as `gradeTranscript` does, and judges nothing. Facts that only an exercise asks for, such as every line
 * of output, are not among them. Never throws for what a file holds.
 */
export async function readSession(
  bytes: Uint8Array,
  { inputFormat = 'auto', prompt }: Pick<GradeOptions, 'inputFormat' | 'prompt'> = {},
): Promise<SessionReading> {
  const reading: SessionReading = { format: 'unknown', facts: [], confidence: 0 };
  try {
    const recording = readRecording(bytes, inputFormat);
    reading.format = recording.format;
    const session: SessionRead = { screen: await showRecording(recording, { looks: true }), segments: [] };
    reading.session = session;
    session.segments = segmentSession(session.screen, prompt);
    reading.confidence = meanConfidence(session.segments);
    reading.facts = collectFacts(session.segments);
  } catch (error) {
    if (!(error instanceof NotGradable || error instanceof UnreadableRecording)) throw error;
    reading.reason = error.reason;
  }
  return reading;
}
