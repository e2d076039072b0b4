import { baseName, canonicalAction, hasCommands } from 'container-commands';
import type { Fact } from '../facts/fact.ts';
import { isUnknownName } from '../facts/guessed-names.ts';
import { CONTAINER_TOOLS } from './shown-by.ts';
import { reportedPlace, type ReportedPlace } from './reported-place.ts';

/**
 * A command the checker did not look into, and why: a program that runs another one, a script that shows no commands, a name
 * or a variable that may stand for anything.
 */
export type Unread = ReportedPlace &
  (
    | { code: 'unknown-wrapper'; wrapper: string; inner: string }
    | { code: 'script'; script: string }
    | { code: 'unknown-name'; name: string }
    | { code: 'unknown-variable'; variable: string }
  );

/** Programs that take the words after them as text or as names, and run none of them. */
const TALKERS: readonly string[] = [
  ...[
    'echo',
    'printf',
    'grep',
    'man',
    'history',
    'alias',
    'type',
    'which',
    'whereis',
    'apropos',
    'cat',
    'less',
  ],
  ...['tldr', 'info', 'whatis', 'sed', 'awk', 'find', 'complete', 'hash', 'logger', 'export', 'set', 'read'],
  ...['apt', 'apt-get', 'dnf', 'yum', 'apk', 'pacman', 'zypper', 'snap', 'brew', 'systemctl', 'journalctl'],
];

const SHELLS: readonly string[] = ['sh', 'bash', 'dash', 'zsh', 'ksh', 'fish', 'source', '.'];

/** More of them are the same thing over and over. */
const MOST_UNREAD = 5;
const MOST_WORDS = 40;

/** Commands of which only the call itself was read. */
export function findUnread(facts: readonly Fact[]): Unread[] {
  const read = new Set(facts.filter(({ type }) => type !== 'command').map(callOf));
  const unread: Unread[] = [];
  /** Names and variables that were told about: one telling is enough for each. */
  const told = new Set<string>();
  for (const fact of facts) {
    if (unread.length >= MOST_UNREAD) break;
    if (fact.type !== 'command') continue;
    const found = read.has(callOf(fact))
      ? variableIn(fact)
      : (wrapperIn(fact) ?? scriptIn(fact) ?? nameIn(fact) ?? variableIn(fact));
    const what = found === undefined ? '' : toldBy(found);
    if (found === undefined || told.has(what)) continue;
    told.add(what);
    unread.push(found);
  }
  return unread;
}

/** All facts of one command line have its text in common. */
function callOf({ place }: Fact): string {
  return place.command;
}

function wrapperIn(fact: Fact): Unread | undefined {
  const wrapper = String(fact.values.get('tool'));
  if (hasCommands(wrapper) || TALKERS.includes(wrapper)) return undefined;
  const words = wordsOf(fact);
  for (const [index, word] of words.entries()) {
    const tool = baseName(word);
    if (!CONTAINER_TOOLS.includes(tool)) continue;
    const inner = words.slice(index + 1);
    const action = inner.find((other) => !other.startsWith('-'));
    if (action === undefined || canonicalAction(tool, action) === undefined) continue;
    return {
      ...reportedPlace(fact),
      code: 'unknown-wrapper',
      wrapper,
      inner: [tool, ...inner].join(' '),
    };
  }
  return undefined;
}

function scriptIn(fact: Fact): Unread | undefined {
  const tool = String(fact.values.get('tool'));
  const words = wordsOf(fact);
  if (tool.endsWith('.sh')) return { ...reportedPlace(fact), code: 'script', script: tool };
  if (!SHELLS.includes(tool)) return undefined;
  const options = words.filter((word) => /^-[a-z]+$/i.test(word));
  if (options.some((option) => option.includes('c') || option.includes('x'))) return undefined;
  const script = words.find((word) => !word.startsWith('-'));
  return script === undefined ? undefined : { ...reportedPlace(fact), code: 'script', script };
}

/** A name no one knows, with what one tells a container tool behind it: `c t ls`, `docker ps`. */
function nameIn(fact: Fact): Unread | undefined {
  const name = String(fact.values.get('tool'));
  const [action = '', ...more] = wordsOf(fact);
  if (!isUnknownName(name) || hasCommands(name)) return undefined;
  const isAction = CONTAINER_TOOLS.some((tool) => canonicalAction(tool, action) !== undefined);
  const isKnown = fact.values.get('error') === 'unknown-command';
  return isAction && more.length < MOST_WORDS && !isKnown
    ? { ...reportedPlace(fact), code: 'unknown-name', name }
    : undefined;
}

/** A variable of which no value is known, in the place of an image or a name. */
function variableIn(fact: Fact): Unread | undefined {
  if (!CONTAINER_TOOLS.includes(String(fact.values.get('tool')))) return undefined;
  const variable = wordsOf(fact).find((word) => /^\$(?:\w{1,40}|\{\w{1,40}\})$/.test(word));
  return variable === undefined ? undefined : { ...reportedPlace(fact), code: 'unknown-variable', variable };
}

function toldBy(unread: Unread): string {
  switch (unread.code) {
    case 'unknown-name':
      return unread.name;
    case 'unknown-variable':
      return unread.variable;
    default:
      return `${unread.line} ${unread.code}`;
  }
}

function wordsOf(fact: Fact): string[] {
  return String(fact.values.get('operands') ?? '')
    .split(' ', MOST_WORDS)
    .filter((word) => word !== '');
}
