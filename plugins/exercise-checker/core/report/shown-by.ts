import type { MayBeAbsent } from '../exercise.ts';
import { isOfName } from '../facts/guessed-names.ts';
import { valuesIn, type Wanted } from '../outcomes/wanted.ts';
import { DELETIONS, LISTS, SHOWING_COMMANDS, type ShowingCommand } from './showing-commands.ts';

/** The command line whose output would show what is wanted; none if the kind of fact does not tell. */
export function shownBy(wanted: Wanted, tools: readonly string[]): string | undefined {
  const [of = ''] = optionsOf(wanted, 'of');
  if (wanted.type === 'listing') return lineOf(LISTS[of] ?? [], wanted, tools);
  if (wanted.type === 'delete') return lineOf(DELETIONS[of] ?? [], wanted, tools);
  return lineOf(SHOWING_COMMANDS[wanted.type], wanted, tools);
}

/** The command line that lists all things of a kind, where the wanted one would be seen. */
export function listedBy(
  of: MayBeAbsent,
  { type, wishes }: Wanted,
  tools: readonly string[],
): string | undefined {
  const scope = wishes.filter(({ attribute }) => attribute === 'namespace' || attribute === 'root');
  return lineOf(LISTS[of] ?? [], { type, wishes: scope }, tools);
}

/** Tools of containers: advice names those an exercise is about, and the learner's own first. */
export const CONTAINER_TOOLS: readonly string[] = ['ctr', 'nerdctl', 'crictl', 'runc'];

/** What has to be known for a command line to be of any use. */
const UNHELPFUL = /\b(?:PATH|FILE|URL|UNIT|NAME)\b/;

/** @param tools programs of the exercise, the preferred one first */
function lineOf(
  commands: readonly ShowingCommand[],
  wanted: Wanted,
  tools: readonly string[],
): string | undefined {
  const usable = commands
    .filter((command) => showsAll(command, wanted))
    .map(({ line }) => ({ line: placed(filledIn(line, wanted), wanted), rank: rankOf(line, wanted, tools) }))
    .filter(({ line, rank }) => rank >= 0 && !UNHELPFUL.test(line))
    // A PID that has to be looked up first is asked for only where there is no other way.
    .sort((a, b) => Number(a.line.includes('PID')) - Number(b.line.includes('PID')) || a.rank - b.rank);
  return usable[0]?.line;
}

function showsAll({ shows, sets = {} }: ShowingCommand, { wishes }: Wanted): boolean {
  return wishes.every(({ attribute, wish }) => {
    if (shows !== undefined && !shows.includes(attribute)) return false;
    const set = sets[attribute];
    return set === undefined || wish.kind !== 'value' || wish.value === set;
  });
}

/** The place of a command's program among the tools of an exercise; -1 where it is out of the question. */
function rankOf(line: string, wanted: Wanted, tools: readonly string[]): number {
  const [tool = ''] = line.split(' ', 1);
  if (!CONTAINER_TOOLS.includes(tool)) return 0;
  // Where runc works for another tool, it shows nothing without that one's root.
  const elsewhere = tool === 'runc' && optionsOf(wanted, 'root').length === 0;
  const alone = tools.every((other) => other === 'runc' || !CONTAINER_TOOLS.includes(other));
  return elsewhere && !alone ? -1 : tools.indexOf(tool);
}

/** Capitals replaced by the one value that is asked for, where it can be typed as it is. */
function filledIn(line: string, wanted: Wanted): string {
  const takesShort = SHORT_IDS.some((tool) => line.startsWith(`${tool} `));
  return line.replaceAll(/(?<![\w-])[A-Z]{2,}(?![\w-])/g, (word) => {
    const [value, ...others] = optionsOf(wanted, word.toLowerCase());
    if (value === undefined || others.length > 0 || !/^[\w.:/@-]{1,120}$/.test(value)) return word;
    return takesShort && WHOLE_ID.test(value) ? value.slice(0, SHORT_ID) : value;
  });
}

/** Tools that take the beginning of an ID for the whole. */
const SHORT_IDS: readonly string[] = ['crictl', 'nerdctl'];
const WHOLE_ID = /^[0-9a-f]{64}$/;
const SHORT_ID = 12;

/** With the flag that makes the tool look where the wanted thing is. */
function placed(line: string, wanted: Wanted): string {
  const [tool = '', ...rest] = line.split(' ');
  const [namespace, ...others] = optionsOf(wanted, 'namespace');
  const [root] = optionsOf(wanted, 'root');
  if (tool === 'ctr' || tool === 'nerdctl') {
    const isNamed = namespace !== undefined && others.length === 0 && !isOfName(namespace);
    return isNamed && namespace !== 'default' ? [tool, '-n', namespace, ...rest].join(' ') : line;
  }
  return tool === 'runc' && root !== undefined && root !== DEFAULT_ROOT
    ? [tool, '--root', root, ...rest].join(' ')
    : line;
}

/** Where runc looks when it is told nothing. */
const DEFAULT_ROOT = '/run/runc';

/** The values of an attribute that would do, as far as they are plain. */
function optionsOf({ wishes }: Wanted, attribute: string): string[] {
  const wish = wishes.find((one) => one.attribute === attribute)?.wish;
  return wish === undefined ? [] : valuesIn(wish);
}
