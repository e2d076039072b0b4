import type { Observation } from '../../observation.ts';

/**
 * Where runc looks for the state of containers: containerd gives it a folder for each containerd namespace. Without
 * root's rights it looks in a folder of the user's own, and answers with an empty list.
 */
export function runcRoot({ invocation, unprivileged }: Observation): string {
  const root = invocation.flags.get('root');
  if (typeof root === 'string') return root;
  return unprivileged === true ? '$XDG_RUNTIME_DIR/runc' : '/run/runc';
}
