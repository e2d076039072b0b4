import { expandedHistory } from 'container-commands';
import type { Segment } from './segment.ts';

/**
 * Shells print a command again after they expanded history in it (`!!`, `^old^new`); that line, and not what
 * was typed, is the command that ran.
 */
export function withExpandedHistory(segments: readonly Segment[]): Segment[] {
  return segments.map((segment) => {
    const [echoed, ...rest] = segment.output;
    const expanded = echoed && expandedHistory(segment.command, echoed.text.trim());
    return expanded === undefined ? segment : { ...segment, command: expanded, output: rest };
  });
}
