import type { CommandNode, FlagRule } from './model.ts';

/** What one help page says: the sub-commands by all names it shows, other names of the command itself, flags. */
export interface HelpPage {
  commands: string[][];
  aliases: string[];
  flags: FlagRule[];
}

/**
 * Reads a help page as urfave/cli (ctr, runc, crictl; v1 and v2) or cobra (nerdctl, docker) prints it:
 *
 *     COMMANDS:                                     Management Commands:
 *        images, image, i       manage images         image       Manage images
 *     OPTIONS:                                      Flags:
 *        --address value, -a value    address         -d, --detach      Run in the background
 *
 * @param path the command the page is of, from the tool's name on: cobra names other spellings in full.
 */
export function readHelp(text: string, path: readonly string[] = []): HelpPage {
  const page: HelpPage = { commands: [], aliases: [], flags: [] };
  let section = '';
  for (const line of text.split('\n')) {
    const heading = /^([A-Za-z][A-Za-z ]*):(.*)$/.exec(line);
    if (heading) {
      section = (heading[1] ?? '').toLowerCase();
      if (section === 'aliases') page.aliases.push(...readAliases((heading[2] ?? '').trim(), path));
      continue;
    }
    const entry = /^ {2,6}(\S.*)$/.exec(line)?.[1];
    // ctr 2.4 repeats the flags of the tool on each page; whether they may be there is a rule of its syntax.
    if (entry === undefined || (path.length > 1 && section.startsWith('global '))) continue;
    addEntry(page, section, entry, path);
  }
  return page;
}

/** Adds one row of a section: names of the command, a sub-command, or a flag. */
function addEntry(page: HelpPage, section: string, entry: string, path: readonly string[]): void {
  const [left = '', description = ''] = entry.split(/ {2,}|\t/);
  if (section === 'aliases') {
    page.aliases.push(...readAliases(entry, path));
  } else if (section.endsWith('commands') && /^[a-z][\w-]*\*?(?:, [a-z][\w-]*)*$/.test(left)) {
    const names = left.replace('*', '').split(', ');
    if (names[0] !== 'help') page.commands.push(names);
  } else if (/(?:options|flags)$/.test(section) && left.startsWith('-')) {
    addFlag(page.flags, left, description);
  }
}

/** The names of one command: `docker container ls, docker container list, docker ps` says `ls` and `list`. */
function readAliases(list: string, path: readonly string[]): string[] {
  const parent = path.slice(0, -1).join(' ');
  return list.split(', ').flatMap((spelling) => {
    const words = spelling.trim().split(' ');
    const name = words.pop() ?? '';
    return name !== '' && (words.length === 0 || words.join(' ') === parent) ? [name] : [];
  });
}

/** Notes one flag; one that says it is another's alias becomes a name of that one, behind its own. */
function addFlag(flags: FlagRule[], left: string, description: string): void {
  const { names, takesValue } = readFlag(left);
  const main = /^Alias of --([\w-]+)/.exec(description)?.[1] ?? names[0] ?? '';
  const rule = flags.find((known) => known.names[0] === main);
  if (rule) rule.names = [...new Set([...rule.names, ...names])];
  else flags.push({ names: [...new Set([main, ...names])], takesValue });
}

/** A word after the name means a value; `--flag string[="x"]` and `count` flags do not take the next word. */
function readFlag(left: string): FlagRule {
  const forms = left.replace(/ \[ .*\]$/, '').split(', ');
  const names = forms.map((form) => (form.split(/[ =[]/)[0] ?? '').replace(/^--?/, ''));
  const longest = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return {
    names: longest,
    takesValue: forms.some((form) => /[ =]/.test(form) && !/(\[=.*\]| count)$/.test(form)),
  };
}

/** The union of two releases of one command: names, flags and sub-commands known to either. */
export function mergeNodes(older: CommandNode, newer: CommandNode): CommandNode {
  return {
    names: mergeNames(older, newer),
    flags: mergeFlags(older.flags, newer.flags),
    commands: merge(older.commands, newer.commands, sameName, mergeNodes),
  };
}

/** A flag that got another long name but kept its short one (`--time, -t` of docker stop) is still the same. */
function mergeFlags(older: FlagRule[], newer: FlagRule[]): FlagRule[] {
  const renamed = (a: FlagRule, b: FlagRule) =>
    !newer.some((flag) => sameName(a, flag)) && a.names.some((name) => b.names.includes(name));
  return merge(
    older,
    newer,
    (a, b) => sameName(a, b) || renamed(a, b),
    (a, b) => ({ names: mergeNames(a, b), takesValue: a.takesValue || b.takesValue }),
  );
}

interface Named {
  names: string[];
}

function sameName(a: Named, b: Named): boolean {
  return a.names[0] === b.names[0];
}

function mergeNames(older: Named, newer: Named): string[] {
  return [...new Set([...older.names, ...newer.names])];
}

function merge<T>(older: T[], newer: T[], isSame: (a: T, b: T) => boolean, both: (a: T, b: T) => T): T[] {
  const result = [...older];
  for (const item of newer) {
    const twin = older.findIndex((known) => isSame(known, item));
    const known = result[twin];
    if (known === undefined) result.push(item);
    else result[twin] = both(known, item);
  }
  return result;
}
