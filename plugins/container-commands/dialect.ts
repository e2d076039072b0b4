import ctr from './dialects/ctr.json' with { type: 'json' };

/** One flag of a command: all its names without dashes, longest first, and whether a value follows. */
export interface FlagRule {
  names: string[];
  takesValue: boolean;
}

/** A command or sub-command: its names (the first is the one help lists first), flags and sub-commands. */
export interface CommandNode {
  names: string[];
  flags: FlagRule[];
  commands: CommandNode[];
}

/** What one tool's command lines may look like, over all the releases the table was generated from. */
export interface Dialect {
  tool: string;
  versions: string[];
  root: CommandNode;
}

const DIALECTS = new Map<string, Dialect>([['ctr', ctr]]);

/** The dialect of a program by its name, or undefined for a program whose flags are not known here. */
export function dialectOf(tool: string): Dialect | undefined {
  return DIALECTS.get(tool);
}

/** The sub-command a word names, by any of its aliases. */
export function findCommand(node: CommandNode, word: string): CommandNode | undefined {
  return node.commands.find((command) => command.names.includes(word));
}

/**
 * The canonical form of an action as authors may write it: `image pull` and `i pull` are both `images pull`
 * for ctr. Answers undefined where a word names no command of the tool.
 */
export function canonicalAction(tool: string, action: string): string | undefined {
  let node = DIALECTS.get(tool)?.root;
  const path: string[] = [];
  for (const word of action.split(' ').filter((part) => part !== '')) {
    node = node && findCommand(node, word);
    if (node === undefined) return undefined;
    path.push(node.names[0] ?? word);
  }
  return path.join(' ');
}
