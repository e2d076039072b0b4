import type { Fact, FactValue } from '../../core/facts/fact.ts';
import type { FactType } from '../../core/facts/fact-types.ts';
import { MAY_BE_ABSENT } from '../../core/exercise.ts';
import { shownCommand } from '../../core/report/reported-place.ts';
import { visible } from '../../core/report/visible.ts';
import { EXERCISE_LIMITS } from '../../exercise-file/limits.ts';
import { en } from '../../sentences/index.ts';
import { isMadeUp, variablesIn, type Variables } from './variables.ts';
import { worthOf } from './worth.ts';

type Pattern = Partial<Record<FactType, Record<string, FactValue>>>;

/** An outcome that a session may prove. */
export interface Candidate {
  id: string;
  title: string;
  condition: { fact: Pattern } | { absent: Pattern };
  /** The command line that showed it. */
  command: string | undefined;
  /** The program of that command. */
  tool: string | undefined;
}

/**
 * Outcomes that the facts of a session suggest, in the order of the session: what was done and worked, what was shown, and
 * what was there and is gone at the end. Each is to be tried: a list may have been cut, or a command not have worked.
 */
export function candidatesFrom(facts: readonly Fact[]): Candidate[] {
  const worth = facts.filter((fact) => worthOf(fact) !== undefined);
  const variables = variablesIn(worth);
  const found = new Map<string, Candidate>();
  const add = (fact: Fact, kind: 'fact' | 'absent', attributes: Record<string, FactValue>): void => {
    if (Object.keys(attributes).length === 0) return;
    const type = kind === 'absent' ? goneOf(fact) : fact.type;
    const pattern: Pattern = { [type]: attributes };
    const key = JSON.stringify([kind, pattern]);
    if (found.has(key) || found.size >= EXERCISE_LIMITS.outcomes) return;
    const id = freeId(`${type}-${kind === 'fact' ? 'shown' : 'gone'}`, found);
    found.set(key, {
      id,
      title: titleOf(type, kind, attributes),
      condition: kind === 'fact' ? { fact: pattern } : { absent: pattern },
      command: safeCommand(fact.place.command),
      tool: toolOf(facts, fact),
    });
  };
  for (const fact of worth) add(fact, 'fact', attributesOf(fact, variables));
  for (const fact of worth) {
    if (MAY_BE_ABSENT.some((type) => type === goneOf(fact))) add(fact, 'absent', nameOf(fact));
  }
  return [...found.values()];
}

/** What an outcome would ask of a fact: values of this session, and variables for those of this machine. */
function attributesOf(fact: Fact, variables: Variables): Record<string, FactValue> {
  const attributes: Record<string, FactValue> = {};
  for (const name of worthOf(fact) ?? []) {
    const value = fact.values.get(name);
    if (value === undefined) continue;
    const asked = variables.get(value) ?? (isMadeUp(name, value) ? undefined : value);
    if (asked !== undefined && (asked !== value || isSayable(asked)) && !isUsual(name, asked)) {
      attributes[name] = asked;
    }
  }
  return tellsSomething(fact.type, attributes) ? attributes : {};
}

/** Where nothing else is said, it is the default containerd namespace, and no author writes that. */
function isUsual(name: string, value: FactValue): boolean {
  return name === 'namespace' && value === 'default';
}

/** A value that can be in an exercise as it is: `$` begins a variable there, and what is invisible no one would see. */
function isSayable(value: FactValue): boolean {
  if (typeof value !== 'string') return !Array.isArray(value);
  return value !== '' && value.length <= LONGEST_VALUE && !value.startsWith('$') && visible(value) === value;
}

const LONGEST_VALUE = 120;

/** A list of processes shows hundreds: worth an outcome are those of containers, and those that another fact knows. */
const OF_CONTAINERS = /containerd|runc|shim|crun|runsc/;

function tellsSomething(type: FactType, attributes: Readonly<Record<string, FactValue>>): boolean {
  const names = Object.keys(attributes);
  if (type === 'process') {
    return 'pid' in attributes || OF_CONTAINERS.test(String(attributes['name'] ?? ''));
  }
  return names.some((name) => !SAYS_LITTLE.includes(name));
}

/** What is true of many facts, and alone no outcome. */
const SAYS_LITTLE: readonly string[] = ['namespace', 'succeeded', 'of', 'kind', 'status', 'exists', 'found'];

/** What of a fact may be gone later: what was run or created has a container's record. */
function goneOf({ type }: Fact): FactType {
  return type === 'run' || type === 'create' ? 'container' : type;
}

/** By what a thing is known that may be gone later. */
function nameOf({ type, values }: Fact): Record<string, FactValue> {
  const name = type === 'image' || type === 'pod' ? 'name' : 'id';
  const value = values.get(name);
  const namespace = values.get('namespace');
  if (value === undefined || isMadeUp(name, value) || !isSayable(value)) return {};
  const elsewhere = namespace !== undefined && !isUsual('namespace', namespace) && isSayable(namespace);
  return { [name]: value, ...(elsewhere ? { namespace } : {}) };
}

function titleOf(
  type: FactType,
  kind: 'fact' | 'absent',
  attributes: Readonly<Record<string, FactValue>>,
): string {
  const wishes = Object.entries(attributes).map(([attribute, value]) => ({
    attribute,
    wish:
      typeof value === 'string' && value.startsWith('$')
        ? ({ kind: 'shown' } as const)
        : ({ kind: 'value', value } as const),
  }));
  const title = `${kind === 'absent' ? 'Gone at the end: ' : ''}${en.wanted({ type, wishes }, 'learner')}`;
  return `${title.charAt(0).toUpperCase()}${title.slice(1, EXERCISE_LIMITS.name)}`;
}

/** A command line of a length that a hint may have. */
function safeCommand(command: string): string | undefined {
  const shown = shownCommand(command);
  return shown === '' ? undefined : shown;
}

/** The program of the command line that showed a fact. */
function toolOf(facts: readonly Fact[], { place }: Fact): string | undefined {
  const command = facts.find((fact) => fact.type === 'command' && fact.place.command === place.command);
  const tool = command?.values.get('tool');
  return typeof tool === 'string' && isSayable(tool) ? tool : undefined;
}

function freeId(wanted: string, taken: ReadonlyMap<string, Candidate>): string {
  const ids = new Set([...taken.values()].map(({ id }) => id));
  if (!ids.has(wanted)) return wanted;
  let number = 2;
  while (ids.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}
