import type { Screen } from '../screen.ts';
import { joinLines, needsMore, withoutContinuationPrompt } from './continuation.ts';
import { learnPrompts, promptsByPattern, type PromptMatch } from './prompt.ts';
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

  for (const [index, text] of unwrapCommands(screen).entries()) {
    if (text === undefined) continue;
    const match = prompts.match(text);
    const inside = match ? undefined : prompts.matchInside(text);
    if (match) {
      begin(index, 0, match);
    } else if (inside) {
      current?.output.push({ line: index, column: 0, text: text.slice(0, inside.at) });
      begin(index, [...text.slice(0, inside.at)].length, inside.match);
    } else if (current && current.output.length === 0 && needsMore(current.command, lines)) {
      current.command = joinLines([current.command, withoutContinuationPrompt(text)]);
      lines++;
    } else {
      current?.output.push({ line: index, column: 0, text } satisfies OutputLine);
    }
  }
  return segments
    .filter((segment) => segment.command !== '')
    .map((segment) => ({ ...segment, output: trimBlank(segment.output) }));

  /** A command longer than the terminal was wide goes on in the next row of a paste. */
  function unwrapCommands(source: Screen): (string | undefined)[] {
    const width = source.wrapWidth;
    const rows: (string | undefined)[] = [...source.lines];
    if (width === undefined) return rows;
    for (let row = rows.length - 2; row >= 0; row--) {
      const next = rows[row + 1];
      const text = rows[row] ?? '';
      if ([...text].length === width && next !== undefined && prompts.match(text) && !prompts.match(next)) {
        rows[row] = text + next;
        rows[row + 1] = undefined;
      }
    }
    return rows;
  }
}
