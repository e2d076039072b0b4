/** Whose cgroup a path is, as far as the path tells. */
export interface CgroupOwner {
  id?: string;
  namespace?: string;
}

/** What runtimes put in front of an ID, in the name of a scope that systemd keeps for them. */
const PREFIXES = ['cri-containerd', 'crio', 'nerdctl', 'docker', 'libpod', 'containerd', 'runc'];

/** Whose containers are in one containerd namespace. */
const NAMESPACES = new Map([
  ['cri-containerd', 'k8s.io'],
  ['docker', 'moby'],
]);

/** Folders in which version 1 has one tree for each kind of limit. */
const CONTROLLERS = new Set(['memory', 'unified', 'cpu', 'cpu,cpuacct', 'pids', 'systemd']);

const KUBERNETES = /^kubepods\b/;

/**
 * The container whose limits a file holds, by the path of its cgroup. The tools file them differently:
 * `/NAMESPACE/ID` (containerd's own), `/system.slice/nerdctl-ID.scope` (systemd's), `/kubepods…/cri-containerd-ID.scope` and
 * `/kubepods/…/ID` (the kubelet's), `slice:prefix:name` (that of systemd where no one translated it).
 * @param path of the file, from `/sys/fs/cgroup` on or only from the container's folders on
 */
export function ownerOfCgroup(path: string): CgroupOwner {
  const folders = path
    .replace(/^\/sys\/fs\/cgroup/, '')
    .split('/')
    .filter((name) => name !== '');
  folders.pop();
  if (CONTROLLERS.has(folders[0] ?? '')) folders.shift();
  const last = folders.at(-1);
  const above = folders.at(-2);
  if (last === undefined || folders.some((name) => /[$`*?]/.test(name))) return {};
  const namespace = KUBERNETES.test(folders[0] ?? '') ? { namespace: 'k8s.io' } : {};
  if (last.includes(':')) return idOf(last.slice(last.lastIndexOf(':') + 1), namespace);
  if (last.endsWith('.scope')) return scopeOwner(last.slice(0, -'.scope'.length), namespace);
  if ('namespace' in namespace) return /^[0-9a-f]{64}$/.test(last) ? idOf(last, namespace) : namespace;
  // A slice is a group of services, and a service is not a container.
  if (above === undefined || folders.length > 2 || /\.(?:slice|service)$/.test(last)) return {};
  return above.endsWith('.slice')
    ? idOf(last, {})
    : idOf(last, { namespace: NAMESPACES.get(above) ?? above });
}

function idOf(id: string, namespace: CgroupOwner): CgroupOwner {
  return id === '' ? namespace : { id, ...namespace };
}

function scopeOwner(scope: string, namespace: CgroupOwner): CgroupOwner {
  const prefix = PREFIXES.find((one) => scope.startsWith(`${one}-`));
  if (prefix !== undefined) {
    const own = NAMESPACES.get(prefix);
    return idOf(scope.slice(prefix.length + 1), own === undefined ? namespace : { namespace: own });
  }
  return namespace;
}
