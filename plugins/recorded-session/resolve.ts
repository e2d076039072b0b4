import type { Reference } from './core/directive.ts';
import { readDirective } from './core/directive.ts';
import type { Lab } from './core/lab.ts';
import type { Command, Recording } from './core/model.ts';
import { BrokenRecording } from 'terminal-recording';
import { childrenOf, type MarkdownNode, type Place, placeOf } from 'satteri-markdown-blocks';
import { problem, type Problem } from './core/problems.ts';
import type { Shown } from './core/render.ts';
import { selectSteps } from './core/select.ts';
import type { Recordings } from './recordings-fs.ts';

/** What a directive shows, or the problems that prevent it. */
export interface Resolved {
  readonly shown?: Shown;
  readonly problems: readonly Problem[];
}

/**
 * Finds what a directive on a page asks for. Never throws because of what an author wrote or recorded.
 *
 * @param lab where readers can try commands, if the site has such a page
 */
export async function resolveSession(
  node: MarkdownNode,
  recordings: Recordings,
  lab: Lab | undefined,
): Promise<Resolved> {
  const { reference, problems } = readDirective(node);
  if (!reference) return { problems };
  const place = placeOf(node);
  const line = findLine(reference, recordings, place);
  if (typeof line !== 'string') return { problems: [line] };

  const recording = await recordings.read(reference.recording, line);
  if (recording instanceof BrokenRecording) {
    const file = `${recordings.fileOf(reference.recording, line)}:${recording.line}`;
    return { problems: [problem('broken-recording', place, file, recording.found, recording.expected)] };
  }
  const name = `"${reference.recording}" (containerd ${line})`;
  const selected = selectSteps(recording, reference.steps, 'steps', name, place);
  const tried = reference.tried && tryAt(recording, reference.tried, lab, name, place);
  const wrong = [...selected.problems, ...(tried?.problems ?? [])];
  if (wrong.length > 0) return { problems: wrong };
  return {
    shown: {
      name: reference.recording,
      containerd: line,
      recording,
      steps: selected.steps,
      caption: childrenOf(node),
      tryAt: tried?.address,
    },
    problems: [],
  };
}

/** The address at which a lab offers the commands of some steps. A lab that is not there today has none. */
function tryAt(
  recording: Recording,
  wanted: readonly string[],
  lab: Lab | undefined,
  name: string,
  place: Place,
): { address?: string | undefined; problems: readonly Problem[] } {
  if (!lab) return { problems: [problem('cannot-be-tried', place, 'the site has no lab')] };
  const { steps, problems } = selectSteps(recording, wanted, 'try', name, place);
  const commands = steps.flatMap((step) => step.commands.map(textOfCommand));
  const refusals = commands.flatMap((command) => lab.refusal(command) ?? []);
  if (problems.length > 0 || refusals.length > 0) {
    return { problems: [...problems, ...refusals.map((why) => problem('cannot-be-tried', place, why))] };
  }
  return { address: lab.address(commands), problems };
}

function textOfCommand({ typed }: Command): string {
  return typed.map(({ text }) => text).join('\n');
}

function findLine(
  { recording, containerd }: Reference,
  recordings: Recordings,
  place: Place,
): string | Problem {
  const lines = recordings.releaseLinesOf(recording);
  const newest = lines.at(-1);
  if (newest === undefined) {
    return problem('unknown-recording', place, recording, recordings.names(), recordings.folder);
  }
  if (containerd === undefined) return newest;
  return lines.includes(containerd)
    ? containerd
    : problem('unknown-line', place, containerd, recording, lines);
}
