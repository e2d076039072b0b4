import { KEY } from './fragment-key.ts';

/**
 * Anyone who makes a link decides what is there, so what is not sure to stand still on a command line is not taken at all. A
 * recorded session on a page has far less of either.
 */
export const MOST_COMMANDS = 40;
export const LONGEST_COMMAND = 500;

/** Why a command is not typed: it is more than one line or has other characters than those of ASCII that are printed. */
export type Untypable = 'empty' | 'characters' | 'length';

/**
 * What is wrong with a command, or undefined. Line editors insert the printable characters of ASCII as they are: a control
 * character could run a line, and what is not ASCII can become a key of the editor's own where a shell has no locale.
 */
export function untypable(command: string): Untypable | undefined {
  if (!/\S/.test(command)) return 'empty';
  if (command.length > LONGEST_COMMAND) return 'length';
  return /^[ -~]*$/.test(command) ? undefined : 'characters';
}

/** The fragment that asks for commands, with its `#`. */
export function fragmentOf(commands: readonly string[]): string {
  return `#${commands.map((command) => KEY + encodeURIComponent(command)).join('&')}`;
}

/**
 * The commands that a fragment asks for; none if it is about something else, such as a heading.
 * @returns undefined if one of them is not to be typed, or they are too many: then none is
 */
export function commandsIn(fragment: string): readonly string[] | undefined {
  if (!fragment.startsWith(`#${KEY}`)) return [];
  // Before anything is made of it: browsers take addresses of megabytes.
  if (fragment.length > MOST_COMMANDS * LONGEST_COMMAND * 3) return undefined;
  const asked = fragment.slice(1).split('&');
  if (asked.length > MOST_COMMANDS || !asked.every((part) => part.startsWith(KEY))) return undefined;
  try {
    const commands = asked.map((part) => decodeURIComponent(part.slice(KEY.length)));
    return commands.every((command) => untypable(command) === undefined) ? commands : undefined;
  } catch {
    // A percent sign with something behind it that is not a byte of UTF-8.
    return undefined;
  }
}
