import type { Mark, Screen } from '../screen.ts';
import { joinLines, withoutContinuationPrompt } from './continuation.ts';
import { learnPrompts } from './prompt.ts';
import { CONFIDENCE, type Segment } from './segment.ts';
import { endOf, linesBetween, trimBlank } from './span.ts';

/** Cuts a session at the marks its shell wrote (OSC 133 or 633): exact, with exit statuses. */
export function segmentByMarks(screen: Screen): Segment[] {
  const marks = screen.marks.filter((mark) => /^[A-D]$/.test(mark.kind));
  const prompts = learnPrompts(screen.lines);
  const segments: Segment[] = [];
  let prompt: Mark | undefined;
  let input: Mark | undefined;
  for (const [index, mark] of marks.entries()) {
    if (mark.kind === 'A') {
      prompt = mark;
      input = undefined;
    } else if (mark.kind === 'B') {
      input = mark;
    } else if (mark.kind === 'C') {
      const next = firstEnd(marks, index + 1);
      const start = input ?? prompt;
      if (start) segments.push(makeSegment(screen, start, input !== undefined, mark, next, prompts));
      prompt = undefined;
      input = undefined;
    }
  }
  return segments.filter((segment) => segment.command !== '');
}

/** The mark that ends an output begun before `from`: a shell may announce the same output twice. */
function firstEnd(marks: readonly Mark[], from: number): Mark | undefined {
  let at = from;
  while (marks[at]?.kind === 'C') at++;
  return marks[at];
}

function makeSegment(
  screen: Screen,
  start: Mark,
  afterPrompt: boolean,
  output: Mark,
  end: Mark | undefined,
  prompts: ReturnType<typeof learnPrompts>,
): Segment {
  const typed = linesBetween(screen, start, output);
  const first = typed[0] ?? { line: start.line, column: start.column, text: '' };
  const split = afterPrompt ? undefined : prompts.match(first.text);
  const rest = typed.slice(1).map((line) => withoutContinuationPrompt(line.text));
  const shown = joinLines([(split?.command ?? first.text).trim(), ...rest.filter((text) => text !== '')]);
  const column = first.column + [...first.text.slice(0, split?.end ?? 0)].length;
  const time = output.time ?? start.time;
  return {
    line: first.line,
    column,
    command: (output.commandLine ?? shown).trim(),
    prompt: split?.prompt ?? [...(screen.lines[first.line] ?? '')].slice(0, column).join(''),
    output: trimBlank(linesBetween(screen, output, end ?? endOf(screen))),
    confidence: CONFIDENCE.marks,
    nested: false,
    ...(time === undefined ? {} : { time }),
    ...(end?.kind === 'D' && end.exitStatus !== undefined ? { exitStatus: end.exitStatus } : {}),
  };
}
