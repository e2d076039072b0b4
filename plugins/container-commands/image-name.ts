/** Actions whose operands name images, and how many of them do. */
const OPERANDS = new Map([
  ['pull', 1],
  ['push', 1],
  ['run', 1],
  ['create', 1],
  ['history', 1],
  ['rmi', Infinity],
  ['tag', 2],
  ['image inspect', Infinity],
]);

/** ctr and runc take names as they are. */
const SHORTENS = new Set(['nerdctl', 'docker', 'crictl']);

/** How many operands of an action, from the first, are names of images that the tool completes. */
export function imageOperands(tool: string, action: string): number {
  return SHORTENS.has(tool) ? (OPERANDS.get(action) ?? 0) : 0;
}

/**
 * The full name of an image, as Docker's rules complete a short one: `docker.io/library/nginx:latest` for `nginx`.
 * What is no name (an ID, a digest) is completed alike on both sides of a comparison, which does no harm.
 */
export function fullImageName(name: string): string {
  const [first = '', ...path] = name.split('/');
  const hasRegistry = path.length > 0 && /[.:]|^localhost$/.test(first);
  const repository = path.length === 0 ? `library/${name}` : name;
  const full = hasRegistry ? name : `docker.io/${repository}`;
  return /:[^/]*$|@/.test(full.slice(full.lastIndexOf('/'))) ? full : `${full}:latest`;
}
