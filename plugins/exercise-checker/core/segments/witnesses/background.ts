import { commandWeight } from '../prompts/command-words.ts';
import type { PromptModel } from '../prompts/prompt-model.ts';

/** `2026-11-26 05:15:29.1 +0000 UTC default /tasks/exit {…}`: what `ctr events &` writes whenever it likes. */
const EVENT =
  /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,12} \+0000 UTC [\w.-]{1,80} \/[a-z]{1,40}\/[a-z-]{1,40} \{/;

/** Whether a row is an event of containerd, which no one typed. */
export function isEvent(text: string): boolean {
  return text.slice(0, 400).search(EVENT) === 0;
}

const LONGEST_ROW = 200;
const LONGEST_SEARCHED = 1000;
const MOST_SHAPES = 10;
const MOST_ROWS = 20_000;
const LEAST_NAME = 4;
const SENT_TO_BACKGROUND = /&\s{0,3}$/;

/** How often rows of one shape came by themselves, and behind a prompt where a command was to be typed. */
interface Occurrences {
  alone: number;
  behindPrompt: number;
  /** Whether they begin with what a command that was sent to the background has. */
  named: boolean;
}

/**
 * What programs in the background write into a session: events of containerd, and rows of one shape, with a number that
 * changes, that come by themselves after a command that ended in `&`, also between the letters that are typed.
 */
export class BackgroundRows {
  readonly #shapes: readonly (readonly [string, Occurrences])[];

  constructor(rows: readonly string[], prompts: PromptModel) {
    const start = rows.findIndex((row) => isSentToBackground(row) && prompts.match(row));
    this.#shapes = start < 0 ? [] : learnShapes(rows.slice(start, start + MOST_ROWS), prompts);
  }

  /** Where in a text a row begins that was not typed: 0 where all of it is one, undefined if nothing is. */
  beginsIn(text: string): number | undefined {
    const event = text.slice(0, LONGEST_SEARCHED).search(EVENT);
    if (event >= 0) return event;
    for (const [shape] of this.#shapes) {
      const length = lengthAtEnd(text, shape);
      if (length !== undefined) return text.length - length;
    }
    return undefined;
  }

  /**
   * Whether a row of an output was written by such a program, and not by the command above: rows of its shape were seen
   * behind a prompt too, where nothing else could have written them.
   */
  isForeign(text: string): boolean {
    return this.#shapes.some(
      ([shape, { behindPrompt }]) => behindPrompt > 0 && lengthAtEnd(text, shape) === text.length,
    );
  }
}

function isSentToBackground(text: string): boolean {
  return SENT_TO_BACKGROUND.test(text.slice(-10));
}

function learnShapes(rows: readonly string[], prompts: PromptModel): [string, Occurrences][] {
  const shapes = new Map<string, Occurrences>();
  const commands: string[] = [];
  for (const row of rows) {
    const match = prompts.match(row);
    const text = match ? match.command : row;
    if (match && isSentToBackground(text) && commands.length < MOST_SHAPES) commands.push(text);
    if (text.length > LONGEST_ROW || commandWeight(text) > 0) continue;
    const shape = shapeOf(text);
    if (!shape.includes('#')) continue;
    const found = shapes.get(shape) ?? { alone: 0, behindPrompt: 0, named: isNamed(shape, commands) };
    if (match) found.behindPrompt++;
    else found.alone++;
    shapes.set(shape, found);
  }
  return [...shapes].filter(([, found]) => isProven(found)).slice(0, MOST_SHAPES);
}

/** Rows that were written where a command was to be typed, or with the words of a command that runs in the background. */
function isProven({ alone, behindPrompt, named }: Occurrences): boolean {
  return alone > 0 && (named || behindPrompt > 0);
}

/** Whether a command in the background has what the rows begin with, up to their first number. */
function isNamed(shape: string, commands: readonly string[]): boolean {
  const first = shape.slice(0, shape.indexOf('#')).trim();
  return first.length >= LEAST_NAME && commands.some((command) => command.includes(first));
}

/** A row with its numbers made equal. */
function shapeOf(text: string): string {
  return text.replace(/\d+/g, '#');
}

/** How many characters at the end of a text have a shape. */
function lengthAtEnd(text: string, shape: string): number | undefined {
  let at = text.length;
  for (let index = shape.length - 1; index >= 0; index--) {
    const character = shape[index];
    if (character === '#') {
      const end = at;
      while (at > 0 && isDigit(text[at - 1])) at--;
      if (at === end) return undefined;
    } else if (at > 0 && text[at - 1] === character) at--;
    else return undefined;
  }
  return text.length - at;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
