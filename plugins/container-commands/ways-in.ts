import type { Wrapper } from './wrappers.ts';

/** The clients of containerd that nodes of Kubernetes have. */
export const CLIENTS: ReadonlySet<string> = new Set(['ctr', 'crictl']);

/**
 * A distribution of Kubernetes with a containerd of its own, to which its clients go, and there into the namespace of
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

const EXEC_FLAGS = ['-e', '-u', '-w', '--env', '--env-file', '--user', '--workdir', '--detach-keys'];

/** Into a container that is a node: one of kind or k3d by its name, any other where it has the clients of a node. */
const nodes = (names: RegExp): Wrapper[] => {
  const into: Partial<Wrapper> = { verb: 'exec', valueFlags: EXEC_FLAGS, operands: 1 };
  return [way('node', { ...into, operandLike: names }), way('node', { ...into, only: CLIENTS })];
};
const NODE = /-control-plane\d{0,3}$|^k3d-.{1,60}-(?:server|agent)-\d{1,3}$/;
/** Other containers may be called workers, too, but hardly those of Docker in a course about containerd. */
const NODE_OR_WORKER = /-(?:control-plane|worker)\d{0,3}$|^k3d-.{1,60}-(?:server|agent)-\d{1,3}$/;

const DEBUG_FLAGS = ['-n', '--image', '--profile', '--namespace', '--context'];
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
  ['docker', nodes(NODE_OR_WORKER)],
  ['podman', nodes(NODE)],
  ['nerdctl', nodes(NODE)],
  [
    'kubectl',
    [
      way('node', { verb: 'debug', valueFlags: DEBUG_FLAGS, operandLike: /^nodes?\//, behind: '--' }),
      way('node', { verb: 'node-shell', valueFlags: DEBUG_FLAGS, behind: '--' }),
    ],
  ],
  ['oc', [way('node', { verb: 'debug', valueFlags: DEBUG_FLAGS, operandLike: /^nodes?\//, behind: '--' })]],
  [
    'minikube',
    [way('minikube', { verb: 'ssh', valueFlags: ['-n', '-p', '--node', '--profile'], line: true })],
  ],
  ['lima', [way('lima')]],
  ['limactl', [way('lima', { verb: 'shell', valueFlags: ['--shell', '--workdir'], operands: 1 })]],
  ['colima', [way('colima', { verb: 'ssh', valueFlags: ['-p', '--profile'] })]],
  ['rdctl', [way('rdctl', { verb: 'shell' })]],
  ['wsl', [way('wsl', { valueFlags: ['-d', '-u', '--distribution', '--user', '--cd'] })]],
  ['multipass', [way('multipass', { verb: 'exec', valueFlags: ['-d', '--working-directory'], operands: 1 })]],
  ['vagrant', [way('vagrant', { verb: 'ssh', behind: '-c', line: true })]],
  ['lxc', [way('lxc', { verb: 'exec', operands: 1 })]],
  ['incus', [way('lxc', { verb: 'exec', operands: 1 })]],
  ['machinectl', [way('machine', { verb: 'shell', operands: 1 })]],
  ['ssh', [way('ssh', { valueFlags: SSH_FLAGS, operands: 1, line: true })]],
  ['ip', [{ valueFlags: ['-n'], verb: 'netns', operands: 2, operandLike: /^exec$/, only: CLIENTS }]],
];

/** Programs that are two words in one. */
export const JOINED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['microk8s.ctr', ['microk8s', 'ctr']],
  ['nerdctl.lima', ['lima', 'nerdctl']],
]);
