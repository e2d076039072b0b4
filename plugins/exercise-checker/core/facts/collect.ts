import { LIMITS } from '../limits.ts';
import { NotGradable } from '../not-gradable.ts';
import type { OutputLine, Segment } from '../segments/segment.ts';
import type { Fact, FactValue, Place } from './fact.ts';
import { Daemons, type DaemonFact } from './daemon.ts';
import type { Observation } from './observation.ts';
import { statusesOfJobs } from './ended-job.ts';
import { Observer } from './observe.ts';
import { NO_INTEREST, type Interest } from './interest.ts';
import { knownBefore } from './known-before.ts';
import { DONE } from './kinds/done.ts';
import { readersOf } from './readers/registry.ts';
import { fact, type Finding } from './finding.ts';

/**
 * Turns a session into everything it proves, in the order in which it happened: what is shown later may be older.
 * @throws NotGradable where it proves more than can be kept: nothing is dropped in silence
 * @param interest what an exercise asks for that there is too much of otherwise
 */
export function collectFacts(segments: readonly Segment[], interest: Interest = NO_INTEREST): Fact[] {
  const outer = withNestedOutput(segments);
  const observer = new Observer(knownBefore(outer), statusesOfJobs(outer));
  const facts: Found[] = [];
  const daemons = new Daemons();
  const add = (finding: Finding, segment: Segment, turn: number, from?: Observation): void => {
    if (facts.length >= LIMITS.facts) {
      throw new NotGradable({ code: 'too-large', limit: 'facts', most: LIMITS.facts });
    }
    const writer = outer[turn];
    const writtenIn = writer === segment ? undefined : writer?.line;
    const fact = placeFinding(finding, segment, from?.status !== undefined, facts.length, writtenIn);
    facts.push({ fact, turn, asked: from?.invocation });
  };
  let readings = 0;
  const noteReading = ({ output }: Observation): void => {
    readings += output.length;
    if (readings > LIMITS.readings) {
      throw new NotGradable({ code: 'too-large', limit: 'readings', most: LIMITS.readings });
    }
  };
  for (const [index, segment] of outer.entries()) {
    if (interest.lines) {
      for (const finding of readLines(segment)) add(finding, segment, index);
    }
    for (const observation of observer.observe(segment, outer[index + 1])) {
      daemons.note(observation);
      noteReading(observation);
      for (const read of readersOf(observation.invocation)) {
        for (const finding of read(observation, interest)) {
          if (!observation.told && !isDone(finding)) continue;
          observer.namesAt(observation.invocation).learn(finding);
          add(finding, segment, observation.turn, observation);
        }
      }
    }
  }
  // What was written into a file or a variable was so when it was written, and not when it was shown.
  facts.sort((a, b) => a.turn - b.turn);
  return daemons.ofOne(facts);
}

/** A fact with what decides whether and when it counts. */
interface Found extends DaemonFact {
  /** The command line that it is a fact of. */
  turn: number;
}

/** Whether a fact is one of what was done, which the command line tells whatever was shown. */
function isDone({ type }: Finding): boolean {
  return Object.hasOwn(DONE, type);
}

/** Every line of output, for outcomes no reader knows of. */
function readLines(segment: Segment): Finding[] {
  return segment.output.map((line) => fact('line', { text: line.text, command: segment.command }, line));
}

/**
 * What was typed into a shell inside a container is output of the command that opened the shell, as far as
 * containerd is concerned.
 */
function withNestedOutput(segments: readonly Segment[]): Segment[] {
  const groups: [opener: Segment, ...inside: Segment[]][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    if (segment.nested && group) group.push(segment);
    else groups.push([segment]);
  }
  return groups.map(([opener, ...inside]) =>
    inside.length === 0
      ? opener
      : { ...opener, output: [...opener.output, ...inside.flatMap((one) => [typedRow(one), ...one.output])] },
  );
}

function typedRow({ line, prompt, command }: Segment): OutputLine {
  return { line, column: 0, text: `${prompt} ${command}` };
}

/** @param writtenIn 0-based line of the command that wrote it, where the one of the segment only shows it */
function placeFinding(
  finding: Finding,
  segment: Segment,
  statusKnown: boolean,
  order: number,
  writtenIn: number | undefined,
): Fact {
  const at = finding.line ?? segment;
  const place: Place = { line: at.line + 1, column: at.column + 1, command: segment.command };
  if (segment.time !== undefined) place.time = segment.time;
  if (writtenIn !== undefined) place.writtenIn = writtenIn + 1;
  const given: Readonly<Record<string, FactValue | undefined>> = finding.values;
  const values = new Map<string, FactValue>();
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value !== undefined) values.set(name, value);
  }
  const inferred = values.has('succeeded') && !statusKnown;
  return { type: finding.type, values, place, inferred, order };
}
