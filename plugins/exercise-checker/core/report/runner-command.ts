/**
 * The first character of a command to a CI runner that is obeyed anywhere in a line: `##[error]` and `##[set-output]` of
 * GitHub, `##vso[` of Azure Pipelines, `##teamcity[` of TeamCity.
 */
export const RUNNER_COMMAND = /#(?=#[A-Za-z]{0,40}\[)/g;

/** `::name …::` of GitHub, obeyed at the beginning of a line; blanks before it are ignored. */
const AT_START = /^(\s*):(?=:)/;

/** Breaks commands to a CI runner by an escape that can be read, so that no line of a report is obeyed as one. */
export function breakRunnerCommands(text: string): string {
  return text.replace(RUNNER_COMMAND, '\\u0023').replace(AT_START, '$1\\u003a');
}
