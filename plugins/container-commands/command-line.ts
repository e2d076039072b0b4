import { parse } from 'unbash';
import type { Command, Script, SyntaxNode } from 'unbash';
import { ShellEnvironment } from './shell-environment.ts';
import { expandWord } from './word.ts';

/** One program call as the shell would make it. */
export interface SimpleCommand {
  /** Program and arguments, quotes removed and known variables put in place; empty for a bare assignment. */
  words: string[];
  /** Assignments in front of the program: `CONTAINERD_NAMESPACE=blue ctr …`. */
  assignments: Map<string, string>;
  /** The command as typed. */
  text: string;
  /** Whether its standard output went to a file, so that nothing of it can be seen in the session. */
  outputRedirected: boolean;
}

/** Programs joined by `|`: only the last one's output is on the screen. */
export interface Pipeline {
  stages: SimpleCommand[];
  /** How it is joined to the one before: `&&`, `||`, or `;` for all else. */
  connector: '&&' | '||' | ';';
  /** Whether it stood inside a loop, a condition or a function, and so may have run any number of times. */
  nested: boolean;
}

const MOST_PIPELINES = 500;

/**
 * Splits a typed line into its pipelines. Never throws: a line no shell would take answers with what
 * could be read of it.
 * @param environment variables of the session; assignments in this line take effect within it.
 */
export function readCommandLine(line: string, environment = new ShellEnvironment()): Pipeline[] {
  const pipelines: Pipeline[] = [];
  collect(parse(line), line, environment, pipelines, ';', false);
  return pipelines;
}

/**
 * Whether a shell would ask for more before running this: an open quote, a trailing operator or backslash,
 * an unfinished loop or here-document.
 */
export function isIncomplete(line: string): boolean {
  if (/(^|[^\\])(\\\\)*\\$/.test(line)) return true;
  const script = parse(line);
  if (hasOpenHereDocument(script)) return true;
  const end = line.trimEnd().length - 1;
  return (script.errors ?? []).some(
    ({ message, pos }) => message.startsWith('unterminated') || (message.startsWith('expected') && pos >= end),
  );
}

type Node = SyntaxNode | Script;

function collect(
  node: Node,
  line: string,
  environment: ShellEnvironment,
  into: Pipeline[],
  connector: Pipeline['connector'],
  nested: boolean,
): void {
  if (into.length >= MOST_PIPELINES) return;
  switch (node.type) {
    case 'Script':
    case 'CompoundList':
      for (const statement of node.commands) collect(statement, line, environment, into, ';', nested);
      return;
    case 'Statement':
      collect(node.command, line, environment, into, connector, nested);
      return;
    case 'AndOr':
      node.commands.forEach((command, index) => {
        const operator = index === 0 ? connector : (node.operators[index - 1] ?? ';');
        collect(command, line, environment, into, operator, nested);
      });
      return;
    case 'Pipeline': {
      const stages = node.commands.filter((command) => command.type === 'Command');
      if (stages.length === node.commands.length) {
        addPipeline(stages, line, environment, into, connector, nested);
      } else {
        for (const command of node.commands) collect(command, line, environment, into, ';', true);
      }
      return;
    }
    case 'Command':
      addPipeline([node], line, environment, into, connector, nested);
      return;
    case 'Redirected':
      collect(node.command, line, environment, into, connector, nested);
      return;
    case 'Subshell':
    case 'BraceGroup':
      collect(node.body, line, environment, into, connector, nested);
      return;
    case 'For':
    case 'While':
      collect(node.body, line, environment, into, ';', true);
      return;
    case 'If':
      collect(node.clause, line, environment, into, ';', true);
      collect(node.then, line, environment, into, ';', true);
      return;
    default:
      return;
  }
}

function addPipeline(
  commands: readonly Command[],
  line: string,
  environment: ShellEnvironment,
  into: Pipeline[],
  connector: Pipeline['connector'],
  nested: boolean,
): void {
  const stages = commands.map((command) => readSimpleCommand(command, line, environment));
  into.push({ stages, connector, nested });
  for (const stage of stages) environment.apply(stage);
}

function readSimpleCommand(command: Command, line: string, environment: ShellEnvironment): SimpleCommand {
  const words = [command.name, ...command.args].flatMap((word) => {
    if (word === undefined) return [];
    return [word.type === 'Word' ? expandWord(word, environment) : expandText(word.text, environment)];
  });
  const assignments = new Map<string, string>();
  for (const item of command.prefix) {
    if (item.type === 'Assignment' && item.value.type === 'Word') {
      assignments.set(item.name, expandWord(item.value, environment));
    }
  }
  const outputRedirected = command.redirects.some(
    (redirect) =>
      redirect.type === 'Redirect' &&
      /^(>|>>|>\||&>|&>>)$/.test(redirect.operator) &&
      (redirect.descriptor === undefined ||
        (redirect.descriptor.type === 'FileDescriptor' && redirect.descriptor.value === 1)),
  );
  return { words, assignments, text: line.slice(command.pos, command.end), outputRedirected };
}

function expandText(text: string, environment: ShellEnvironment): string {
  const equals = text.indexOf('=');
  const value = parse(text.slice(equals + 1)).commands[0]?.command;
  if (value?.type !== 'Command' || value.name === undefined) return text;
  return text.slice(0, equals + 1) + expandWord(value.name, environment);
}

function hasOpenHereDocument(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some(hasOpenHereDocument);
  const record = node as Record<string, unknown>;
  if (record['type'] === 'HereDoc' && record['closing'] === undefined) return true;
  return Object.entries(record).some(([key, value]) => key !== 'parts' && hasOpenHereDocument(value));
}
