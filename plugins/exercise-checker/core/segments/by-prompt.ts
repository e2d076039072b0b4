import type { Screen } from '../screen.ts';
import { joinLines, needsMore, withoutContinuationPrompt } from './continuation.ts';
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
    if (match) {
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
    for (let row = rows.length - 2; row >= 0; row--) {
      const next = rows[row + 1];
      const text = rows[row] ?? '';
      if (next === undefined || next === '' || !prompts.match(text) || prompts.match(next)) continue;
      const length = [...text].length;
      // A blank in the last column does not survive copying; then the next row must go on like a command.
      const goesOn = length === width - 1 && (looksLikeCommand(next) || /^-{1,2}[a-z]/.test(next));
      if (length !== width && !goesOn) continue;
      rows[row] = goesOn ? `${text} ${next}` : text + next;
      rows[row + 1] = undefined;
    }
    return rows;
  }
}
