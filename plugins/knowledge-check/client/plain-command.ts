/**
 * Compares commands as text, for a site that gives the plugin nothing better: only the number of blanks between
 * the words may differ, and those at the ends. Never throws.
 */
export function sameCommand(typed: string, expected: string): boolean {
  return words(typed) === words(expected);
}

function words(command: string): string {
  return command.trim().split(/\s+/).join(' ');
}
