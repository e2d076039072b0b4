import type { Pipeline } from '../../../container-commands/index.ts';
import type { Segment } from '../segments/segment.ts';
import { classifyError } from './error-class.ts';

/** How the command line of a segment ended. */
export interface LineStatus {
  /** Whether its last command worked, and how that is known. */
  succeeded: boolean | undefined;
  error: string | undefined;
}

/**
 * Whether a command worked: by the status its shell reported, by an `echo $?` right after it, else by the
 * error it printed. A command that printed no known error is taken to have worked.
 */
export function statusOf(
  segment: Segment,
  pipelines: readonly Pipeline[],
  next: Segment | undefined,
): LineStatus {
  const error = interrupted(segment) ? 'interrupted' : classifyError(segment.output.map((line) => line.text));
  const reported = segment.exitStatus ?? statusShownInLine(segment, pipelines) ?? statusShownNext(next);
  if (reported !== undefined && pipelines.length <= 2) {
    return {
      succeeded: reported === 0 && error !== 'interrupted',
      error: reported === 0 ? undefined : error,
    };
  }
  if (error === undefined) return { succeeded: true, error };
  return { succeeded: pipelines.length > 1 ? undefined : false, error };
}

/** `echo $?`, or fish's `echo $status`, asks for the status of the command before. */
export function asksForStatus(command: string): boolean {
  return /^echo\s+["']?(?:\S*=)?\$(?:\?|status)["']?$/.test(command.trim());
}

function statusShownNext(next: Segment | undefined): number | undefined {
  return next && asksForStatus(next.command) ? numberIn(next.output[0]?.text) : undefined;
}

function statusShownInLine(segment: Segment, pipelines: readonly Pipeline[]): number | undefined {
  const last = pipelines.at(-1)?.stages.at(-1)?.text;
  if (pipelines.length !== 2 || last === undefined || !asksForStatus(last)) return undefined;
  return numberIn(segment.output.at(-1)?.text);
}

function numberIn(text: string | undefined): number | undefined {
  const digits = /(\d{1,3})\s*$/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function interrupted(segment: Segment): boolean {
  return segment.output.at(-1)?.text.endsWith('^C') === true;
}
