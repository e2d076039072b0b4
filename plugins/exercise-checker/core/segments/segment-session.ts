import type { Screen } from 'terminal-recording';
import { LIMITS } from '../limits.ts';
import { NotGradable } from '../not-gradable.ts';
import { assemble } from './assembler.ts';
import { tooManyCommands } from './entry.ts';
import { withExpandedHistory } from './history.ts';
import { markNested } from './nested.ts';
import { withoutReplayed } from './replayed.ts';
import type { Segment } from './segment.ts';
import { hearWitnesses } from './hearing.ts';
import { withPastedLines } from './pasted-lines.ts';
import { withTracedCommands } from './traces.ts';

/**
 * Cuts a session into commands with their output, by all the evidence it holds: marks of the shell, the switches of its line
 * editor, prompts, and the width of its rows.
 * @param pattern the learner's prompt in RE2 syntax, where it cannot be learned
 * @throws NotGradable where not one command can be found, or too many
 */
export function segmentSession(screen: Screen, pattern?: string): Segment[] {
  const { entries, ...opinions } = hearWitnesses(screen, pattern);
  const segments = withoutReplayed(assemble(entries, screen, opinions));
  if (segments.length === 0) throw new NotGradable({ code: 'no-command-found' });
  const expanded = withTracedCommands(withPastedLines(withExpandedHistory(segments)));
  if (expanded.length > LIMITS.commands) throw tooManyCommands();
  return markNested(expanded);
}
