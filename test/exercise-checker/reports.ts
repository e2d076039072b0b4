import { FORMATS, type FormatName } from '../../plugins/exercise-checker/cli/formats/index.ts';
import type { Report } from '../../plugins/exercise-checker/sentences/index.ts';

/** A report with an outcome of every kind. */
export const REPORT: Report = {
  version: 1,
  exercise: 'up',
  file: 'a.cast',
  verdict: 'partial',
  score: { earned: 1, possible: 4 },
  outcomes: [
    {
      id: 'listed',
      title: 'It runs',
      status: 'met',
      required: true,
      tried: true,
      evidence: [{ line: 3, column: 1, time: 4.2, command: 'ctr t ls' }],
      nearest: [],
      explanation: 'Shown by "ctr t ls" (line 3).',
      hint: '',
    },
    {
      id: 'gone',
      title: 'It is gone',
      status: 'unmet',
      required: true,
      tried: true,
      evidence: [],
      code: 'not-seen',
      nearest: [{ line: 5, column: 1, command: 'ctr t ls', differs: 'status is "STOPPED"' }],
      explanation: 'It is still there.',
      hint: 'Delete it.',
    },
    {
      id: 'quick',
      title: 'In one command',
      status: 'unmet',
      required: false,
      tried: false,
      evidence: [],
      nearest: [],
      explanation: 'Not seen.',
      hint: 'Try.',
    },
    {
      id: 'last',
      title: 'Image gone',
      status: 'blocked',
      required: true,
      tried: true,
      evidence: [],
      nearest: [],
      code: 'waits-for',
      explanation: 'It can count only after: It is gone.',
      hint: 'Later.',
    },
  ],
  mistakes: [{ id: 'stopped', message: 'It stopped.', line: 4, read: '/topics/' }],
  transcript: { format: 'asciicast-v2', commands: 9, confidence: 0.98 },
};

/** A report of a file without a verdict. */
export const UNREADABLE: Report = {
  version: 1,
  exercise: 'up',
  file: 'b.txt',
  verdict: 'not-gradable',
  reason: { code: 'empty', message: 'The file is empty.', fix: 'Record a session.' },
  score: { earned: 0, possible: 4 },
  outcomes: [],
  mistakes: [],
  transcript: { format: 'unknown', commands: 0, confidence: 0 },
};

/** Reports in a format, as one or several files are shown. */
export function render(format: FormatName, reports: Report[], colour = false): string {
  return FORMATS[format](reports, { colour, several: reports.length > 1 });
}

/** The report with this text wherever text of a stranger can be. */
export function poison(text: string): Report {
  return {
    ...REPORT,
    file: text,
    outcomes: REPORT.outcomes.map((outcome) => ({
      ...outcome,
      title: text,
      explanation: text,
      hint: text,
      evidence: outcome.evidence.map((place) => ({ ...place, command: text })),
      nearest: outcome.nearest.map((place) => ({ ...place, command: text, differs: text })),
    })),
    mistakes: [{ id: 'x', message: text, line: 1, read: `/${text}` }],
    unread: [{ line: 1, column: 1, command: text, code: 'script', message: text }],
  };
}
