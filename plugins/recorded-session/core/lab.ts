/** A page on which readers can type commands themselves. */
export interface Lab {
  /** Address of the page with these commands ready to be typed; undefined if the site is built without the lab. */
  address(commands: readonly string[]): string | undefined;
  /** Why a command cannot be tried there, in words for the author; undefined if it can. */
  refusal(command: string): string | undefined;
}
