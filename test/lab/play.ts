import { LAB_FOLDER } from './folders.ts';
import type { ReleaseLine } from './lines.ts';
import { NODE_MACHINE } from './node-machine.ts';
import { startMachine, stopMachine } from './machine/machine.ts';
import { passingName } from './machine/passing-name.ts';
import { tracesOfThisMachine } from './session/nothing-of-this-machine.ts';
import { recordSession, type Recording, type RecorderOptions } from './session/recorder.ts';
import type { SessionScript } from './session/script.ts';
import { SessionFailure } from './session/session-failure.ts';
import { ROOT } from './sessions.ts';

/**
 * Plays a session on its own machine, which is fresh before and gone afterwards: no session sees what another one
 * left, and several can be played at the same time.
 * @throws Error where the session does not go as its script says
 */
export async function playSession(
  script: SessionScript,
  line: ReleaseLine,
  options: Omit<RecorderOptions, 'forbidden'>,
): Promise<Recording> {
  try {
    return await playOnce(script, line, options);
  } catch (error) {
    // On a busy host a terminal of a machine stays empty occasionally. Nothing was typed yet that could hide something.
    if (!(error instanceof SessionFailure) || error.begun) throw error;
    return playOnce(script, line, options);
  }
}

async function playOnce(
  script: SessionScript,
  line: ReleaseLine,
  options: Omit<RecorderOptions, 'forbidden'>,
): Promise<Recording> {
  const name = passingName(`${script.id}-${line.id}`);
  const forbidden = tracesOfThisMachine({
    'folder of the repository': ROOT,
    "folder of the lab's": LAB_FOLDER,
  });
  const machine = await startMachine(script.machine === 'node' ? NODE_MACHINE : line, name);
  try {
    return await recordSession(script, machine, { ...options, forbidden });
  } finally {
    await stopMachine(name);
  }
}
