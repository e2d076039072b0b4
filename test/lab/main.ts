import { down } from './commands/down.ts';
import { readings } from './commands/readings.ts';
import { record } from './commands/record.ts';
import { shell } from './commands/shell.ts';
import { transcripts } from './commands/transcripts.ts';
import { up } from './commands/up.ts';
import { checkRequirements } from './requirements.ts';

const COMMANDS: Readonly<Record<string, (words: string[]) => Promise<void>>> = {
  up,
  shell,
  record,
  transcripts,
  readings,
  down,
};

/** These work on files alone. */
const WITHOUT_MACHINES: readonly string[] = ['readings'];

const USAGE = `The lab: machines with a real containerd, and recordings made on them.

  npm run lab -- up [MACHINE...]       start machines (all lines, where none is named) and leave them up
  npm run lab -- shell MACHINE         a shell on a machine, as the user "learner"; starts it where it is not up
  npm run lab -- record [SESSION...]   record sessions of content/sessions (all, where none is named)
      --containerd LINE                only on this line
      --force                          also replace recordings that say the same
  npm run lab -- transcripts EXERCISE [NAME...]
                                       record what learners hand in, from the scripts of an exercise
      --force                          also replace recordings that are there
  npm run lab -- readings [SESSION...] write the readings beside recordings anew, after a change of their rules
  npm run lab -- down [MACHINE...]     end machines (all, where none is named) and remove what they left
      --cache                          and the trees and the registry they are made of

LINE is one of 1.6, 1.7, 2.1 and 2.4. MACHINE is a line; or node: containerd 2.4 below a kubelet, with an API
server and kubectl; or debian-12 or debian-13: a Debian server without containerd, as a learner has it, with lab.sh in the
learner's home.
`;

const [name = '', ...words] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = name === '' || name === '--help' || name === 'help' ? 0 : 2;
} else {
  try {
    if (!WITHOUT_MACHINES.includes(name)) checkRequirements();
    await command(words);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
