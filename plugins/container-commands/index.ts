/** What a command line of ctr, nerdctl, crictl, runc or docker (or, without flag knowledge, of any tool) means: shared by grader and knowledge checks. */
export { readCommandLine, withSubstitutions } from './command-line.ts';
export type { Pipeline, SimpleCommand } from './model.ts';
export { USUAL_ADDRESS } from './address.ts';
export { canonicalAction, hasCommands } from './dialect.ts';
export { expandedHistory } from './history.ts';
export { completeReference, hasHost, referenceInRow } from './image-reference.ts';
export { isIncomplete } from './incomplete.ts';
export { readInvocation } from './invocation.ts';
export type { Invocation } from './invocation.ts';
export { remembered } from './remembered.ts';
export { baseName, programOf } from './wrapper.ts';
export { TO_MACHINE } from './ways-in.ts';
export { WRAPPERS } from './wrappers.ts';
export type { Wrapper } from './wrappers.ts';
export { ShellEnvironment } from './shell-environment.ts';
export { errorFile, inputFiles, outputFile } from './redirection.ts';
export { signalName } from './signal.ts';
