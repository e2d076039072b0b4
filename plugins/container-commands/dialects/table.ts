import type { CommandNode, FlagRule } from './model.ts';

/**
 * A dialect as it is stored: one entry a command, so that a change of a tool is a short diff. The key is
 * the command's path with its other names behind `|` (`images pull|fetch`; empty for the tool itself), the
 * value its flags: names joined by `,`, with `=` at the end where a value follows.
 */
export interface Table {
  tool: string;
  versions: string[];
  commands: Record<string, string>;
}

/** Every tool has it on every command, so no table lists it. */
const HELP: FlagRule = { names: ['help', 'h'], takesValue: false };

/** Writes a command tree in the stored form. */
export function encodeCommands(root: CommandNode): Table['commands'] {
  const commands: Table['commands'] = {};
  const add = (node: CommandNode, parent: string[], key: string) => {
    commands[key] = node.flags
      .filter((flag) => flag.names[0] !== HELP.names[0])
      .map((flag) => `${flag.names.join(',')}${flag.takesValue ? '=' : ''}`)
      .join(' ');
    for (const child of node.commands) {
      const path = [...parent, child.names[0] ?? ''];
      add(child, path, [path.join(' '), ...child.names.slice(1)].join('|'));
    }
  };
  add(root, [], '');
  return commands;
}

/** Reads the stored form; a parent comes before its children. */
export function decodeCommands(table: Table): CommandNode {
  const root: CommandNode = { names: [table.tool], flags: [], commands: [] };
  const nodes = new Map<string, CommandNode>([['', root]]);
  for (const [key, flags] of Object.entries(table.commands)) {
    const [path = '', ...aliases] = key.split('|');
    const space = path.lastIndexOf(' ');
    const names = [path.slice(space + 1), ...aliases];
    const node = path === '' ? root : { names, flags: [], commands: [] };
    node.flags = [
      ...flags
        .split(' ')
        .filter((flag) => flag !== '')
        .map(decodeFlag),
      HELP,
    ];
    if (node === root) continue;
    nodes.set(path, node);
    nodes.get(path.slice(0, Math.max(space, 0)))?.commands.push(node);
  }
  return root;
}

/** Reads one flag of the stored form: `namespace,n=`. */
export function decodeFlag(text: string): FlagRule {
  const takesValue = text.endsWith('=');
  return { names: (takesValue ? text.slice(0, -1) : text).split(','), takesValue };
}
