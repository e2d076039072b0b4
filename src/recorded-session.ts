import { readRecording } from '../plugins/exercise-checker/core/format/detect.ts';
import { segmentSession } from '../plugins/exercise-checker/core/segments/segment-session.ts';
import type { Segment } from '../plugins/exercise-checker/core/segments/segment.ts';
import { showRecording } from '../plugins/exercise-checker/core/terminal/show.ts';

/** A recording as a page shows it. */
export interface RecordedSession {
  commands: Segment[];
  /** What it was recorded on, such as `containerd 1.7.24`. */
  versions: string[];
}

/**
 * Reads a recording of `content/sessions` for a page: the checker's own reading of it, so that a page shows
 * exactly what the terminal showed.
 * @param raw text of an asciicast whose header carries a `versions` object
 * @param wanted positions of the commands to show; all of them where undefined
 * @throws Error with what to change, which fails the build
 */
export async function readRecordedSession(
  raw: string,
  name: string,
  wanted: number[] | undefined,
): Promise<RecordedSession> {
  const recording = readRecording(new TextEncoder().encode(raw), 'asciicast');
  const all = segmentSession(await showRecording(recording)).filter(({ command }) => command !== 'exit');
  const commands = (wanted ?? all.keys().toArray()).map((index) => {
    const command = all[index];
    if (command === undefined) {
      throw new Error(`content/sessions/${name} has no command ${index}; it has 0 to ${all.length - 1}.`);
    }
    return command;
  });
  return { commands, versions: readVersions(raw, name) };
}

/** What a reader wants to know of the machine, in this order; a recording may say more. */
const SHOWN_VERSIONS = ['containerd', 'runc', 'distribution'];

function readVersions(raw: string, name: string): string[] {
  const header = JSON.parse(raw.slice(0, raw.indexOf('\n'))) as { versions?: Record<string, unknown> };
  return SHOWN_VERSIONS.map((key) => {
    const version = header.versions?.[key];
    if (typeof version !== 'string') {
      throw new Error(
        `content/sessions/${name} does not say its ${key}: add it to "versions" in its header.`,
      );
    }
    return key === 'distribution' ? version : `${key} ${version}`;
  });
}
