import type { MayBeAbsent } from '../exercise.ts';
import type { NotGradableReason } from '../not-gradable.ts';
import type { Difference, Wanted } from '../outcomes/wanted.ts';
import type { CommonMistakeFound } from './common-mistakes.ts';
import type { QuotedRow } from './quoted-rows.ts';
import type { ReportedPlace } from './reported-place.ts';
import type { Unread } from './unread.ts';

/**
 * What the engine makes of one session: codes and values, and no sentence but those an exercise's author wrote.
 * `writeReport` (sentences/) turns it into the report others read.
 */
export interface Assessment {
  exercise: string;
  file: string;
  verdict: 'pass' | 'partial' | 'fail' | 'not-gradable';
  /** Only where the file is not gradable. */
  reason?: Reason;
  score: { earned: number; possible: number };
  outcomes: OutcomeAssessment[];
  mistakes: MistakeFound[];
  /** Commands the checker did not look into, in a session that does not pass. */
  unread: Unread[];
  transcript: {
    format: string;
    commands: number;
    confidence: number;
    /** How often an editor or a pager took the screen; what it showed is not read. */
    alternateScreens?: number;
  };
  /** Only where they were asked for: the rows that the report points at. */
  rows?: QuotedRow[];
}

/** Why there is no verdict: found by the engine, or by the program it runs in. */
export type Reason =
  | NotGradableReason
  /** `detail` is the system's own message, where nothing better is known. */
  | { code: 'unreadable'; cause: 'missing' | 'denied' | 'outside' | 'silent' | 'other'; detail?: string }
  | { code: 'took-too-long'; seconds: number }
  | { code: 'out-of-memory'; megabytes: number }
  /** The checker has a bug. */
  | { code: 'checker-failed' };

export interface OutcomeAssessment {
  id: string;
  title: string;
  status: 'met' | 'unmet' | 'blocked';
  required: boolean;
  evidence: ReportedPlace[];
  nearest: NearMiss[];
  /** Why it is not met; missing where it is. */
  shortfall?: Shortfall;
  /** Whether anything in the session comes near it. */
  tried: boolean;
  hint: string;
}

/** What came closest to an unmet outcome, and what keeps it from counting. */
export interface NearMiss extends ReportedPlace {
  differs:
    { kind: 'values'; differences: Difference[] } | { kind: 'too-early' | 'still-listed' | 'last-seen' };
}

/** What stands between a session and one outcome. */
export type Shortfall =
  /** `shownBy` is the command line that would show it; `printed` is where echo or cat merely prints it. */
  | { code: 'not-seen'; wanted: Wanted; shownBy: string | undefined; printed?: ReportedPlace }
  /** What shows it came before something it has to come after. */
  | {
      code: 'too-early';
      wanted: Wanted;
      seen: ReportedPlace;
      after: ReportedPlace;
      shownBy: string | undefined;
    }
  /** A step of a sequence was shown only after what has to follow it. */
  | { code: 'too-late'; wanted: Wanted; seen: ReportedPlace; before: ReportedPlace }
  /** So many of the things asked for were shown; each thing needs its own place. */
  | { code: 'count-short'; shown: number; least: number; missing: Wanted[] }
  | { code: 'still-there'; of: MayBeAbsent; wanted: Wanted; seen: ReportedPlace }
  /** No complete list was shown after it was last seen. */
  | {
      code: 'not-listed-again';
      of: MayBeAbsent;
      wanted: Wanted;
      seen: ReportedPlace;
      shownBy: string | undefined;
    }
  | {
      code: 'list-too-early';
      of: MayBeAbsent;
      seen: ReportedPlace;
      after?: ReportedPlace;
      shownBy: string | undefined;
    }
  | { code: 'never-shown'; of: MayBeAbsent; wanted: Wanted; shownBy: string | undefined }
  /** Other outcomes have to be met first, or as well. */
  | { code: 'waits-for'; outcomes: { id: string; title: string }[] }
  /** It is about something that only another outcome tells, such as a PID, and that one is open. */
  | { code: 'unbound'; outcome: { id: string; title: string } }
  /** It was shown, and something else that was shown says otherwise. */
  | { code: 'contradicted'; seen: ReportedPlace[]; against: ReportedPlace[] }
  /** Each part was shown, but not of one and the same thing. */
  | { code: 'not-together' }
  /** There were too many ways to compare: whether it is met is not known. */
  | { code: 'too-complex' }
  /** It is not met, and what is missing was not found within the limits. */
  | { code: 'unexplained' };

/** A mistake that was not put right: one the author foresaw, in the author's words, or one of the tools. */
export type MistakeFound =
  { kind: 'authored'; id: string; message: string; line: number; read?: string } | CommonMistakeFound;
