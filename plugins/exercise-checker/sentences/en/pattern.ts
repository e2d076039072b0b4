import type { Wanted, Wish } from '../../core/outcomes/wanted.ts';
import type { Audience } from '../sentences.ts';
import { KINDS, nameOf, phraseOf } from './attributes.ts';
import { because } from './errors.ts';
import { asksToBeShown, say } from './wish.ts';
import { list } from './words.ts';

/** A pattern in words: `a task with ID "web" and status "RUNNING"`. */
export function describePattern(wanted: Wanted, audience: Audience): string {
  const places: string[] = [];
  const wishes: string[] = [];
  const phrases: string[] = [];
  for (const { attribute, wish } of wanted.wishes) {
    if (inNoun(wanted).includes(attribute)) continue;
    if (attribute === 'succeeded' && fails(wanted)) continue;
    const phrase = errorOf(attribute, wish, audience) ?? phraseOf(attribute, wish);
    const words = say(wish, audience);
    if (phrase !== undefined) phrases.push(phrase);
    else if (attribute === 'namespace') places.push(...namespaceOf(words, wanted, audience));
    else if (words !== undefined) wishes.push(`${nameOf(attribute, wanted.type)} ${words}`);
    else if (asksToBeShown(wish) && !isFoundWithIt(attribute, wanted))
      wishes.push(`its ${nameOf(attribute)}`);
  }
  const noun = nounOf(wanted, audience);
  const described = wishes.length === 0 ? noun : `${noun} with ${list(wishes, 'and')}`;
  return [described, ...places, ...phrases].join(', ');
}

/** Whether a learner is told nothing by the words for a pattern: what it is about has a form without words. */
export function isVague(wanted: Wanted): boolean {
  const open = wanted.wishes.filter(({ attribute }) => !DETAILS.includes(attribute));
  return (
    open.length > 0 && open.every(({ wish }) => say(wish, 'learner') === undefined && !asksToBeShown(wish))
  );
}

/** Attributes that say nothing about which thing it is. */
const DETAILS: readonly string[] = ['tool', 'of', 'namespace', 'root', 'succeeded', 'exists', 'found'];

/** What is in every row about a thing, so that no one has to be told to show it. */
function isFoundWithIt(attribute: string, { type }: Wanted): boolean {
  if (type === 'process' || type === 'namespace') return ['pid', 'inode', 'name'].includes(attribute);
  return ['id', 'name', 'namespace', 'root', 'key', 'path'].includes(attribute);
}

/** Whether an error is asked for, which says that it fails. */
function fails({ wishes }: Wanted): boolean {
  return wishes.some(({ attribute, wish }) => attribute === 'error' && wish.kind === 'value');
}

function errorOf(attribute: string, wish: Wish, audience: Audience): string | undefined {
  if (attribute !== 'error' || audience === 'author' || wish.kind !== 'value') return undefined;
  return `that fails because ${because(String(wish.value))}`;
}

/** Attributes that are in the name of the thing already. */
function inNoun({ type }: Wanted): readonly string[] {
  if (type === 'command') return ['tool', 'action'];
  return type === 'search' ? ['of', 'name'] : ['of'];
}

/** The containerd namespace; that it is the default one goes without saying, except of a command. */
function namespaceOf(words: string | undefined, { type }: Wanted, audience: Audience): string[] {
  const isUsual = words === '"default"' && audience === 'learner' && type !== 'command';
  if (words === undefined || isUsual) return [];
  return [
    words.startsWith('"?')
      ? `in the containerd namespace of ${words.replace('?', '')}`
      : `in the containerd namespace ${words}`,
  ];
}

/** The kind of thing, with what belongs into its name: a complete list of every task, a search for a process. */
function nounOf(wanted: Wanted, audience: Audience): string {
  const of = wishFor(wanted, 'of', audience)?.replaceAll('"', '');
  switch (wanted.type) {
    case 'command':
      return commandOf(wanted, audience);
    case 'listing':
      return of === undefined ? KINDS.listing : `a complete list of every ${of}`;
    case 'search': {
      const name = wishFor(wanted, 'name', audience);
      const what = of === undefined ? '' : ` for a ${of}`;
      return name === undefined ? `a search${what}` : `a search${what} named ${name}`;
    }
    case 'delete':
      return of === undefined ? KINDS.delete : `a deletion of ${/^[aeiou]/.test(of) ? 'an' : 'a'} ${of}`;
    default:
      return KINDS[wanted.type];
  }
}

function commandOf(wanted: Wanted, audience: Audience): string {
  const tool = wishFor(wanted, 'tool', audience)?.replaceAll('"', '');
  const action = wishFor(wanted, 'action', audience);
  if (tool === undefined) return action === undefined ? 'a command' : `a command ${action}`;
  if (action === undefined) return `a command of ${tool}`;
  const isOne = !tool.includes(' or ') && action.startsWith('"') && !action.includes(' or ');
  return isOne ? `"${tool} ${action.slice(1)}` : `${action} of ${tool}`;
}

function wishFor({ wishes }: Wanted, attribute: string, audience: Audience): string | undefined {
  const wish: Wish | undefined = wishes.find((one) => one.attribute === attribute)?.wish;
  return wish && say(wish, audience);
}
