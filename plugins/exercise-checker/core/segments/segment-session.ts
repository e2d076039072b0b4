import { LIMITS } from '../limits.ts';
import { NotGradable } from '../not-gradable.ts';
import type { Screen } from '../screen.ts';
import { segmentByMarks } from './by-marks.ts';
import { segmentByPrompt } from './by-prompt.ts';
import { segmentByReading } from './by-reading.ts';
import { withoutDecoration } from './decoration.ts';
import { withExpandedHistory } from './history.ts';
import { withoutReplayed } from './replayed.ts';
import { withTracedCommands } from './traces.ts';
import { markNested } from './nesting.ts';
import type { Segment } from './segment.ts';

/**
 * Cuts a session into commands with their output, by the best evidence it holds: marks of the shell, then
 * the switches of its line editor, then prompts.
 * @param pattern the learner's prompt in RE2 syntax, where it cannot be learned
 * @throws NotGradable where not one command can be found, or too many
 */
export function segmentSession(screen: Screen, pattern?: string): Segment[] {
  const ways = [
    ...(pattern === undefined ? [() => segmentByMarks(screen)] : []),
    () => segmentByReading(screen, pattern),
    () => segmentByPrompt(screen, pattern),
  ];
  for (const way of ways) {
    const segments = withoutReplayed(way());
    if (segments.length > LIMITS.commands) {
      throw new NotGradable({ code: 'too-large', limit: 'commands', most: LIMITS.commands });
    }
    if (segments.length > 0) {
      return markNested(withTracedCommands(withExpandedHistory(withoutDecoration(segments))));
    }
  }
  throw new NotGradable({ code: 'no-command-found' });
}
