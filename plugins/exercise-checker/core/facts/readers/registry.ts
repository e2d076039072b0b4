import type { Invocation } from 'container-commands';
import { COMMAND } from './command.ts';
import { CRICTL } from './crictl/index.ts';
import { CTR } from './ctr/index.ts';
import { LINUX } from './linux/index.ts';
import { NERDCTL } from './nerdctl/index.ts';
import type { Reader, RegisteredReader } from './reader.ts';
import { RUNC } from './runc/index.ts';

/** Everything that is understood, tool by tool; also what the authors' reference is made from. */
export const READERS: readonly RegisteredReader[] = [
  COMMAND,
  ...CTR,
  ...NERDCTL,
  ...CRICTL,
  ...RUNC,
  ...LINUX,
];

/** The readers of any command, of all commands of one tool, and of one command, each with the more general ones among them. */
const everywhere = READERS.filter(({ tool }) => tool === '*').map(({ read }) => read);
const byTool = new Map<string, readonly Reader[]>();
const byCommand = new Map<string, readonly Reader[]>();

for (const { tool, actions } of READERS) {
  const ofTool = READERS.filter((one) => one.tool === '*' || one.tool === tool);
  byTool.set(tool, readersIn(ofTool, undefined));
  for (const action of actions ?? []) byCommand.set(`${tool} ${action}`, readersIn(ofTool, action));
}

function readersIn(registered: readonly RegisteredReader[], action: string | undefined): Reader[] {
  return registered
    .filter(({ actions }) => actions === undefined || (action !== undefined && actions.includes(action)))
    .map(({ read }) => read);
}

/** The readers of one command, in the order in which they find their facts: that of the registry. */
export function readersOf({ tool, action }: Invocation): readonly Reader[] {
  return byCommand.get(`${tool} ${action}`) ?? byTool.get(tool) ?? everywhere;
}
