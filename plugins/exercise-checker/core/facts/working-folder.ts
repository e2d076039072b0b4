import type { Segment } from '../segments/segment.ts';
import { opensShell } from '../segments/own-shell.ts';

const REFUSED = /\bcd: .*(?:Permission denied|No such file|[Nn]ot a directory|does not exist)/;

/** Long lines are not errors of a shell, and take long to look through. */
const LONGEST_ERROR = 300;

/** The folder a session is in, as far as its `cd` commands tell: it begins where no one knows. */
export class WorkingFolder {
  #path: string | undefined;

  /** Undefined where it is not known. */
  get path(): string | undefined {
    return this.#path;
  }

  /** Takes note of a `cd`, of what it was given, and of whether it worked. */
  change(operands: readonly string[], { output }: Segment, succeeded: boolean | undefined): void {
    if (succeeded === false || output.some(({ text }) => REFUSED.test(text.slice(0, LONGEST_ERROR)))) return;
    const target = operands.find((word) => word !== '--') ?? '~';
    if (target.startsWith('/')) this.#path = target;
    else if (this.#path === undefined || /^[-~$]|(?:^|\/)\.\.(?:\/|$)/.test(target)) this.#path = undefined;
    else this.#path = `${this.#path}/${target}`;
  }

  /** Another shell begins, or the one before continues: it may be anywhere. */
  leave({ command }: Segment): void {
    if (opensShell(command) || /^\s*(?:exit|logout)\b/.test(command)) this.#path = undefined;
  }
}
