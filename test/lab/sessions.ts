import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LineId } from './lines.ts';
import { loadScript } from './session/load-script.ts';
import type { SessionScript } from './session/script.ts';

/** The repository: messages name files from here. */
export const ROOT = path.join(import.meta.dirname, '../..');

/** One folder per session: its script, and what was recorded on each line. */
const SESSIONS = path.join(ROOT, 'content/sessions');

/**
 * The scripts of the sessions named; of all where none is.
 * @throws Error that lists the sessions there are, or the problems of a script
 */
export async function loadSessions(ids: readonly string[] = []): Promise<SessionScript[]> {
  const known = readdirSync(SESSIONS).filter((id) => existsSync(path.join(SESSIONS, id, 'session.keys')));
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new Error(
      `There is no session content/sessions/${unknown}/session.keys. There are: ${known.join(', ')}.`,
    );
  }
  const wanted = ids.length === 0 ? known : ids;
  const scripts = await Promise.all(
    wanted.map((id) => loadScript(path.join(SESSIONS, id, 'session.keys'), ROOT)),
  );
  const misplaced = scripts.find(({ transcript }) => transcript !== undefined);
  if (misplaced === undefined) return scripts;
  throw new Error(
    `${misplaced.path}: "transcript" is for the recordings of exercises. Pages show asciicasts of bash: leave it out.`,
  );
}

/** Files of a session's recording on one line: the asciicast, and the reading of it that reviews compare. */
export function recordingFiles(session: string, line: LineId): { cast: string; reading: string } {
  const base = path.join(SESSIONS, session, `containerd-${line}`);
  return { cast: `${base}.cast`, reading: `${base}.txt` };
}

/** Names of the recordings a session has, whatever lines they are of. */
export function recordedFiles(session: string): string[] {
  return readdirSync(path.join(SESSIONS, session))
    .filter((file) => file !== 'session.keys')
    .sort();
}
