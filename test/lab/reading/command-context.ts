import {
  readCommandLine,
  readInvocation,
  ShellEnvironment,
  withSubstitutions,
} from '../../../plugins/container-commands/index.ts';
import type { NamingBook } from './names.ts';

/** One program a command line calls. */
interface Program {
  tool: string;
  /** Canonical sub-command, such as `images pull`; empty for a tool without sub-commands. */
  action: string;
  /** What follows it, in one string. */
  operands: string;
}

/** What a rule may know of the command whose output it works on. */
export interface CommandContext {
  /** The command as typed. */
  text: string;
  /** Every program of the line, those in pipes and substitutions included. */
  programs: readonly Program[];
  /** What PIDs a process of the output counts in: empty for the machine, otherwise unique to this command. */
  pidScope: string;
  /** The place of a digest among those of the session so far, by first appearance; the last where it is new. */
  firstShown: (digest: string) => number;
}

/** Programs that run another one within a container, whose PIDs are the container's own. */
const RUNS_INSIDE =
  /^(?:ctr (?:tasks exec|run)|runc (?:exec|run)|crun (?:exec|run)|nerdctl (?:exec|run)|crictl exec)$/;

/**
 * What a command line calls.
 * @param position which command of the session it is
 * @param book the names given so far
 */
export function contextOf(
  text: string,
  position: number,
  book: Pick<NamingBook, 'firstShown'>,
): CommandContext {
  const programs = withSubstitutions(readCommandLine(text, new ShellEnvironment())).flatMap(({ stages }) =>
    stages.flatMap((stage): Program[] => {
      const invocation = readInvocation(stage, new ShellEnvironment());
      if (invocation === undefined) return [];
      const { tool, action, operands } = invocation;
      return [{ tool, action, operands: operands.join(' ') }];
    }),
  );
  const inside = programs.some(({ tool, action }) => RUNS_INSIDE.test(`${tool} ${action}`));
  // What a container counts differs from run to run (an exec takes one, two or three) and names nothing later.
  const pidScope = inside ? `inside ${position}: ` : '';
  return { text, programs, pidScope, firstShown: (digest) => book.firstShown('digest', digest) };
}

/** Whether a command line calls a program, given as `tool` or `tool action`. */
export function calls({ programs }: CommandContext, pattern: RegExp): boolean {
  return programs.some(({ tool, action }) => pattern.test(action === '' ? tool : `${tool} ${action}`));
}
