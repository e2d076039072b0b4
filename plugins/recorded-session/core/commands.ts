import type { IBuffer } from '@xterm/headless';
import { linesBetween, trimEnd } from './lines.ts';
import { positionOf, type Mark } from './marks.ts';
import type { Command, Line } from './model.ts';
import { readTyped } from './typed.ts';

/** A command and the step in which it was entered. */
export interface EnteredCommand extends Command {
  readonly step: string | undefined;
  /** Which of the recording's marks of the kind C it belongs to, from 0. */
  readonly ordinal: number;
}

/**
 * Divides a terminal into commands, by the marks of the shell.
 *
 * What has no C was not run, and is passed over: a line that was given up with Ctrl+C, or a prompt that the line
 * editor drew again below a list of completions.
 */
export function commandsIn(buffer: IBuffer, marks: readonly Mark[]): EnteredCommand[] {
  const commands: EnteredCommand[] = [];
  let prompt: Mark | undefined;
  let input: Mark | undefined;
  let output: Mark | undefined;

  const add = (end: Mark | undefined): void => {
    if (prompt && input && output) {
      commands.push({
        typed: output.typed ?? [],
        output: readOutput(buffer, isWrittenOver(buffer, prompt, input, output) ? prompt : output, end),
        ...(end?.exitStatus === undefined ? {} : { exitStatus: end.exitStatus }),
        step: output.step,
        ordinal: output.ordinal ?? 0,
      });
    }
    input = output = undefined;
  };

  for (const mark of marks) {
    switch (mark.kind) {
      case 'A':
        // A shell that writes no D: the next prompt ends the output as well.
        if (output) add(mark);
        prompt = mark;
        break;
      case 'B':
        input = mark;
        break;
      case 'C':
        if (input) output = mark;
        break;
      case 'D':
        add(mark);
        break;
    }
  }
  if (output) add(undefined);
  return commands;
}

/** ctr 1.6 and 1.7 at times draw their progress over the prompt: what took its place belongs to the output. */
function isWrittenOver(buffer: IBuffer, prompt: Mark, input: Mark, output: Mark): boolean {
  const now = readTyped(buffer, positionOf(prompt), positionOf(input), positionOf(output));
  return now[0]?.text !== output.typed?.[0]?.text;
}

function readOutput(buffer: IBuffer, start: Mark, end: Mark | undefined): Line[] {
  const last = end ? positionOf(end) : { row: buffer.length, column: 0 };
  const lines = linesBetween(buffer, positionOf(start), last).map((line) => trimEnd(line.runs));
  return lines.slice(0, lines.findLastIndex((line) => line.length > 0) + 1);
}
