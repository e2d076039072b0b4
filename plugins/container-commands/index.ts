/** What a command line of ctr, nerdctl, crictl, runc or docker (or, without flag knowledge, of any tool) means: shared by grader and knowledge checks. */
export { readCommandLine, withSubstitutions } from './command-line.ts';
export type { Pipeline, SimpleCommand } from './command-line.ts';
export { canonicalAction } from './dialect.ts';
export { expandedHistory } from './history.ts';
export { isIncomplete } from './incomplete.ts';
export { readInvocation } from './invocation.ts';
export type { Invocation } from './invocation.ts';
export { ShellAliases } from './shell-aliases.ts';
export { ShellEnvironment } from './shell-environment.ts';
export { readPlain } from './plain-tools.ts';
export { signalName } from './signal.ts';
