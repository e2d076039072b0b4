import { readInvocation, ShellEnvironment } from 'container-commands';
import { mayLeadToNode, namesShell, opensContainer, stagesOf } from './doors.ts';
import { hostIn, LONGEST_PROMPT } from './prompts/prompt-shape.ts';
import type { Segment } from './segment.ts';

/** The header of a list that ctr, nerdctl or crictl print: they do so where containerd is, and not in a container of it. */
const LIST_HEADER = /^[A-Z]+(?: [A-Z]+)? {2,}[A-Z]/;
const NODE_TOOLS = new Set(['ctr', 'crictl', 'nerdctl']);

/**
 * Marks what was typed into a shell inside a container: it follows a command that opened a terminal there, by whatever
 * tool, and has another prompt. It ends where the prompt before is back. A container in which ctr or crictl answer is a
 * node, and its own machine.
 */
export function markNested(segments: readonly Segment[]): Segment[] {
  const signs = new Signs(segments);
  const marked = [...segments];
  for (let index = 0; index < segments.length; index++) {
    const opener = segments[index];
    if (opener === undefined || !opensContainer(opener.command)) continue;
    const end = signs.endOfDoor(index);
    if (end === index + 1 || (signs.isNodeWithin(index + 1, end) && mayLeadToNode(opener.command))) continue;
    for (let inside = index + 1; inside < end; inside++) {
      const segment = segments[inside];
      if (segment) marked[inside] = { ...segment, nested: true };
    }
    index = end - 1;
  }
  return marked;
}

/** What tells where a door ends, and where it leads: found once a segment, and only behind a door. */
class Signs {
  readonly #segments: readonly Segment[];
  readonly #kinds: string[] = [];
  readonly #nodes: boolean[] = [];
  readonly #exits: readonly number[];

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    this.#exits = segments.flatMap(({ command }, index) => (/^exit\b/.test(command) ? [index] : []));
  }

  /** The first segment behind the door that was typed outside again. */
  endOfDoor(opener: number): number {
    const outer = this.#kindAt(opener);
    let end = opener + 1;
    for (; end < this.#segments.length; end++) {
      if (this.#segments[end]?.prompt === '' || this.#kindAt(end) === outer) break;
    }
    return end > opener + 1 ? end : this.#endBySamePrompt(opener);
  }

  /** Whether ctr, crictl or nerdctl showed a list in one of these segments. */
  isNodeWithin(from: number, to: number): boolean {
    for (let index = from; index < to; index++) {
      if ((this.#nodes[index] ??= answersAsNode(this.#segments[index]))) return true;
    }
    return false;
  }

  /** Root's bare `#` looks the same on both sides: then an `exit` tells, where something follows it. */
  #endBySamePrompt(opener: number): number {
    const segment = this.#segments[opener];
    if (segment === undefined || segment.output.length > 0 || !namesShell(segment.command)) return opener + 1;
    if ([...segment.prompt.trim()].length > 2) return opener + 1;
    const exit = this.#exits.find((index) => index > opener);
    return exit === undefined || exit === this.#segments.length - 1 ? opener + 1 : exit + 1;
  }

  #kindAt(index: number): string {
    return (this.#kinds[index] ??= kindOf(this.#segments[index]?.prompt ?? ''));
  }
}

/** What prompts of one shell have in common. */
function kindOf(prompt: string): string {
  const end = prompt.slice(-LONGEST_PROMPT);
  return hostIn(end) ?? end.replace(/\S+/g, 'w') + end.trimEnd().slice(-1);
}

function answersAsNode(segment: Segment | undefined): boolean {
  if (segment === undefined || !LIST_HEADER.test(segment.output[0]?.text.slice(0, 200) ?? '')) return false;
  return stagesOf(segment.command).some((stage) => {
    const invocation = readInvocation(stage, new ShellEnvironment());
    return invocation !== undefined && NODE_TOOLS.has(invocation.tool);
  });
}
