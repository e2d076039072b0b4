import { LEARNER_MACHINES } from './learner/machines.ts';
import { LINES } from './lines.ts';
import { NODE_MACHINE } from './node-machine.ts';
import { machineNames, stopMachine } from './machine/machine.ts';
import { checkRequirements } from './requirements.ts';
import { learnerTree } from './tree/learner-tree.ts';
import { nodeTree, treeOf } from './tree/tree.ts';

/** Before the lab's tests: builds what is not there yet, so that no test waits for it. After them: ends what they left. */
export default async function buildTrees(): Promise<() => Promise<void>> {
  checkRequirements();
  process.env['LAB_RUN'] = String(process.pid);
  await Promise.all([...LINES.map(treeOf), ...LEARNER_MACHINES.map(({ suite }) => learnerTree(suite))]);
  // Alone: building Kubernetes keeps all processors busy for minutes.
  await nodeTree(NODE_MACHINE.below);
  return async () => {
    const ours = machineNames().filter((name) => name.endsWith(`-${process.pid}`));
    for (const name of ours) await stopMachine(name);
  };
}
