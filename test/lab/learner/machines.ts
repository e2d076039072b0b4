import { NODE_MACHINE, type NodeMachine } from '../node-machine.ts';
import { lineNamed, LINE_IDS, LINES, type ReleaseLine } from '../lines.ts';

/**
 * A machine as a learner has it before the course: a small Debian server that runs no containers, with `lab.sh` in the
 * learner's home as if downloaded.
 */
export interface LearnerMachine {
  readonly id: 'debian-12' | 'debian-13';
  readonly suite: ReleaseLine['suite'];
  /** The line of containerd that this Debian packages, and `lab.sh` installs. */
  readonly offers: ReleaseLine;
}

/** The releases of Debian that `public/lab.sh` is for. Nothing on the site is recorded on these. */
export const LEARNER_MACHINES: readonly LearnerMachine[] = [
  { id: 'debian-12', suite: 'bookworm', offers: lineNamed('1.6') },
  { id: 'debian-13', suite: 'trixie', offers: lineNamed('1.7') },
];

/** What a machine of the lab can be: one with everything on it, one that is a node, or one for a learner to install it on. */
export type MachineKind = ReleaseLine | NodeMachine | LearnerMachine;

/** What can be named to start a machine: every line, the node, then every learner's machine. */
const MACHINE_KINDS: readonly MachineKind[] = [...LINES, NODE_MACHINE, ...LEARNER_MACHINES];

export function isLearners(kind: MachineKind): kind is LearnerMachine {
  return 'offers' in kind;
}

export function isNode(kind: MachineKind): kind is NodeMachine {
  return 'below' in kind;
}

/** What a machine has of containerd; a learner's, what its Debian offers. */
export function lineOf(kind: MachineKind): ReleaseLine {
  if (isLearners(kind)) return kind.offers;
  return isNode(kind) ? kind.below : kind;
}

/** As messages call it. */
export function titleOf(kind: MachineKind): string {
  if (isNode(kind)) return 'the Kubernetes node';
  return isLearners(kind) ? kind.id : `containerd ${kind.id}`;
}

/**
 * What someone named on a command line.
 * @throws Error that lists what there is
 */
export function kindNamed(id: string): MachineKind {
  const kind = MACHINE_KINDS.find((candidate) => candidate.id === id);
  if (kind !== undefined) return kind;
  const learners = LEARNER_MACHINES.map((machine) => machine.id).join(' and ');
  throw new Error(
    `There is no machine "${id}" in the lab. There are: ${LINE_IDS.join(', ')}, node, and for learners ${learners}.`,
  );
}
