import type { Reference } from './core/directive.ts';
import { readDirective } from './core/directive.ts';
import { BrokenRecording } from 'terminal-recording';
import { missingHighlights } from './core/highlights.ts';
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

/** Finds what a directive on a page asks for. Never throws because of what an author wrote or recorded. */
export async function resolveSession(node: MarkdownNode, recordings: Recordings): Promise<Resolved> {
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
  const selected = selectSteps(recording, reference.steps, name, place);
  if (selected.problems.length > 0) return { problems: selected.problems };
  const missing = missingHighlights(selected.steps, reference.highlights);
  if (missing.length > 0) {
    return { problems: missing.map(({ text }) => problem('unknown-mark', place, text, name)) };
  }
  return {
    shown: {
      name: reference.recording,
      containerd: line,
      recording,
      steps: selected.steps,
      caption: childrenOf(node),
      highlights: reference.highlights,
      numbered: reference.numbered,
    },
    problems: [],
  };
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
