import type { SessionScript } from './script.ts';
import { mustRunOn, type RecordingMachine } from './machine.ts';

/**
 * Runs the setup commands of a script as root, in their order. They are not part of the recording.
 * @throws Error that names the command and what it said, where one fails
 */
export async function runSetup(
  script: Pick<SessionScript, 'path' | 'setup'>,
  machine: RecordingMachine,
): Promise<void> {
  for (const command of script.setup) await mustRunOn(machine, `${script.path} setup`, command);
}
