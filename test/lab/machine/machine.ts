import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand, type Outcome } from '../run-command.ts';
import { MACHINES_FOLDER } from '../folders.ts';
import { giveScript } from '../learner/give-script.ts';
import { isLearners, isNode, kindNamed, lineOf, type MachineKind } from '../learner/machines.ts';
import type { ReleaseLine } from '../lines.ts';
import { registryCertificates } from '../registry/authority.ts';
import { registryStore } from '../registry/store.ts';
import { learnerTree } from '../tree/learner-tree.ts';
import { nodeTree, suiteTree, treeOf } from '../tree/tree.ts';
import { cgroupOf, endProcesses, machinesWithCgroups, processesOf } from './cgroup.ts';
import { lastLines, spawnDetached } from './detached.ts';

const SCRIPTS = import.meta.dirname;
const REGISTRY_CONFIGURATION = path.join(SCRIPTS, '../registry/registry.yml');

/** Longer than systemd needs on a busy host. */
const BOOT_MILLISECONDS = 60_000;

/** A node has an API server to start, and a kubelet that registers itself. */
const NODE_MILLISECONDS = 150_000;

/** A learner's machine is up when this succeeds. */
const IS_BOOTED = 'systemctl is-system-running --wait >/dev/null';

/** Everything is up when this succeeds: the system, containerd, and the registry with a certificate that is trusted. */
const IS_READY =
  `${IS_BOOTED}; systemctl is-active --quiet containerd && ` +
  'ctr version >/dev/null 2>&1 && curl -fsS https://registry.driftwood.example/v2/ >/dev/null';

/** A node can run pods when this succeeds, too. What the kubelet says of itself is asked of the API server. */
const IS_NODE_READY = `${IS_READY} && kubectl wait node/lab --for=condition=Ready --timeout=5s >/dev/null`;

/** A machine of the lab that is up. Its hostname is `lab`, whatever its name is. */
export interface Machine {
  readonly name: string;
  /** What it has of containerd; of a learner's machine, what Debian offers there. */
  readonly line: ReleaseLine;
  /** Runs a shell command as root inside, without a terminal. */
  run(command: string, options?: { readonly input?: string }): Promise<Outcome>;
  /** What to spawn on a pty so that `program` runs on a pty of the machine's own, as that user after a login. */
  terminal(options: { readonly user: 'learner' | 'root'; readonly program: readonly string[] }): {
    readonly file: string;
    readonly args: string[];
  };
}

/**
 * Starts a fresh machine. Building what it needs, where that is not there yet, takes minutes; the start itself, seconds.
 * @param name tells machines of one line apart
 * @throws Error when a machine of this name is up already, or when it does not get ready
 */
export async function startMachine(kind: MachineKind, name: string = kind.id): Promise<Machine> {
  if (findMachine(name)) throw new Error(`The machine "${name}" is up already.`);
  await stopMachine(name);
  const tree = await treeFor(kind);
  const folder = path.join(MACHINES_FOLDER, name);
  mkdirSync(folder, { recursive: true });
  try {
    const init = await boot(name, tree, folder);
    writeFileSync(path.join(folder, 'machine.json'), JSON.stringify({ line: kind.id, init }));
    const machine = machineOf(name, kind, init);
    if (isLearners(kind)) {
      await becomeReady(machine, IS_BOOTED, 'The system');
      await giveScript(machine);
    } else {
      await startServices(name, init, folder);
      if (isNode(kind)) {
        await becomeReady(
          machine,
          IS_NODE_READY,
          'containerd, the registry or the kubelet',
          NODE_MILLISECONDS,
        );
      } else {
        await becomeReady(machine, IS_READY, 'containerd or the registry');
      }
    }
    return machine;
  } catch (error) {
    const logs = ['boot.log', 'services.log'].map((log) => lastLines(path.join(folder, log)));
    await stopMachine(name);
    throw new Error(`The machine "${name}" did not start: ${(error as Error).message}\n${logs.join('')}`);
  }
}

/** The machine of this name, or undefined if none is up. */
export function findMachine(name: string): Machine | undefined {
  const file = path.join(MACHINES_FOLDER, name, 'machine.json');
  if (!existsSync(file)) return undefined;
  const { line, init } = JSON.parse(readFileSync(file, 'utf8')) as { line: string; init: number };
  return processesOf(name).includes(init) ? machineOf(name, kindNamed(line), init) : undefined;
}

/** Names of all machines of which anything is left. */
export function machineNames(): string[] {
  const folders = existsSync(MACHINES_FOLDER) ? readdirSync(MACHINES_FOLDER) : [];
  return [...new Set([...folders, ...machinesWithCgroups()])].sort();
}

/** Ends a machine and removes all it left; does nothing if there is none. */
export async function stopMachine(name: string): Promise<void> {
  await endProcesses(name);
  rmSync(path.join(MACHINES_FOLDER, name), { recursive: true, force: true });
}

function machineOf(name: string, kind: MachineKind, init: number): Machine {
  const enter = [path.join(SCRIPTS, 'enter.sh'), cgroupOf(name), String(init)];
  return {
    name,
    line: lineOf(kind),
    run: (command, options) => runCommand('bash', [...enter, 'bash', '-c', command], options),
    terminal: ({ user, program }) => ({
      file: 'bash',
      args: [
        ...enter,
        'bash',
        '-c',
        readFileSync(path.join(SCRIPTS, 'login.sh'), 'utf8'),
        'login',
        user,
        ...program,
      ],
    }),
  };
}

function treeFor(kind: MachineKind): Promise<string> {
  if (isNode(kind)) return nodeTree(kind.below);
  return isLearners(kind) ? learnerTree(kind.suite) : treeOf(kind);
}

/** @returns the PID, as the host counts, of the machine's systemd */
async function boot(name: string, tree: string, folder: string): Promise<number> {
  const unshare = spawnDetached('boot.sh', [cgroupOf(name), tree, folder], path.join(folder, 'boot.log'));
  const deadline = Date.now() + BOOT_MILLISECONDS;
  while (Date.now() < deadline && existsSync(`/proc/${unshare}`)) {
    const [child = ''] = proc(`${unshare}/task/${unshare}/children`).split(' ');
    // The first children are those of the script, before it becomes unshare.
    if (child !== '' && proc(`${child}/comm`) === 'systemd\n') return Number(child);
    await sleep(20);
  }
  throw new Error('systemd did not come up.');
}

/** A file of /proc; empty if its process has just ended. */
function proc(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Starts what a machine finds in its network: the registry and a name server. */
async function startServices(name: string, init: number, folder: string): Promise<void> {
  const services = await suiteTree('bookworm');
  const store = await registryStore(services);
  const shared = [services, store, await registryCertificates(), REGISTRY_CONFIGURATION];
  spawnDetached('serve.sh', [cgroupOf(name), String(init), ...shared], path.join(folder, 'services.log'));
}

async function becomeReady(
  machine: Machine,
  condition: string,
  what: string,
  patience = BOOT_MILLISECONDS,
): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const { status, stdout, stderr } = await machine.run(condition);
    if (status === 0) return;
    if (Date.now() > deadline) throw new Error(`${what} does not answer. ${stdout}${stderr}`);
    await sleep(200);
  }
}
