/** What a ctr (or, without flag knowledge, any) command line means: shared by grader and knowledge checks. */
export { isIncomplete, readCommandLine } from './command-line.ts';
export type { Pipeline, SimpleCommand } from './command-line.ts';
export { canonicalAction } from './dialect.ts';
export { readInvocation } from './invocation.ts';
export type { Invocation } from './invocation.ts';
export { ShellEnvironment } from './shell-environment.ts';
