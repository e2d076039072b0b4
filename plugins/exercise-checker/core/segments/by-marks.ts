import type { Entered, Mark, Screen } from '../screen.ts';
import { withoutEvents } from './background.ts';
import { opensShell, segmentsWithin } from './own-shell.ts';
import { joinLines, withoutContinuationPrompt } from './continuation.ts';
import { learnPrompts } from './prompt.ts';
import { CONFIDENCE, type OutputLine, type Segment } from './segment.ts';
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
      const overwritten = input && writtenOver(screen, input, mark);
      if (input && overwritten) segments.push(makeOverwritten(screen, input, overwritten, mark, next));
      else if (start) {
        const { typed, events } = withoutEvents(linesBetween(screen, start, mark), prompts);
        segments.at(-1)?.output.push(...events);
        const segment = makeSegment(screen, typed, start, input !== undefined, mark, next, prompts);
        segments.push(...withOwnShell(segment, screen, mark, next));
      }
      prompt = undefined;
      input = undefined;
    }
  }
  return segments.filter((segment) => segment.command !== '');
}

/** A shell of root's, say, that writes no marks: what was typed into it looks like output. */
function withOwnShell(segment: Segment, screen: Screen, output: Mark, end: Mark | undefined): Segment[] {
  if (!opensShell(segment.command)) return [segment];
  const inner = segmentsWithin(screen, output, end ?? endOf(screen));
  return inner.length === 0 ? [segment] : [{ ...segment, output: [] }, ...inner];
}

/** The mark that ends an output begun before `from`: a shell may announce the same output twice. */
function firstEnd(marks: readonly Mark[], from: number): Mark | undefined {
  let at = from;
  while (marks[at]?.kind === 'C') at++;
  return marks[at];
}

/** What was typed, where it is not on the screen any more: ctr 1.6 and 1.7 at times draw their progress over it. */
function writtenOver(screen: Screen, input: Mark, output: Mark): Entered | undefined {
  const [first] = linesBetween(screen, input, output);
  return first?.text === output.entered?.lines[0] ? undefined : output.entered;
}

/** What took the place of the prompt belongs to the output. */
function makeOverwritten(
  screen: Screen,
  input: Mark,
  entered: Entered,
  output: Mark,
  end: Mark | undefined,
): Segment {
  const rest = entered.lines.slice(1).map(withoutContinuationPrompt);
  const typed = joinLines([(entered.lines[0] ?? '').trim(), ...rest.filter((text) => text !== '')]);
  const from = { line: input.line, column: 0 };
  return {
    ...from,
    command: (output.commandLine ?? typed).trim(),
    prompt: entered.prompt,
    output: trimBlank(linesBetween(screen, from, end ?? endOf(screen))),
    ...howItEnded(input, output, end),
  };
}

function howItEnded(
  start: Mark,
  output: Mark,
  end: Mark | undefined,
): Pick<Segment, 'confidence' | 'nested'> & {
  time?: number;
  exitStatus?: number;
} {
  const time = output.time ?? start.time;
  return {
    confidence: CONFIDENCE.marks,
    nested: false,
    ...(time === undefined ? {} : { time }),
    ...(end?.kind === 'D' && end.exitStatus !== undefined ? { exitStatus: end.exitStatus } : {}),
  };
}

function makeSegment(
  screen: Screen,
  typed: readonly OutputLine[],
  start: Mark,
  afterPrompt: boolean,
  output: Mark,
  end: Mark | undefined,
  prompts: ReturnType<typeof learnPrompts>,
): Segment {
  const first = typed[0] ?? { line: start.line, column: start.column, text: '' };
  const split = afterPrompt ? undefined : prompts.match(first.text);
  const rest = typed.slice(1).map((line) => withoutContinuationPrompt(line.text));
  const shown = joinLines([(split?.command ?? first.text).trim(), ...rest.filter((text) => text !== '')]);
  const column = first.column + [...first.text.slice(0, split?.end ?? 0)].length;
  return {
    line: first.line,
    column,
    command: (output.commandLine ?? shown).trim(),
    prompt: split?.prompt ?? [...(screen.lines[first.line] ?? '')].slice(0, column).join(''),
    output: trimBlank(linesBetween(screen, output, end ?? endOf(screen))),
    ...howItEnded(start, output, end),
  };
}
