import { readCommandLine, readInvocation, ShellEnvironment, type SimpleCommand } from 'container-commands';
import { commandWeight } from '../segments/prompts/command-words.ts';

/** What is needed of a command line and of what was shown below it. */
export interface ShownCommand {
  readonly command: string;
  readonly output: readonly { readonly text: string }[];
}

/**
 * Lists that only one tool prints like this. nerdctl leaves four blanks after an ID where docker leaves three
 * (nerdctl 2.3, `pkg/cmd/container/list`, and docker/cli, `formatter/tabwriter`).
 */
const LISTS: readonly (readonly [tool: string, action: string, heading: RegExp])[] = [
  ['ctr', 'tasks list', /^TASK +PID +STATUS\s*$/],
  ['ctr', 'containers list', /^CONTAINER +IMAGE +RUNTIME\s*$/],
  ['ctr', 'images list', /^REF +TYPE +DIGEST +SIZE +PLATFORMS +LABELS\s*$/],
  ['crictl', 'pods', /^POD ID +CREATED +STATE +NAME +NAMESPACE +ATTEMPT/],
  ['crictl', 'ps', /^CONTAINER +IMAGE +CREATED +STATE +NAME +ATTEMPT +POD ID/],
  ['nerdctl', 'ps', /^CONTAINER ID {4}IMAGE +COMMAND +CREATED +STATUS +PORTS +NAMES/],
  ['nerdctl', 'images', /^REPOSITORY +TAG +IMAGE ID +CREATED +PLATFORM +SIZE +BLOB SIZE/],
];

/** What a short name may stand for: a tool, or one group of its commands. */
const BODIES = new Map<string, readonly (readonly string[])[]>([
  ['ctr', [['ctr'], ['ctr', 'tasks'], ['ctr', 'containers'], ['ctr', 'images']]],
  ['crictl', [['crictl']]],
  ['nerdctl', [['nerdctl']]],
]);

const NAME = /^[a-z][\w-]{0,20}$/;

/** Whether a word may be a short name of the learner's own: no program that people type. */
export function isUnknownName(word: string): boolean {
  return NAME.test(word) && commandWeight(word) === 0;
}

const LONGEST_COMMAND = 500;
/** The list of tasks in "default". */
const PLAIN_LIST = /^(?:sudo )?ctr (?:t|tasks?) (?:ls|list)$/;
const SHIM = /-namespace (\S{1,80}) -id (\S{1,80})/;

/** Stands for the containerd namespace that only an unexplained name knows: one that nothing else is in. */
function ofName(name: string): string {
  return `?${name}`;
}

/** Whether a containerd namespace is one of those that a guessed name stands for: containerd takes no `?` in one. */
export function isOfName(namespace: string): boolean {
  return namespace.startsWith('?');
}

/** A name no one defined, and a tool that its lists are of. */
interface Guess {
  body: readonly string[];
  calls: ShownCommand[];
}

/**
 * What names stand for that the session neither defines nor shows, as the lines that would define them. `c t ls` with ctr's own
 * list of tasks below it is ctr, whatever a start-up file says. The containerd namespace is one that the session proves, or
 * one that nothing else is in.
 * @param known names that are explained already
 */
export function guessedNames(session: readonly ShownCommand[], known: ReadonlySet<string>): string[] {
  const guesses = new Map<string, Guess>();
  for (const shown of session) {
    const [name, body] = guessOf(shown) ?? [];
    if (name === undefined || body === undefined || known.has(name)) continue;
    const guess = guesses.get(name);
    // A name that would have to be two things is none of them.
    if (guess === undefined) guesses.set(name, { body, calls: [] });
    else if (guess.body.join(' ') !== body.join(' ')) guess.body = [];
  }
  if (guesses.size === 0) return [];
  for (const shown of session) guesses.get(shown.command.split(/\s/, 1)[0] ?? '')?.calls.push(shown);
  const places = new Places(session);
  return [...guesses].flatMap(([name, { body, calls }]) => {
    const [tool, ...group] = body;
    if (tool === undefined) return [];
    const place = tool === 'crictl' ? [] : ['-n', places.of(calls) ?? ofName(name)];
    return [`alias ${name}='sudo ${[tool, ...place, ...group].join(' ')}'`];
  });
}

/** The name that a command begins with, and what makes a list of it. */
function guessOf({ command, output }: ShownCommand): readonly [string, readonly string[]] | undefined {
  const heading = output[0]?.text ?? '';
  const list = LISTS.find(([, , form]) => form.test(heading));
  if (list === undefined || command.length > LONGEST_COMMAND) return undefined;
  const [tool, action] = list;
  const asked = readCommandLine(command)[0]?.stages[0];
  const [name = '', ...words] = asked?.words ?? [];
  if (asked === undefined || (!isUnknownName(name) && name !== 'docker')) return undefined;
  const body = BODIES.get(tool)?.find((one) => actionOf(asked, [...one, ...words]) === action);
  return body && [name, body];
}

function actionOf(command: SimpleCommand, words: readonly string[]): string | undefined {
  return readInvocation({ ...command, words: [...words] }, new ShellEnvironment())?.action;
}

/** What a session shows of containerd namespaces: looked for once, however many names there are to be placed. */
class Places {
  /** The containerd namespaces that shims name, by the container each is of. */
  readonly #shims = new Map<string, Set<string>>();
  /** What plain ctr lists, in "default". */
  readonly #inDefault: ReadonlySet<string>;

  constructor(session: readonly ShownCommand[]) {
    for (const { text } of session.flatMap(({ output }) => output)) {
      const [, namespace, id] = SHIM.exec(text) ?? [];
      if (namespace === undefined || id === undefined) continue;
      const named = this.#shims.get(id) ?? new Set();
      this.#shims.set(id, named.add(namespace));
    }
    this.#inDefault = rowsOf(session.filter(({ command }) => PLAIN_LIST.test(command)));
  }

  /** The containerd namespace of what some calls made; undefined if the session does not show it. */
  of(calls: readonly ShownCommand[]): string | undefined {
    const words = new Set(calls.flatMap(({ command }) => command.split(/\s+/)));
    const named = new Set([...words].flatMap((word) => [...(this.#shims.get(word) ?? [])]));
    if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
    return [...rowsOf(calls)].some((row) => this.#inDefault.has(row)) ? 'default' : undefined;
  }
}

/** What tells a thing from all others in rows of lists: long IDs, and a task with its PID. */
function rowsOf(shown: readonly ShownCommand[]): Set<string> {
  const rows = shown.flatMap(({ output }) => output.map(({ text }) => text));
  return new Set(
    rows.flatMap(
      (row) =>
        /\b[0-9a-f]{64}\b/.exec(row)?.[0] ?? /^\S+ +\d+ +RUNNING/.exec(row)?.[0].replace(/ +/g, ' ') ?? [],
    ),
  );
}
