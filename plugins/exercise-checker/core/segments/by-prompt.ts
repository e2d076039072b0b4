import type { Screen } from '../screen.ts';
import { isEvent } from './background.ts';
import { joinLines, needsMore, withoutContinuationPrompt } from './continuation.ts';
import { lacksOperand } from './operands.ts';
import { learnPrompts, looksLikeCommand, promptsByPattern, type PromptMatch } from './prompt.ts';
import { withoutRightPrompt } from './right-prompt.ts';
import { CONFIDENCE, type OutputLine, type Segment } from './segment.ts';
import { trimBlank } from './span.ts';

/**
 * Cuts a session at its prompts alone: all that is left in text copied from a terminal. A `> ` at the start
 * of a line continues a command only while that command is unfinished; elsewhere it is output.
 */
export function segmentByPrompt(screen: Screen, pattern?: string): Segment[] {
  const prompts = pattern === undefined ? learnPrompts(screen.lines) : promptsByPattern(pattern);
  const segments: Segment[] = [];
  let current: Segment | undefined;
  let lines = 0;
  /** A prompt behind which a program in the background wrote: what is typed follows on a row of its own. */
  let waiting: PromptMatch | undefined;

  const begin = (line: number, column: number, match: PromptMatch): void => {
    const time = screen.times[line];
    const repeated = (prompts.counts.get(match.shape) ?? 0) > 1;
    current = {
      line,
      column: column + [...match.prompt].length + 1,
      command: match.command,
      prompt: match.prompt,
      output: [],
      confidence: repeated ? CONFIDENCE.repeatedPrompt : CONFIDENCE.singlePrompt,
      nested: false,
      ...(time === undefined ? {} : { time }),
    };
    lines = 1;
    segments.push(current);
  };

  const read = (line: number, column: number, text: string): void => {
    const open = current?.output.length === 0 && needsMore(current.command, lines);
    const found = prompts.match(text);
    // In an unfinished command, `> $ ctr …` is a line of a here-document, not a prompt.
    const match = open && found?.shape !== 'given' && /^>(?: |$)/.test(text) ? undefined : found;
    const inside = prompts.matchInside(match ? match.command : text);
    if (isEvent(match?.command ?? text)) {
      current?.output.push({ line, column, text: match?.command ?? text });
      waiting = match ?? waiting;
    } else if (waiting && !match && text !== '' && !endsEvent(text)) {
      begin(line, column, { ...waiting, command: text });
      waiting = undefined;
    } else if (match) {
      waiting = undefined;
      begin(line, column, match);
      if (inside && current) {
        // A row that filled the terminal exactly has no newline of its own: the next prompt follows at once.
        current.command = match.command.slice(0, inside.at).trimEnd();
        const at = text.length - match.command.length + inside.at;
        read(line, column + [...text.slice(0, at)].length, text.slice(at));
      }
    } else if (inside) {
      current?.output.push({ line, column, text: text.slice(0, inside.at) });
      begin(line, column + [...text.slice(0, inside.at)].length, inside.match);
    } else if (current && open) {
      current.command = joinLines([current.command, withoutContinuationPrompt(text)]);
      lines++;
    } else {
      current?.output.push({ line, column, text } satisfies OutputLine);
    }
  };

  /** An event may take several rows of a paste; the last one ends with its braces. */
  function endsEvent(text: string): boolean {
    const above = current?.output.at(-1)?.text ?? '';
    return isEvent(above) && !above.endsWith('}') && text.endsWith('}');
  }

  for (const [index, text] of unwrapCommands(screen).entries()) {
    if (text !== undefined) read(index, 0, text);
  }
  return segments
    .filter((segment) => segment.command !== '')
    .map((segment) => ({ ...segment, output: trimBlank(segment.output) }));

  /** A command longer than the terminal was wide goes on in the next row of a paste. */
  function unwrapCommands(source: Screen): (string | undefined)[] {
    const width = source.wrapWidth ?? source.columns;
    const rows: (string | undefined)[] = source.lines.map((line) =>
      prompts.match(line) ? withoutRightPrompt(line, width) : line,
    );
    if (width === undefined) return rows;
    for (let row = 0; row < rows.length - 1; row++) {
      const match = prompts.match(rows[row] ?? '');
      if (match === undefined) continue;
      let command = match.command;
      let end = rows[row] ?? '';
      for (let at = row + 1; at < rows.length; at++) {
        const next = rows[at];
        if (next === undefined || next === '' || prompts.match(next)) break;
        const joint = jointOf(end, next, command, width);
        if (joint === undefined) break;
        command += joint + next;
        rows[row] = (rows[row] ?? '') + joint + next;
        rows[at] = undefined;
        end = next;
      }
    }
    return rows;
  }
}

/**
 * What stood between a row and the next where the terminal cut a command in two: nothing, or the blank in the
 * last column that did not survive copying; undefined where the next row does not go on.
 */
function jointOf(row: string, next: string, command: string, width: number): '' | ' ' | undefined {
  const length = [...row].length;
  if (length === width) return '';
  const goesOn = looksLikeCommand(next) || /^-{1,2}[a-z]/.test(next) || lacksOperand(command);
  return length === width - 1 && goesOn ? ' ' : undefined;
}
