import type { Wrapper } from './wrappers.ts';

/** The clients of containerd that nodes of Kubernetes have. */
export const CLIENTS: ReadonlySet<string> = new Set(['ctr', 'crictl']);

/**
 * A distribution of Kubernetes with its own containerd, to which its clients go, and there into the namespace of
 * Kubernetes.
 */
const distribution = (socket: string): Wrapper[] => [
  {
    valueFlags: ['--data-dir'],
    only: CLIENTS,
    sets: new Map([
      ['CONTAINERD_ADDRESS', socket],
      ['CONTAINERD_NAMESPACE', 'k8s.io'],
      ['CONTAINER_RUNTIME_ENDPOINT', socket],
    ]),
  },
];

/** A way to another machine: what the program behind it does, it does there. */
const way = (machine: string, told: Partial<Wrapper> = {}): Wrapper => ({
  valueFlags: [],
  cleans: true,
  machine,
  ...told,
});

/** Into a container that is a node: it has the clients of one, or one of the names that kind and k3d give. */
const NODE = way('node', {
  verb: 'exec',
  valueFlags: ['-e', '-u', '-w', '--env', '--user', '--workdir'],
  operands: 1,
  only: CLIENTS,
});
const NAMED_NODE: Wrapper = {
  ...NODE,
  only: undefined,
  operandLike: /-(?:control-plane|worker)\d{0,3}$|^k3d-.{1,60}-(?:server|agent)-\d{1,3}$/,
};

/** A pod that `kubectl` and `oc` make on a node to look around there. */
const DEBUGGED = way('node', {
  verb: 'debug',
  valueFlags: ['-n', '--image', '--profile', '--namespace', '--context'],
  operandLike: /^nodes?\//,
  behind: '--',
});

/** Into a machine by its name: what a hypervisor, or another manager of machines, has. */
const into = (machine: string, verb: string): Wrapper => way(machine, { verb, operands: 1 });

const SSH_FLAGS = [...'bcDEeFIiJLlmOopQRSWw'].map((letter) => `-${letter}`);
const K3S_SOCKET = '/run/k3s/containerd/containerd.sock';

/**
 * Programs that lead to a containerd elsewhere. The sockets are those that the distributions set for their clients (k3s and
 * RKE2: pkg/ctr; k0s: cmd/ctr; MicroK8s: the wrapper of its snap).
 */
export const WAYS_IN: readonly (readonly [program: string, readonly Wrapper[]])[] = [
  ['k3s', distribution(K3S_SOCKET)],
  ['rke2', distribution(K3S_SOCKET)],
  ['k0s', distribution('/run/k0s/containerd.sock')],
  ['microk8s', distribution('/var/snap/microk8s/common/run/containerd.sock')],
  ['docker', [NAMED_NODE, NODE]],
  ['podman', [NODE]],
  ['nerdctl', [NODE]],
  ['kubectl', [DEBUGGED, { ...DEBUGGED, verb: 'node-shell', operandLike: undefined }]],
  ['oc', [DEBUGGED]],
  ['minikube', [way('minikube', { verb: 'ssh', namedBy: ['-p', '--profile', '-n', '--node'], line: true })]],
  ['lima', [way('lima')]],
  ['limactl', [way('lima', { verb: 'shell', valueFlags: ['--shell', '--workdir'], operands: 1 })]],
  ['colima', [way('colima', { verb: 'ssh', namedBy: ['-p', '--profile'] })]],
  ['rdctl', [way('rdctl', { verb: 'shell' })]],
  ['wsl', [way('wsl', { valueFlags: ['-u', '--user', '--cd'], namedBy: ['-d', '--distribution'] })]],
  ['multipass', [into('multipass', 'exec'), into('multipass', 'shell')]],
  [
    'vagrant',
    [
      way('vagrant', { verb: 'ssh', behind: '-c', line: true }),
      way('vagrant', { verb: 'ssh', behind: '--', line: true }),
      way('vagrant', { verb: 'ssh', operands: 1, line: true }),
    ],
  ],
  ['lxc', [into('lxc', 'exec')]],
  ['incus', [into('lxc', 'exec')]],
  ['machinectl', [into('machine', 'shell')]],
  ['ssh', [way('ssh', { valueFlags: SSH_FLAGS, operands: 1, line: true })]],
  ['ip', [{ valueFlags: [], verb: 'netns exec', operands: 1, only: CLIENTS }]],
];

/** Machines that one gets into like into any container: what is typed there may have been typed in one. */
const LIKE_CONTAINERS = new Set(['node', 'lxc', 'machine']);

/** Programs behind which everything is typed on another machine. */
export const TO_MACHINE: ReadonlySet<string> = new Set(
  WAYS_IN.filter(([, ways]) =>
    ways.every(({ machine }) => machine !== undefined && !LIKE_CONTAINERS.has(machine)),
  ).map(([program]) => program),
);

/** Programs that are two words in one. */
export const JOINED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['microk8s.ctr', ['microk8s', 'ctr']],
  ['nerdctl.lima', ['lima', 'nerdctl']],
]);
