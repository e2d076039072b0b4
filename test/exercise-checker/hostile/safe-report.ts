import { expect } from 'vitest';
import type { Report } from '../../../plugins/exercise-checker/sentences/index.ts';
import type { Shown } from './shown.ts';

/** Everything that may do something to a terminal, an XML reader or the direction of text, or that no one sees. */
const HARMFUL =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

/** What GitHub's runner takes for a command: the old form anywhere in a row, the new one where it begins. */
const WORKFLOW_COMMAND = /##\[/;
const WORKFLOW_COMMAND_AT_START = /^[ \t]*::/m;

/** The format for GitHub is made of such commands; what it prints of a session must still hold none of its own. */
const WITH_COMMANDS = 'github';

/** Checks all that must hold for the report of any session whatever, and for what is printed of it. */
export function expectSafe(report: Report, shown: Shown): void {
  expect(['pass', 'partial', 'fail', 'not-gradable']).toContain(report.verdict);
  expect(report.reason !== undefined).toBe(report.verdict === 'not-gradable');
  for (const text of stringsIn(report)) expect(text).not.toMatch(HARMFUL);
  for (const [format, text] of Object.entries(shown)) expectPrintable(text, format);
  expect(JSON.parse(shown.json)).toEqual(report);
  expect(JSON.parse(shown.jsonl)).toEqual(report);
}

/** Checks that what is printed in a format does nothing to who reads it. */
export function expectPrintable(text: string, format: string): void {
  expect(text, format).not.toMatch(HARMFUL);
  expect(text, format).not.toMatch(WORKFLOW_COMMAND);
  if (format !== WITH_COMMANDS) expect(text, format).not.toMatch(WORKFLOW_COMMAND_AT_START);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
