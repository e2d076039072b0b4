import { mustRunOn, type RecordingMachine } from './machine.ts';

/** A file on the machine that `script` of util-linux writes a session to. */
export interface Typescript {
  /** What to start in a terminal; it starts the shell that `SHELL` names. */
  readonly program: readonly string[];
  /** The file as it is after the session. */
  fetch(): Promise<string>;
  remove(): Promise<void>;
}

/** Makes an empty file for a typescript that `user` may write. */
export async function newTypescript(machine: RecordingMachine, user: string): Promise<Typescript> {
  // Debian protects other people's files in folders for all, so the file has to be the user's own.
  const file = await mustRunOn(
    machine,
    'a file for the typescript',
    `file=$(mktemp /var/tmp/typescript.XXXXXX) && ` +
      `chown --reference="$(getent passwd ${user} | cut -d: -f6)" "$file" && echo "$file"`,
  );
  return {
    program: ['script', '-q', file],
    // The newline is what mustRunOn takes off.
    fetch: async () => `${await mustRunOn(machine, 'the typescript', `cat ${file}`)}\n`,
    remove: async () => {
      await mustRunOn(machine, 'the typescript', `rm -f ${file}`);
    },
  };
}
