/**
 * The report of one file: the fixed JSON others read. Fields may be added, none may change.
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
  transcript: {
    format: string;
    commands: number;
    confidence: number;
    /** How often an editor or a pager took the screen; what it showed is not read. */
    alternateScreens?: number;
  };
}

export interface OutcomeReport {
  id: string;
  title: string;
  status: 'met' | 'unmet' | 'blocked';
  required: boolean;
  evidence: Evidence[];
  nearest: NearMiss[];
  explanation: string;
  hint: string;
}

/** A place in the rendered text that proves something. */
export interface Evidence {
  line: number;
  column: number;
  time?: number;
  command: string;
  /** That it worked was inferred from the want of an error: no exit status was shown. */
  inferred?: true;
}

/** What came closest to an unmet outcome, and in what it differs. */
interface NearMiss extends Evidence {
  differs: string;
}

export interface MistakeReport {
  id: string;
  message: string;
  line: number;
  read?: string;
}
