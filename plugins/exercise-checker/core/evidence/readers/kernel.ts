import type { Invocation } from '../../../../container-commands/index.ts';
import type { OutputLine } from '../../segments/segment.ts';
import type { Observation } from '../legacy.ts';
import type { LegacyReader as Reader } from './reader.ts';

/** `uname -r` alone; or `uname -a`, `-sr` and `/proc/version`, in which the release follows the system's name; or its key. */
const RELEASE = /^(?:Linux (?:version )?(?:\S+ )?|kernel\.osrelease = )?(\d+\.\d+[\w.+~-]*)(?:\s|$)/;

const ASKS = /\buname\b|\/proc\/version\b|[/.]osrelease\b/;

/**
 * Reads the release of the kernel that answered: that of the machine, or that of a container, which is another one only
 * where its runtime has a kernel of its own.
 */
export const readKernel: Reader = (observation) => {
  const { invocation, output, segment } = observation;
  const container = programIn(invocation);
  const asked = container === undefined ? machineAsked(invocation) : container.program;
  const line = SHELL.test(asked)
    ? answerInShell(output)
    : ASKS.test(asked)
      ? answerTo(observation, output, segment.command)
      : undefined;
  const release = RELEASE.exec(line?.text.trim() ?? '')?.[1];
  if (line === undefined || release === undefined) return [];
  const place =
    container === undefined
      ? { place: 'machine' }
      : {
          place: 'container',
          id: container.id,
          namespace: invocation.namespace,
          runtime: runtimeIn(invocation),
        };
  return [{ type: 'kernel', line, values: { release, ...place } }];
};

/** A program that lets people type on, inside of the container. */
const SHELL = /^(?:\S*\/)?(?:sh|ash|bash|dash|zsh)(?:\s+-\w+)*$/;

/** The row below `/ # uname -r`, as it was typed into a shell inside of a container. */
function answerInShell(output: readonly OutputLine[]): OutputLine | undefined {
  const typed = output.findIndex(({ text }) => /[#$%>❯] ?uname(?: -\w+)*\s*$/u.test(text));
  return typed < 0 ? undefined : output[typed + 1];
}

function machineAsked({ tool, operands }: Invocation): string {
  return tool === 'uname' || tool === 'cat' || tool === 'sysctl' ? [tool, ...operands].join(' ') : '';
}

/** How many operands stand before the program that runs inside a container, and which of them is its ID. */
const PROGRAMS: Readonly<Record<string, { before: number; id: number | undefined }>> = {
  'ctr run': { before: 2, id: 1 },
  'ctr tasks exec': { before: 1, id: 0 },
  'nerdctl run': { before: 1, id: undefined },
  'nerdctl exec': { before: 1, id: 0 },
  'crictl exec': { before: 1, id: 0 },
  'runc exec': { before: 1, id: 0 },
};

function programIn({
  tool,
  action,
  operands,
  flags,
}: Invocation): { program: string; id: string | undefined } | undefined {
  const form = Object.hasOwn(PROGRAMS, `${tool} ${action}`) ? PROGRAMS[`${tool} ${action}`] : undefined;
  if (form === undefined) return undefined;
  const name = flags.get('name');
  const id = form.id === undefined ? (typeof name === 'string' ? name : undefined) : operands[form.id];
  return { program: operands.slice(form.before).join(' '), id };
}

/** What the command asked for that ran the container; a program that was run in one that stood tells nothing of it. */
function runtimeIn({ action, flags }: Invocation): string | undefined {
  if (action !== 'run') return undefined;
  const asked = flags.get('runc-binary') ?? flags.get('runtime');
  if (typeof asked !== 'string' || /^io\.containerd\.runc\.v\d$/.test(asked)) return 'runc';
  return asked.slice(asked.lastIndexOf('/') + 1);
}

/** Where a line asks several times (`uname -r; ctr run … uname -r`), each question has its own answer, in their order. */
function answerTo(
  { invocation }: Observation,
  output: readonly OutputLine[],
  command: string,
): OutputLine | undefined {
  const answers = output.filter(({ text }) => RELEASE.test(text.trim()));
  const questions = command.split(/&&|\|\||[;\n]/).filter((part) => ASKS.test(part));
  if (questions.length < 2) return answers[0];
  const own = questions.findIndex((part) => part.includes(invocation.tool) && isWithin(part, invocation));
  return answers.length === questions.length ? answers[own] : undefined;
}

/** Whether a part of a command line is this call: its operands stand in it. */
function isWithin(part: string, { tool, operands }: Invocation): boolean {
  if (tool === 'uname') return /^\s*(?:sudo\s+)?uname\b/.test(part);
  return operands.every((operand) => part.includes(operand.split(/\s/)[0] ?? ''));
}
