import crictl from './dialects/crictl.json' with { type: 'json' };
import ctr from './dialects/ctr.json' with { type: 'json' };
import docker from './dialects/docker.json' with { type: 'json' };
import nerdctl from './dialects/nerdctl.json' with { type: 'json' };
import runc from './dialects/runc.json' with { type: 'json' };
import type { CommandNode } from './dialects/model.ts';
import { syntaxOf, type Syntax } from './dialects/syntax.ts';
import { decodeCommands, type Table } from './dialects/table.ts';
import { plainRoot, plainSyntax } from './plain-tools.ts';

/** What one tool's command lines may look like, in all the releases that its table was generated from. */
export interface Dialect {
  tool: string;
  syntax: Syntax;
  root: CommandNode;
}

const TABLES = new Map<string, Table>(
  [ctr, nerdctl, crictl, runc, docker].map((table) => [table.tool, table]),
);
const decoded = new Map<string, Dialect>();

/** The dialect of a program by its name, with or without sub-commands; undefined for one whose flags are not known here. */
export function dialectOf(tool: string): Dialect | undefined {
  const known = decoded.get(tool);
  if (known) return known;
  const table = TABLES.get(tool);
  const plain = plainRoot(tool);
  const dialect = table
    ? { tool, syntax: syntaxOf(tool), root: decodeCommands(table) }
    : plain && { tool, syntax: plainSyntax(tool), root: plain };
  if (dialect) decoded.set(tool, dialect);
  return dialect;
}

/** Whether a program is one of the container tools, whose command lines begin with a sub-command. */
export function hasCommands(tool: string): boolean {
  return TABLES.has(tool);
}

/** The sub-command a word names, by any of its aliases. */
export function findCommand(node: CommandNode, word: string): CommandNode | undefined {
  return node.commands.find((command) => command.names.includes(word));
}

/**
 * The canonical form of an action as authors may write it: `image pull` and `i pull` are both `images pull`
 * for ctr, `container ls` and `container list` are both `ps` for nerdctl and docker.
 * Returns undefined if a word names no command of the tool.
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
