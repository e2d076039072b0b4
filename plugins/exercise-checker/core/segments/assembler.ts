import type { Screen } from 'terminal-recording';
import { LIMITS } from '../limits.ts';
import { tooManyCommands, type Entry } from './entry.ts';
import { CONFIDENCE, type OutputLine, type Segment } from './segment.ts';
import { endOf, linesBetween, trimBlank } from './span.ts';
import { isEvent, type BackgroundRows } from './witnesses/background.ts';
import { separateNobody } from './witnesses/nobody.ts';

const MOST_TYPED_AHEAD = 20;

/** What the witnesses of a session have to say about the output of an entry. */
export interface Opinions {
  /** Whether it holds what another witness takes for an entry. */
  disputes(output: readonly OutputLine[]): boolean;
  background: BackgroundRows;
}

/**
 * Makes the segments of a session out of its entries: each gets the rows down to the next one, without those of no one.
 * Entries without a command, and those that were given up, only end the output before them.
 */
export function assemble(
  entries: readonly Entry[],
  screen: Screen,
  { disputes, background }: Opinions,
): Segment[] {
  const segments: Segment[] = [];
  const commands = entries.map(({ command }) => command);
  for (const [index, entry] of entries.entries()) {
    segments.at(-1)?.output.push(...entry.inserted.filter(({ text }) => isEvent(text)));
    if (entry.givenUp || entry.command === '') continue;
    if (segments.length >= LIMITS.commands) throw tooManyCommands();
    const rows = linesBetween(
      screen,
      entry.outputs,
      entry.ends ?? entries[index + 1]?.begins ?? endOf(screen),
    );
    const { command, prompt } = entry;
    const above = linesBetween(screen, entry.begins, { line: entry.at.line, column: 0 });
    const next = commands.slice(index + 1, index + 1 + MOST_TYPED_AHEAD);
    const { output, nobody } = separateNobody(trimBlank(rows), { command, prompt, next, background });
    segments.push({
      ...entry.at,
      command,
      prompt,
      ...(above.length === 0 ? {} : { above: above.map(({ text }) => text) }),
      output: trimBlank(output),
      nobody: [...nobody, ...entry.inserted.filter(({ text }) => !isEvent(text))],
      confidence: disputes(output) ? Math.min(entry.confidence, CONFIDENCE.disputed) : entry.confidence,
      nested: false,
      ...(entry.time === undefined ? {} : { time: entry.time }),
      ...(entry.exitStatus === undefined ? {} : { exitStatus: entry.exitStatus }),
    });
  }
  return segments;
}
