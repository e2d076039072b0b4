import {
  quoted,
  readCommandLine,
  readInvocation,
  ShellEnvironment,
  type Invocation,
  type Pipeline,
} from 'container-commands';
import type { RegisteredReader } from '../reader.ts';

/** What runs inside a container when a container tool is told to run it there. */
export interface ProgramInside {
  /** The container, where the command names it. */
  id: string | undefined;
  namespace: string | undefined;
  /** The calls they stand for, those within `sh -c '…'` one by one. */
  calls: readonly Invocation[];
  /** The same as a shell would run them. */
  pipelines: readonly Pipeline[];
}

/** How many operands come before the program that runs inside a container, and which of them is its ID. */
const FORMS: Readonly<Record<string, { before: number; id: number | undefined }>> = {
  'ctr run': { before: 2, id: 1 },
  'ctr tasks exec': { before: 1, id: 0 },
  'nerdctl run': { before: 1, id: undefined },
  'nerdctl exec': { before: 1, id: 0 },
  'crictl exec': { before: 1, id: 0 },
  'runc exec': { before: 1, id: 0 },
};

/** A longer command line has no program in it that would be looked at. */
const LONGEST_WORDS = 2000;

/** The program that a command runs inside a container; undefined for all other commands. */
export function programInside(invocation: Invocation): ProgramInside | undefined {
  const { tool, action, operands, flags, namespace } = invocation;
  const key = `${tool} ${action}`;
  const form = Object.hasOwn(FORMS, key) ? FORMS[key] : undefined;
  if (form === undefined) return undefined;
  const name = flags.get('name');
  const id = form.id === undefined ? (typeof name === 'string' ? name : undefined) : operands[form.id];
  return { id, namespace, ...lineOf(invocation, form.before) };
}

/** The calls that a command makes: those inside a container, those of `nsenter` in namespaces of others, or itself. */
export function callsMade(invocation: Invocation): readonly Invocation[] {
  if (invocation.tool === 'nsenter') return lineOf(invocation, 0).calls;
  return programInside(invocation)?.calls ?? [invocation];
}

type Line = Pick<ProgramInside, 'calls' | 'pipelines'>;

/** What was read, by the operands it is in: several readers ask for that of every command of a line. */
const read = new WeakMap<readonly string[], Line>();

function lineOf({ operands }: Invocation, before: number): Line {
  const known = read.get(operands) ?? readLine(operands.slice(before));
  read.set(operands, known);
  return known;
}

function readLine(words: readonly string[]): Line {
  const line = words.map(quoted).join(' ');
  if (line.length > LONGEST_WORDS) return { calls: [], pipelines: [] };
  const environment = new ShellEnvironment();
  const pipelines = readCommandLine(line, environment);
  const calls = pipelines.flatMap(({ stages }) =>
    stages.flatMap((stage) => readInvocation(stage, environment) ?? []),
  );
  return { calls, pipelines };
}

/** The entries of a reader that is asked about whatever runs inside containers. */
export function insideContainers(reading: Omit<RegisteredReader, 'tool' | 'actions'>): RegisteredReader[] {
  const tools = new Map<string, string[]>();
  for (const key of Object.keys(FORMS)) {
    const space = key.indexOf(' ');
    const tool = key.slice(0, space);
    tools.set(tool, [...(tools.get(tool) ?? []), key.slice(space + 1)]);
  }
  return [...tools].map(([tool, actions]) => ({ ...reading, tool, actions }));
}
