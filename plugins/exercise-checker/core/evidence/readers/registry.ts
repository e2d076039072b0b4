import type { Invocation } from '../../../../container-commands/index.ts';
import { COMMAND } from './command.ts';
import { CTR } from './ctr/index.ts';
import { readContainerInfo } from './container-info.ts';
import { readCrictlContainer } from './crictl-container.ts';
import { readCrictlImages } from './crictl-images.ts';
import { readCrictlInspect } from './crictl-inspect.ts';
import { readCrictlOutput } from './crictl-output.ts';
import { readCrictlPods } from './crictl-pods.ts';
import { readCrictlPs } from './crictl-ps.ts';
import { readNerdctlBuild } from './nerdctl-build.ts';
import { readNerdctlContainer } from './nerdctl-container.ts';
import { readNerdctlImage } from './nerdctl-image.ts';
import { readNerdctlImages } from './nerdctl-images.ts';
import { readNerdctlInspect } from './nerdctl-inspect.ts';
import { readNerdctlPort } from './nerdctl-ports.ts';
import { readNerdctlPs } from './nerdctl-ps.ts';
import { readNerdctlCreate, readNerdctlRun } from './nerdctl-run.ts';
import { LINUX } from './linux/index.ts';
import { RUNC } from './runc/index.ts';
import { legacy } from '../legacy.ts';
import type { LegacyReader, Reader, Reading } from './reader.ts';

/** Readers that have not moved into the folder of their tool yet; each is asked about every command. */
const EVERYWHERE: readonly LegacyReader[] = [
  readContainerInfo,
  readNerdctlImage,
  readNerdctlImages,
  readNerdctlRun,
  readNerdctlCreate,
  readNerdctlContainer,
  readNerdctlPs,
  readNerdctlPort,
  readNerdctlInspect,
  readNerdctlBuild,
  readCrictlImages,
  readCrictlPs,
  readCrictlPods,
  readCrictlContainer,
  readCrictlOutput,
  readCrictlInspect,
];

/** Everything that is understood, tool by tool; also what the authors' reference is made from. */
export const READINGS: readonly Reading[] = [
  COMMAND,
  {
    tool: '*',
    forms: [],
    proves: [],
    read: (observation) => {
      const view = legacy(observation);
      return EVERYWHERE.flatMap((read) => read(view));
    },
  },
  ...CTR,
  ...RUNC,
  ...LINUX,
];

/** The readers of any command, of all commands of one tool, and of one command, each with the more general ones among them. */
const everywhere = READINGS.filter(({ tool }) => tool === '*').map(({ read }) => read);
const byTool = new Map<string, readonly Reader[]>();
const byCommand = new Map<string, readonly Reader[]>();

for (const { tool, actions } of READINGS) {
  const ofTool = READINGS.filter((one) => one.tool === '*' || one.tool === tool);
  byTool.set(tool, readersIn(ofTool, undefined));
  for (const action of actions ?? []) byCommand.set(`${tool} ${action}`, readersIn(ofTool, action));
}

function readersIn(readings: readonly Reading[], action: string | undefined): Reader[] {
  return readings
    .filter(({ actions }) => actions === undefined || (action !== undefined && actions.includes(action)))
    .map(({ read }) => read);
}

/** The readers of one command, in the order in which they find their facts: that of the registry. */
export function readersOf({ tool, action }: Invocation): readonly Reader[] {
  return byCommand.get(`${tool} ${action}`) ?? byTool.get(tool) ?? everywhere;
}
