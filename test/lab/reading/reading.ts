import { collectFacts } from '../../../plugins/exercise-checker/core/facts/collect.ts';
import type { Fact } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import { readRecording } from '../../../plugins/terminal-recording/format/detect.ts';
import { segmentSession } from '../../../plugins/exercise-checker/core/segments/segment-session.ts';
import type { Segment } from '../../../plugins/exercise-checker/core/segments/segment.ts';
import { showRecording } from '../../../plugins/terminal-recording/terminal/show.ts';
import { readCommand, type CommandReading } from './command-reading.ts';
import { NamingBook } from './names.ts';
import { readMarkers, stepAt } from './steps.ts';

/** A named step of a session; the name is empty for commands that are in none. */
export interface StepReading {
  step: string;
  commands: CommandReading[];
}

/** A recording as it is compared with another one of the same session. */
export type Reading = StepReading[];

/**
 * Reads a recording for comparison, with the exercise checker's own core.
 * @param cast text of an asciicast v2 with marks of the shell (OSC 133), and markers where steps begin
 * @throws Error where a line of it cannot be read; NotGradable where it holds no command
 */
export async function readingOf(cast: string): Promise<Reading> {
  const markers = readMarkers(cast);
  const recording = readRecording(new TextEncoder().encode(cast), 'asciicast');
  const segments = segmentSession(await showRecording(recording));
  const facts = factsBySegment(segments, collectFacts(segments));
  const book = new NamingBook();
  const reading: Reading = [];
  for (const [index, segment] of segments.entries()) {
    const above = segments[index - 1]?.output.at(-1);
    if (segment.command === 'exit' && index === segments.length - 1) continue;
    const step = stepAt(markers, segment.time);
    const command = readCommand(segment, above, facts[index] ?? [], book, index);
    const last = reading.at(-1);
    if (last?.step === step) last.commands.push(command);
    else reading.push({ step, commands: [command] });
  }
  return reading;
}

/** A fact belongs to the command it was read below. */
function factsBySegment(segments: readonly Segment[], facts: readonly Fact[]): Fact[][] {
  const bySegment: Fact[][] = segments.map(() => []);
  for (const fact of facts) {
    const owner = segments.findLastIndex(({ line }) => line < fact.place.line);
    bySegment[owner]?.push(fact);
  }
  return bySegment;
}
