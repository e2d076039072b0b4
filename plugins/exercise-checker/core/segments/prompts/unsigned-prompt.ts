import { commandWeight } from './command-words.ts';
import type { PromptMatch } from './prompt-candidate.ts';
import type { PromptModel } from './prompt-model.ts';
import { LONGEST_PROMPT, skeletonOf } from './prompt-shape.ts';

/** Words in front of a command, at most. */
const MOST_WORDS = 8;
const LEAST_COMMANDS = 3;
const LEAST_READ = 2;
/** Tools of this subject, which no sentence has in its middle: `lab: sudo ctr task ls`. */
const TOOL = /^(?:sudo )?(?:ctr|nerdctl|crictl|runc|docker|podman|systemctl|kubectl) [\w-]/;

/** Rows with the same words in front of a command. */
interface Prefix {
  key: string;
  words: number;
  commands: Set<string>;
  rows: number;
}

/**
 * A prompt that ends in no sign at all (`lab: `, `10:48:11 | `): the same words in front of several different commands,
 * in the first row that holds one and after it.
 * @param certain whether all rows begin with a prompt, as a line editor read them
 * @param learned the prompts with a sign: none, or only those of containers
 */
export function learnUnsigned(
  rows: readonly string[],
  certain: boolean,
  learned: PromptModel,
): PromptModel | undefined {
  const prefixes = new Map<string, Prefix>();
  let first: Prefix | undefined;
  for (const row of rows) {
    const known = learned.match(row);
    if (known && first === undefined && known.command !== '') return undefined;
    const found = known ? undefined : prefixBeforeTool(row);
    if (found === undefined) continue;
    const prefix = prefixes.get(found.key) ?? { ...found, commands: new Set(), rows: 0 };
    prefix.commands.add(found.command);
    prefix.rows++;
    prefixes.set(found.key, prefix);
    first ??= prefix;
  }
  if (first === undefined) return undefined;
  const model = modelOf(first);
  const enough = certain
    ? rows.filter((row) => model.match(row)).length >= LEAST_READ
    : first.commands.size >= LEAST_COMMANDS;
  return enough ? model : undefined;
}

/** Whether a tool of this subject is called in a row, behind what may be a prompt that no one knows. */
export function holdsCommand(row: string): boolean {
  return prefixBeforeTool(row) !== undefined;
}

function prefixBeforeTool(row: string): { key: string; words: number; command: string } | undefined {
  const head = row.slice(0, LONGEST_PROMPT);
  let words = 0;
  for (let at = head.indexOf(' '); at > 0 && words < MOST_WORDS; at = head.indexOf(' ', at + 1)) {
    if (head[at - 1] === ' ') continue;
    words++;
    const command = row.slice(at).trim();
    if (TOOL.test(command.slice(0, 60))) return { key: keyOf(head.slice(0, at)), words, command };
  }
  return undefined;
}

/** The words of a prefix; paths, times and numbers among them may change. */
function keyOf(prefix: string): string {
  const { pattern, words } = skeletonOf(prefix);
  return `${pattern} ${words.join(' ')}`;
}

function modelOf(prefix: Prefix): PromptModel {
  const match = (row: string): PromptMatch | undefined => {
    const head = row.slice(0, LONGEST_PROMPT);
    let end = 0;
    for (let word = 0; word < prefix.words; word++) {
      while (head[end] === ' ') end++;
      while (end < head.length && head[end] !== ' ') end++;
    }
    const prompt = head.slice(0, end);
    if (keyOf(prompt) !== prefix.key) return undefined;
    const command = row.slice(end).trim();
    // Output may begin with the same word; what is typed begins like a command, or is a mistake without a colon.
    if (commandWeight(command) === 0 && command.includes(': ')) return undefined;
    return {
      prompt,
      command,
      shape: prefix.key,
      words: [],
      host: undefined,
      end: Math.min(row.length, end + 1),
    };
  };
  return { match, matchInside: () => undefined, count: (shape) => (shape === prefix.key ? prefix.rows : 0) };
}
