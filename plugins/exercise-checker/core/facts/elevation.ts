import type { Invocation } from 'container-commands';
import { opensShell } from '../segments/own-shell.ts';

/** How bash, zsh and fish end the prompt of a user, and of root; of other signs no one knows. */
const USER_PROMPT = /[$%>]$/;
const ROOT_PROMPT = /#$/;

/** Programs that give what follows them the rights of root. */
const ELEVATES = new Set(['sudo', 'sudo-rs', 'doas', 'pkexec', 'run0', 'gosu', 'su-exec']);

/** Whether commands are given root's rights, or those of a user, as far as prompts and `sudo` tell. */
export class Elevation {
  /** Whether sudo was used since a shell was opened: who needs it is not root. */
  #isUsed = false;

  /** Takes note of a command line that may open a shell of someone else. */
  noteLine(command: string): void {
    if (opensShell(command)) this.#isUsed = false;
  }

  /** Whether a user who is not root made a call, without sudo; undefined if that is likely, and the prompt does not tell. */
  isUnprivileged({ wrappers }: Invocation, prompt: string): boolean | undefined {
    if (wrappers.some((wrapper) => ELEVATES.has(wrapper))) {
      this.#isUsed = true;
      return false;
    }
    const shown = prompt.trimEnd();
    if (USER_PROMPT.test(shown)) return true;
    return this.#isUsed && !ROOT_PROMPT.test(shown) ? undefined : false;
  }
}
