import type { Mark, Position, Screen } from '../screen.ts';
import { withoutEvents } from './background.ts';
import { joinLines, needsMore, withoutContinuationPrompt } from './continuation.ts';
import { learnPrompts, promptsByPattern, type PromptModel } from './prompt.ts';
import { CONFIDENCE, type OutputLine, type Segment } from './segment.ts';
import { withoutRightPrompt } from './right-prompt.ts';
import { endOf, linesBetween, trimBlank } from './span.ts';

/** One line as a line editor read it: prompt and typing, and where its output begins. */
interface ReadLine {
  /** What was on the line already: zsh draws its prompt before it starts to read, bash and fish after. */
  promptBefore: string;
  shown: OutputLine[];
  accepted: Mark;
}

/**
 * Cuts a session where line editors switched bracketed paste on (about to read a line) and off (line
 * accepted). Readline, zsh and fish all do, without any set-up by the learner, so any raw recording of them
 * has these boundaries. They carry no exit status, and the prompt has to be learned.
 */
export function segmentByReading(screen: Screen, pattern?: string): Segment[] {
  const reads = pairReads(screen);
  const shown = reads.flatMap((read) => read.shown.map((line) => line.text));
  const prompts = pattern === undefined ? learnPrompts(shown) : promptsByPattern(pattern);
  const segments: Segment[] = [];
  for (let index = 0; index < reads.length; index++) {
    const read = reads[index];
    if (read === undefined) continue;
    const { typed, events } = withoutEvents(read.shown, prompts);
    segments.at(-1)?.output.push(...events);
    const segment = readSegment({ ...read, shown: typed }, prompts, screen);
    if (segment === undefined) continue;
    let lines = 1;
    while (needsMore(segment.command, lines) && reads[index + 1] !== undefined) {
      const more = reads[++index];
      const text = more?.shown.map((line) => withoutContinuationPrompt(line.text)).join('\n') ?? '';
      segment.command = joinLines([segment.command, text]);
      lines++;
    }
    const from = reads[index]?.accepted ?? read.accepted;
    const to = startOf(reads[index + 1], prompts) ?? endOf(screen);
    segment.output = trimBlank(linesBetween(screen, from, to));
    // What was given up with Ctrl-C never ran.
    if (segment.command !== '' && !segment.command.endsWith('^C')) segments.push(segment);
  }
  return segments;
}

function pairReads(screen: Screen): ReadLine[] {
  const reads: ReadLine[] = [];
  let reading: Mark | undefined;
  for (const [index, mark] of screen.marks.entries()) {
    // A line given up with Ctrl-C is never accepted: the next read takes its place.
    if (mark.kind === 'reading' && reading?.line !== mark.line) reading = mark;
    if (mark.kind === 'accepted' && reading !== undefined && !goesOnReading(screen.marks, index)) {
      const promptBefore = [...(screen.lines[reading.line] ?? '')].slice(0, reading.column).join('');
      const shown = linesBetween(screen, reading, mark).map((line) => ({
        ...line,
        text: withoutRightPrompt(line.text, screen.columns && screen.columns - line.column),
      }));
      reads.push({ promptBefore, shown, accepted: mark });
      reading = undefined;
    }
  }
  return reads;
}

/** fish stops reading for a moment while it looks up completions; the line goes on where it was. */
function goesOnReading(marks: readonly Mark[], index: number): boolean {
  const accepted = marks[index];
  const next = marks.slice(index + 1, index + 5).find((mark) => mark.kind === 'reading');
  if (accepted === undefined || next === undefined) return false;
  return next.line === accepted.line && accepted.column > 0 && next.column > 0;
}

/** The line the prompt ends on: themes may draw lines above it, and a redraw may leave blank ones. */
function firstShown(read: ReadLine): OutputLine | undefined {
  return read.shown.find((line) => line.text !== '');
}

/** Where the output before a read ends: at its prompt. */
function startOf(read: ReadLine | undefined, prompts: PromptModel): Position | undefined {
  const first = read?.shown[0];
  return first && { line: first.line, column: isDrawnBefore(read, prompts) ? 0 : first.column };
}

/** Whether the prompt stands in front of what the line editor shows; it may also be output without a line end. */
function isDrawnBefore(read: ReadLine, prompts: PromptModel): boolean {
  return read.promptBefore.trim() !== '' && prompts.match(read.shown[0]?.text ?? '') === undefined;
}

function readSegment(read: ReadLine, prompts: PromptModel, screen: Screen): Segment | undefined {
  const drawnBefore = isDrawnBefore(read, prompts);
  const matching = drawnBefore ? undefined : read.shown.findLast((line) => prompts.match(line.text));
  const promptLine = matching ?? firstShown(read);
  if (promptLine === undefined) return undefined;
  const match = matching && prompts.match(matching.text);
  const rest = read.shown.slice(read.shown.indexOf(promptLine) + 1);
  let above = promptLine;
  let command = match?.command ?? promptLine.text;
  for (const line of rest) {
    // zsh breaks a long line itself, in the middle of a word or at a blank; the terminal does not know it as wrapped.
    if (isFull(above, screen)) command += (screen.lines[above.line]?.endsWith(' ') ? ' ' : '') + line.text;
    else if (line.text !== '') command = joinLines([command, withoutContinuationPrompt(line.text)]);
    above = line;
  }
  return {
    line: promptLine.line,
    column: promptLine.column + [...promptLine.text.slice(0, match?.end ?? 0)].length,
    command: command.trim(),
    prompt: match?.prompt ?? read.promptBefore.trim(),
    output: [],
    confidence: match || drawnBefore ? CONFIDENCE.reading : CONFIDENCE.guess,
    nested: false,
    ...(read.accepted.time === undefined ? {} : { time: read.accepted.time }),
  };
}

function isFull(line: OutputLine, screen: Screen): boolean {
  return screen.columns !== undefined && [...(screen.lines[line.line] ?? '')].length >= screen.columns;
}
