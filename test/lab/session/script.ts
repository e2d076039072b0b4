import type { LineId } from '../lines.ts';
import { type Action, readAction } from './action.ts';
import { type FrontMatter, type Problem, readFrontMatter } from './front-matter.ts';

/** A named part of a session. Pages show recordings step by step. */
export interface Step {
  readonly id: string;
  /** Line of the script its heading is in, 1-based. */
  readonly line: number;
  readonly actions: readonly Action[];
}

/** A session as its script tells it: what is typed, by whom, and on which lines of containerd. */
export interface SessionScript extends FrontMatter {
  /** The name of the folder of a `session.keys`, and of any other file without its ending. */
  readonly id: string;
  /** How errors name the file. */
  readonly path: string;
  readonly steps: readonly Step[];
}

const FENCE = /^---\s*$/;
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads the text of a script.
 * @param path how errors should name the file; it names the session
 * @returns the script, or every problem found, each as `path:line what is wrong and what to type`
 */
export function readScript(source: string, path: string): SessionScript | { problems: string[] } {
  const problems: Problem[] = [];
  const rows = source.split(/\r?\n/);
  const [folder = '', file = ''] = path.split('/').slice(-2);
  const [kind, id] = file === 'session.keys' ? ['folder', folder] : ['file', file.replace(/\.keys$/, '')];
  if (!KEBAB.test(id)) {
    problems.push({
      line: 1,
      message: `the ${kind} "${id}" names the session: use small letters, digits and hyphens`,
    });
  }
  const end = FENCE.test(rows[0] ?? '') ? rows.findIndex((row, index) => index > 0 && FENCE.test(row)) : -1;
  if (end < 0) {
    const message =
      'no front matter. Begin the file with a line "---", keys such as "title: The map", and "---".';
    return { problems: [...problems, { line: 1, message }].map((problem) => place(path, problem)) };
  }
  const frontMatter = readFrontMatter(rows.slice(1, end).join('\n'), 2);
  if ('problems' in frontMatter) problems.push(...frontMatter.problems);
  const steps = readSteps(rows.slice(end + 1), end + 2, problems);
  if (!('problems' in frontMatter)) problems.push(...findEmptyOn(frontMatter.containerd, steps));
  if (problems.length > 0 || 'problems' in frontMatter) {
    return { problems: problems.map((problem) => place(path, problem)) };
  }
  return { ...frontMatter, id, path, steps };
}

/** What is typed on one line of containerd. */
export function forLine(script: SessionScript, line: LineId): SessionScript {
  return { ...script, steps: script.steps.map((step) => ({ ...step, actions: actionsOn(line, step) })) };
}

function actionsOn(line: LineId, { actions }: Step): Action[] {
  return actions.filter(({ only }) => only?.includes(line) ?? true);
}

function findEmptyOn(lines: readonly LineId[], steps: readonly Step[]): Problem[] {
  return steps.flatMap((step) => {
    const empty = step.actions.length === 0 ? [] : lines.filter((line) => actionsOn(line, step).length === 0);
    const message = `step "${step.id}" has nothing to type on ${empty.join(', ')}. Type an "@on" line for that, too.`;
    return empty.length === 0 ? [] : [{ line: step.line, message }];
  });
}

function place(path: string, { line, message }: Problem): string {
  return `${path}:${line} ${message}`;
}

function readSteps(rows: readonly string[], firstLine: number, problems: Problem[]): Step[] {
  const steps: (Step & { actions: Action[] })[] = [];
  for (const [index, row] of rows.entries()) {
    const line = firstLine + index;
    const text = row.trim();
    const complain = (message: string): void => {
      problems.push({ line, message });
    };
    if (text === '' || /^#(?:\s|$)/.test(text)) continue;
    if (text.startsWith('#')) {
      const id = readHeading(text, steps, complain);
      steps.push({ id: id ?? '', line, actions: [] });
      continue;
    }
    const action = readAction(text, line, complain);
    const step = steps.at(-1);
    if (step === undefined)
      complain(`"${text}" stands before the first step. Type a line "## step-name" above it.`);
    else if (action !== undefined) step.actions.push(action);
  }
  if (steps.length === 0) {
    problems.push({
      line: firstLine,
      message: 'no step. Type a line "## step-name", and commands below it.',
    });
  }
  const empty = steps.filter((step) => step.id !== '' && step.actions.length === 0);
  problems.push(
    ...empty.map(({ id, line }) => ({ line, message: `step "${id}" is empty. Type a command below it.` })),
  );
  return steps;
}

function readHeading(
  text: string,
  steps: readonly Step[],
  complain: (message: string) => void,
): string | undefined {
  const id = /^## *(\S.*)$/.exec(text)?.[1] ?? '';
  if (text.startsWith('###') || !KEBAB.test(id)) {
    complain(
      `found "${text}", expected a step such as "## task-list" (small letters, digits and hyphens) or a comment ` +
        'such as "# text".',
    );
    return undefined;
  }
  const first = steps.find((step) => step.id === id);
  if (first !== undefined) {
    complain(`step "${id}" was there before, in line ${first.line}. Give one of the two another name.`);
  }
  return id;
}
