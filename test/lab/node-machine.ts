import { lineNamed, type ReleaseLine } from './lines.ts';

/** A machine that is a Kubernetes node: a line of containerd, with a kubelet, an API server and etcd. */
export interface NodeMachine {
  readonly id: 'node';
  /** The line of containerd below the kubelet. */
  readonly below: ReleaseLine;
}

/** The one node of the lab. */
export const NODE_MACHINE: NodeMachine = { id: 'node', below: lineNamed('2.4') };
