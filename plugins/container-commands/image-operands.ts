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
