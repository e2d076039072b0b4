import { outputText, type Observation } from '../observation.ts';

/**
 * What nerdctl itself shows while it pulls an image that `run` or `create` finds missing, in the two shapes of
 * its progress (1.x to 2.2, and the tree of 2.3), and the lines of its log.
 */
const OWN_LINES: readonly RegExp[] = [
  /^(?:index|manifest|layer|config)-sha256:[0-9a-f]{64}:?\s/,
  /^\S+:\s+(?:resolving|resolved)\b/,
  /^elapsed: .*\btotal:/,
  /^\s*[├└]──/u,
  /^\S+\s+(?:fetching image content|saved)\s*$/,
  /^application\/vnd\.\S+ sha256:[0-9a-f]{64}$/,
  /^(?:Pulling from|Completed pull from) OCI Registry \(/,
  /^(?:DEBU|INFO|WARN|ERRO|FATA)\[\d+\]/,
  /^time="[^"]*" level=\w+ /,
];

const LONGEST_LINE = 2000;

/** The lines that are not nerdctl's own: of an attached container, what its program printed. */
function programLines(observation: Observation): string[] {
  return outputText(observation).filter((text) => {
    const line = text.slice(0, LONGEST_LINE);
    return !OWN_LINES.some((pattern) => pattern.test(line));
  });
}

/** What the program in an attached container printed; undefined where a filter may have swallowed it. */
export function programOutput(observation: Observation): string | undefined {
  const output = programLines(observation).join('\n').trim();
  return observation.filtered && output === '' ? undefined : output;
}

/** The ID that `run -d` and `create` print last, behind the progress of a pull. */
export function printedId(observation: Observation): string | undefined {
  return outputText(observation).findLast((line) => /^[0-9a-f]{64}$/.test(line));
}
