import type { Command, Step } from './model.ts';

/** The commands of all steps, in order. */
export function commandsOf(steps: readonly Step[]): Command[] {
  return steps.flatMap(({ commands }) => commands);
}

/** What was typed at the prompt of a command, without the prompts of the lines that go on with it. */
export function typedIn({ typed }: Command): string {
  return typed.map(({ text }) => text).join('\n');
}
