import crictl from './dialects/crictl.json' with { type: 'json' };
import ctr from './dialects/ctr.json' with { type: 'json' };
import docker from './dialects/docker.json' with { type: 'json' };
import nerdctl from './dialects/nerdctl.json' with { type: 'json' };
import runc from './dialects/runc.json' with { type: 'json' };
import { syntaxOf, type Syntax } from './dialects/syntax.ts';
import { decodeCommands, type Table } from './dialects/table.ts';

/** One flag of a command: all its names without dashes, the canonical one first, and whether a value follows. */
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
  syntax: Syntax;
  root: CommandNode;
}

const TABLES = new Map<string, Table>(
  [ctr, nerdctl, crictl, runc, docker].map((table) => [table.tool, table]),
);
const decoded = new Map<string, Dialect>();

/** The dialect of a program by its name, or undefined for a program whose flags are not known here. */
export function dialectOf(tool: string): Dialect | undefined {
  const table = TABLES.get(tool);
  if (table === undefined) return undefined;
  const dialect = decoded.get(tool) ?? {
    tool,
    versions: table.versions,
    syntax: syntaxOf(tool),
    root: decodeCommands(table),
  };
  decoded.set(tool, dialect);
  return dialect;
}

/** The sub-command a word names, by any of its aliases. */
export function findCommand(node: CommandNode, word: string): CommandNode | undefined {
  return node.commands.find((command) => command.names.includes(word));
}

/**
 * The canonical form of an action as authors may write it: `image pull` and `i pull` are both `images pull`
 * for ctr, `container ls` and `container list` are both `ps` for nerdctl and docker.
 * Answers undefined where a word names no command of the tool.
 */
export function canonicalAction(tool: string, action: string): string | undefined {
  const dialect = dialectOf(tool);
  let node = dialect?.root;
  const path: string[] = [];
  for (const word of action.split(' ').filter((part) => part !== '')) {
    node = node && findCommand(node, word);
    if (node === undefined) return undefined;
    path.push(node.names[0] ?? word);
  }
  return dialect && canonicalPath(dialect, path);
}

/** The one name of a command that may be reached on several paths, from the first name of each part. */
export function canonicalPath(dialect: Dialect, path: readonly string[]): string {
  const name = path.join(' ');
  const [group = '', command = ''] = path;
  const synonym = dialect.syntax.synonyms.get(name);
  if (synonym !== undefined) return synonym;
  const grouped = path.length === 2 && dialect.syntax.synonymGroups.includes(group);
  return grouped && findCommand(dialect.root, command) ? command : name;
}
