import { baseName, type Invocation } from 'container-commands';

/** What a container was to run under. */
export interface AskedRuntime {
  /** `runc`, another binary under the runc shim (`crun`), or another shim (`io.containerd.kata.v2`). */
  runtime: string;
  /** What `--runtime` asked for, as typed. */
  shim: string | undefined;
}

/** The runc shim by its name. */
const RUNC_SHIM = /^io\.containerd\.runc\.v\d$/;

/** The file of a shim, which containerd 1.6 and later take by its path. It is named after the shim. */
const SHIM_FILE = /^containerd-shim-([\w.-]{1,100})-(v\d{1,3})$/;

/**
 * The runtime that a `run` or `create` of ctr or nerdctl asked for. `--runtime` names a shim or its file, with nerdctl
 * also a binary that the runc shim is to call; ctr has `--runc-binary` for that. Paths count by their last part.
 */
export function askedRuntime({ flags }: Pick<Invocation, 'flags'>): AskedRuntime {
  const binary = textOf(flags.get('runc-binary'));
  const shim = textOf(flags.get('runtime'));
  if (binary !== undefined) return { runtime: baseName(binary), shim };
  const name = baseName(shim ?? 'runc').replace(SHIM_FILE, 'io.containerd.$1.$2');
  return { runtime: RUNC_SHIM.test(name) ? 'runc' : name, shim };
}

function textOf(flag: string | true | undefined): string | undefined {
  return typeof flag === 'string' && flag !== '' ? flag : undefined;
}
