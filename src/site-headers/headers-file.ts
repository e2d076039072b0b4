import type { HeaderRule } from './rules.ts';

/** Cloudflare Pages leaves out longer lines without a word. */
const LONGEST_LINE = 2000;

/**
 * The file `_headers` for Netlify, Cloudflare Pages and hosts that read the same.
 *
 * @throws Error when a line is too long for such a host
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ below, headers }) => [
    `${below}*`,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  for (const line of lines) {
    if (line.length > LONGEST_LINE) {
      throw new Error(
        `A line of "_headers" has ${line.length} characters, but hosts read at most ${LONGEST_LINE}: ` +
          `${line.trim().slice(0, 60)}… Use fewer different scripts and styles inside pages.`,
      );
    }
  }
  return `# Written by the build, for hosts that read this file from the root of what they publish.\n${lines.join('\n')}\n`;
}
