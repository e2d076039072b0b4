import type { CommandNode, FlagRule } from '../dialect.ts';

/** What one help page of a urfave/cli program (ctr, runc, crictl) says: names of sub-commands, and flags. */
interface HelpPage {
  commands: string[][];
  flags: FlagRule[];
}

/**
 * Reads the COMMANDS and OPTIONS sections of a help page as urfave/cli prints them (v1 and v2):
 * `   images, image, i           manage images` and
 * `   --address value, -a value    address for containerd's GRPC server`.
 */
export function readHelp(text: string): HelpPage {
  const page: HelpPage = { commands: [], flags: [] };
  let section = '';
  for (const line of text.split('\n')) {
    const heading = /^([A-Z][A-Z ]*):/.exec(line);
    if (heading) {
      section = heading[1] ?? '';
      continue;
    }
    const entry = /^ {3,}(\S.*)$/.exec(line)?.[1];
    if (entry === undefined) continue;
    const left = entry.split(/ {2,}/)[0] ?? '';
    if (section === 'COMMANDS' && /^[a-z][\w-]*(, [a-z][\w-]*)*$/.test(left) && !left.startsWith('help')) {
      page.commands.push(left.split(', '));
    } else if (section.endsWith('OPTIONS') && left.startsWith('-')) {
      page.flags.push(readFlag(left));
    }
  }
  return page;
}

function readFlag(left: string): FlagRule {
  const forms = left.split(', ').map((form) => form.replace(/ \[ .* \]$/, ''));
  const names = forms.map((form) => (form.split(/[ =]/)[0] ?? '').replace(/^--?/, ''));
  const longest = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { names: longest, takesValue: forms.some((form) => /[ =]/.test(form)) };
}

/** The union of two releases of one command: names, flags and sub-commands known to either. */
export function mergeNodes(older: CommandNode, newer: CommandNode): CommandNode {
  return {
    names: [...new Set([...older.names, ...newer.names])],
    flags: mergeBy(older.flags, newer.flags, (a, b) => ({
      names: [...new Set([...a.names, ...b.names])],
      takesValue: a.takesValue || b.takesValue,
    })),
    commands: mergeBy(older.commands, newer.commands, mergeNodes),
  };
}

function mergeBy<T extends { names: string[] }>(older: T[], newer: T[], merge: (a: T, b: T) => T): T[] {
  const added = newer.filter((item) => !older.some((known) => known.names[0] === item.names[0]));
  const kept = older.map((item) => {
    const twin = newer.find((candidate) => candidate.names[0] === item.names[0]);
    return twin ? merge(item, twin) : item;
  });
  return [...kept, ...added];
}
