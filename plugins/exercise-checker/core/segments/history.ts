import { looksLikeCommand } from './prompt.ts';
import type { Segment } from './segment.ts';

/** What bash and zsh expand from the history: `!!`, `!ctr`, `!$`, `^old^new`. */
const EXPANSION = /^\^[^^]+\^|(?:^|[\s;|&])!(?:!|\$|\*|-?\d+|[A-Za-z?])/;

/**
 * Shells print a command again after they expanded history in it; that line, and not what was typed, is the
 * command that ran.
 */
export function withExpandedHistory(segments: readonly Segment[]): Segment[] {
  return segments.map((segment) => {
    const [echoed, ...rest] = segment.output;
    if (echoed === undefined || !EXPANSION.test(segment.command) || !looksLikeCommand(echoed.text))
      return segment;
    return { ...segment, command: echoed.text.trim(), output: rest };
  });
}
