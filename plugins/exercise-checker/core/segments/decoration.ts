import type { OutputLine, Segment } from './segment.ts';

/** Line-drawing characters with which themes tie the upper line of a prompt to its lower one. */
const UPPER_LINE = /^\s*[╭┌┏]/u;
/** Prompts that are no more than an arrow, as starship and pure draw them below a line of their own. */
const ARROW = /^[❯➜λ»]$/u;

/**
 * Takes the upper lines of two-line prompts out of the output before them. Such a line either begins with a
 * corner, or stands behind a blank line right above an arrow.
 */
export function withoutDecoration(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) => {
    const next = segments[index + 1];
    return next === undefined ? segment : { ...segment, output: cutUpperLine(segment, next) };
  });
}

function cutUpperLine({ line, output }: Segment, next: Segment): OutputLine[] {
  const last = output.at(-1);
  if (last === undefined || last.line !== next.line - 1) return output;
  const lineAbove = output.at(-2)?.line ?? line;
  const apart = output.at(-2)?.text === '' || lineAbove < last.line - 1;
  if (!UPPER_LINE.test(last.text) && !(ARROW.test(next.prompt.trim()) && apart)) return output;
  const rest = output.slice(0, -1);
  while (rest.at(-1)?.text === '') rest.pop();
  return rest;
}
