import type { PromptModel } from './prompt.ts';
import type { OutputLine } from './segment.ts';

/** `2026-11-26 05:15:29.1 +0000 UTC default /tasks/exit {…}`: what `ctr events &` writes whenever it likes. */
const EVENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ \+0000 UTC \S+ \/[a-z]+\/[a-z-]+ \{/;

/** Whether a row is an event of containerd, which nobody typed. */
export function isEvent(text: string): boolean {
  return EVENT.test(text);
}

/**
 * Takes out of what stands between a prompt and the next output what a program in the background wrote there. What was
 * typed then follows on a row of its own.
 * @returns the rows that were typed, that of the prompt without the event behind it, and the events
 */
export function withoutEvents(
  typed: readonly OutputLine[],
  prompts: PromptModel,
): { typed: OutputLine[]; events: OutputLine[] } {
  const events: OutputLine[] = [];
  const rest = typed.flatMap((line): OutputLine[] => {
    const prompt = prompts.match(line.text);
    const text = prompt?.command ?? line.text;
    if (!isEvent(text)) return [line];
    events.push({ ...line, text });
    return prompt ? [{ ...line, text: line.text.slice(0, prompt.end) }] : [];
  });
  return { typed: events.length === 0 ? [...typed] : rest, events };
}
