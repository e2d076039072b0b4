import type { Shortfall } from '../core/report/assessment.ts';
import type { QuotedRow } from '../core/report/quoted-rows.ts';

/**
 * The report of one file: the fixed JSON others read. Fields may be added, none may change. The codes are for
 * programs, the texts for people; texts may be put better at any time.
 * Lines and columns are 1-based in the rendered text, columns in code points, times in seconds.
 */
export interface Report {
  version: 1;
  exercise: string;
  file: string;
  verdict: 'pass' | 'partial' | 'fail' | 'not-gradable';
  /** Only where the file is not gradable. */
  reason?: { code: string; message: string; fix: string };
  score: { earned: number; possible: number };
  outcomes: OutcomeReport[];
  mistakes: MistakeReport[];
  /** Commands the checker did not look into; missing where there are none. */
  unread?: UnreadReport[];
  transcript: {
    format: string;
    commands: number;
    confidence: number;
    /** How often an editor or a pager took the screen; what it showed is not read. */
    alternateScreens?: number;
  };
  /** The rows of the session that the report points at; missing where no one asked for them. */
  rows?: QuotedRow[];
  /** Only in the reports of a shard. */
  shard?: Shard;
}

/** Where a file stands among those of a run that several machines share. */
export interface Shard {
  /** Of the shard, 1 for the first one, and how many there are. */
  number: number;
  of: number;
  /** Of the file, 1 for the first one, and how many the whole run has. */
  file: number;
  files: number;
}

export interface OutcomeReport {
  id: string;
  title: string;
  status: 'met' | 'unmet' | 'blocked';
  required: boolean;
  /** Why it is not met; missing where it is. */
  code?: Shortfall['code'];
  /** Whether anything in the session comes near it. */
  tried: boolean;
  evidence: Place[];
  nearest: NearMissReport[];
  explanation: string;
  hint: string;
}

/** A place in the rendered text. */
export interface Place {
  line: number;
  column: number;
  time?: number;
  command: string;
  /** That it worked was inferred, as no error was seen: no exit status was shown. */
  inferred?: true;
}

/** What came closest to an unmet outcome, and in what it differs. */
interface NearMissReport extends Place {
  differs: string;
}

interface MistakeReport {
  id: string;
  message: string;
  line: number;
  read?: string;
}

interface UnreadReport extends Place {
  code: string;
  message: string;
}
