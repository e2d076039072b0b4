import type { Reference } from './core/directive.ts';
import { readDirective } from './core/directive.ts';
import type { Lab } from './core/lab.ts';
import type { Recording } from './core/model.ts';
import { BrokenRecording } from 'terminal-recording';
import { missingHighlights } from './core/highlights.ts';
import { childrenOf, type MarkdownNode, type Place, placeOf } from 'satteri-markdown-blocks';
import { problem, type Problem } from './core/problems.ts';
import { resolvePrediction } from './core/prediction.ts';
import type { Release } from './core/release.ts';
import type { Shown } from './core/render.ts';
import { selectSteps } from './core/select.ts';
import { commandsOf, typedIn } from './core/steps.ts';
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

  const name = `"${reference.recording}" (containerd ${line})`;
  const releases: Release[] = [];
  let recorded: Recording | undefined;
  for (const other of recordings.releaseLinesOf(reference.recording)) {
    const recording = await recordings.read(reference.recording, other);
    if (recording instanceof BrokenRecording) {
      const file = `${recordings.fileOf(reference.recording, other)}:${recording.line}`;
      return { problems: [problem('broken-recording', place, file, recording.found, recording.expected)] };
    }
    if (other === line) recorded = recording;
    const selected = selectSteps(recording, reference.steps, 'steps', name, place);
    if (selected.problems.length === 0) {
      releases.push({ line: other, versions: recording.versions, steps: selected.steps });
    } else if (other === line) {
      return { problems: selected.problems };
    }
    // A line on which a step was not recorded is none that a reader can choose here.
  }
  const own = releases.find((release) => release.line === line)?.steps ?? [];
  const tried = recorded && reference.tried && tryAt(recorded, reference.tried, lab, name, place);
  const missing = missingHighlights(own, reference.highlights);
  const prediction = resolvePrediction(reference.prediction, own, place);
  const wrong = [
    ...missing.map(({ text }) => problem('unknown-mark', place, text, name)),
    ...prediction.problems,
    ...(tried?.problems ?? []),
  ];
  if (wrong.length > 0) return { problems: wrong };
  return {
    shown: {
      name: reference.recording,
      line,
      pinned: reference.containerd !== undefined,
      releases,
      caption: childrenOf(node),
      highlights: reference.highlights,
      numbered: reference.numbered,
      prediction: prediction.prediction,
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
  const commands = commandsOf(steps).map(typedIn);
  const refusals = commands.flatMap((command) => lab.refusal(command) ?? []);
  if (problems.length > 0 || refusals.length > 0) {
    return { problems: [...problems, ...refusals.map((why) => problem('cannot-be-tried', place, why))] };
  }
  return { address: lab.address(commands), problems };
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
