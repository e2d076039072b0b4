import { align } from './align.ts';
import type { CommandReading } from './command-reading.ts';
import type { Reading, StepReading } from './reading.ts';

/** One thing two readings of a session do not agree in. */
export interface Difference {
  /** Name of the step. */
  step: string;
  /** The command as typed; undefined if a whole step differs. */
  command: string | undefined;
  what: 'step' | 'command' | 'prompt' | 'row' | 'fact' | 'exit status';
  /** What the recording has; undefined if there is one too many now. */
  expected: string | undefined;
  /** What was found; undefined if it is missing. */
  found: string | undefined;
}

/** Everything in which two readings differ, in the order of the session; empty exactly where they are equal. */
export function differences(expected: Reading, actual: Reading): Difference[] {
  return align(expected, actual, (a, b) => a.step === b.step).flatMap((pair) => {
    const step = pair.expected ?? pair.actual;
    if (step === undefined) return [];
    if (pair.expected !== undefined && pair.actual !== undefined && pair.expected.step === pair.actual.step) {
      return inStep(pair.expected, pair.actual);
    }
    const wrong = { step: step.step, command: undefined, what: 'step' } as const;
    return [{ ...wrong, expected: pair.expected?.step, found: pair.actual?.step }];
  });
}

/** One difference as a text of a few lines, for a report. */
export function describeDifference({ step, command, what, expected, found }: Difference): string {
  const place =
    command === undefined ? `step ${step}` : `step ${step === '' ? '(none)' : step}, $ ${command}`;
  return [
    `${place}: ${what} differs`,
    `  expected: ${expected ?? '(nothing)'}`,
    `  found:    ${found ?? '(nothing)'}`,
  ].join('\n');
}

function inStep({ step, commands }: StepReading, actual: StepReading): Difference[] {
  return align(commands, actual.commands, (a, b) => a.command === b.command).flatMap((pair): Difference[] => {
    if (pair.expected !== undefined && pair.actual?.command === pair.expected.command) {
      return inCommand(step, pair.expected, pair.actual);
    }
    const command = (pair.expected ?? pair.actual)?.command;
    return [
      { step, command, what: 'command', expected: pair.expected?.command, found: pair.actual?.command },
    ];
  });
}

function inCommand(step: string, expected: CommandReading, actual: CommandReading): Difference[] {
  const { command } = expected;
  const lines = (
    what: 'prompt' | 'row' | 'fact' | 'exit status',
    left: string[],
    right: string[],
  ): Difference[] =>
    align(left, right, (a, b) => a === b)
      .filter((pair) => pair.expected !== pair.actual)
      .map((pair) => ({ step, command, what, expected: pair.expected, found: pair.actual }));
  return [
    ...lines('prompt', [expected.prompt], [actual.prompt]),
    ...lines('row', expected.rows, actual.rows),
    ...lines('fact', expected.facts, actual.facts),
    ...lines('exit status', [statusText(expected)], [statusText(actual)]),
  ];
}

function statusText({ status }: CommandReading): string {
  return status === undefined ? 'not shown' : String(status);
}
