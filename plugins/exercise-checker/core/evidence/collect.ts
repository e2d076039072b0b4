import { readCommandLine, readInvocation, ShellEnvironment } from '../../../container-commands/index.ts';
import { LIMITS } from '../limits.ts';
import type { OutputLine, Segment } from '../segments/segment.ts';
import type { Fact, FactValue, Place } from './fact.ts';
import type { Observation } from './observation.ts';
import { READERS } from './readers/index.ts';
import type { Finding } from './readers/reader.ts';
import { asksForStatus, statusOf } from './status.ts';

/** Turns a session into everything it proves, in the order it was shown. */
export function collectFacts(segments: readonly Segment[]): Fact[] {
  const environment = new ShellEnvironment();
  const facts: Fact[] = [];
  const outer = withNestedOutput(segments);
  for (const [index, segment] of outer.entries()) {
    for (const observation of observe(segment, outer[index + 1], environment)) {
      for (const finding of READERS.flatMap((read) => read(observation))) {
        if (facts.length < LIMITS.facts) facts.push(placeFinding(finding, segment, facts.length));
      }
    }
  }
  return facts;
}

/**
 * What was typed into a shell inside a container is output of the command that opened the shell, as far as
 * containerd is concerned.
 */
function withNestedOutput(segments: readonly Segment[]): Segment[] {
  const outer: Segment[] = [];
  for (const segment of segments) {
    const opener = outer.at(-1);
    if (segment.nested && opener) {
      const typed: OutputLine = {
        line: segment.line,
        column: 0,
        text: `${segment.prompt} ${segment.command}`,
      };
      outer[outer.length - 1] = { ...opener, output: [...opener.output, typed, ...segment.output] };
    } else {
      outer.push(segment);
    }
  }
  return outer;
}

function observe(segment: Segment, next: Segment | undefined, environment: ShellEnvironment): Observation[] {
  const pipelines = readCommandLine(segment.command.slice(0, LIMITS.lineLength), environment);
  const meant = pipelines.filter((pipeline) => !asksForStatus(pipeline));
  const status = statusOf(segment, pipelines, next);
  return meant.flatMap((pipeline) =>
    pipeline.stages.flatMap((stage, index) => {
      const invocation = readInvocation(stage, environment);
      if (invocation === undefined) return [];
      const piped = index < pipeline.stages.length - 1;
      return [
        {
          segment,
          invocation,
          output: segment.output,
          filtered: piped || stage.outputRedirected || pipeline.nested,
          succeeded: meant.length > 1 && status.error !== undefined ? undefined : status.succeeded,
          status: meant.length > 1 ? undefined : status.status,
          error: status.error,
        },
      ];
    }),
  );
}

function placeFinding(finding: Finding, segment: Segment, order: number): Fact {
  const at = finding.line ?? segment;
  const place: Place = {
    line: at.line + 1,
    column: at.column + 1,
    command: segment.command,
    ...(segment.time === undefined ? {} : { time: segment.time }),
  };
  const values = new Map<string, FactValue>();
  for (const [name, value] of Object.entries(finding.values)) {
    if (value !== undefined) values.set(name, value);
  }
  return { type: finding.type, values, place, order };
}
