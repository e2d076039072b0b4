import { parts } from './dom.ts';

/** A command of a terminal with all that belongs to it. */
export interface Stage {
  readonly command: HTMLElement;
  /** Its output, its exit status, or what covers them. */
  readonly rest: readonly HTMLElement[];
  /** What covers its output until a reader has made a guess. */
  readonly cover: HTMLDetailsElement | undefined;
}

/** The commands of a terminal, in order. */
export function stagesOf(terminal: HTMLElement): Stage[] {
  const children = [...terminal.children] as HTMLElement[];
  return children.flatMap((command, index) => {
    if (!command.matches('.session-command')) return [];
    const next = children.findIndex((child, at) => at > index && child.matches('.session-command'));
    const rest = children.slice(index + 1, next < 0 ? undefined : next);
    const cover = rest.find((child): child is HTMLDetailsElement => child.matches('.session-cover'));
    return [{ command, rest, cover }];
  });
}

/** Shows the stages up to one, and keeps the room of those after it, so that nothing moves. */
export function showUpTo(stages: readonly Stage[], last: number): void {
  for (const [index, { command, rest }] of stages.entries()) {
    command.classList.toggle('session-now', index === last);
    for (const part of [command, ...rest]) part.classList.toggle('session-later', index > last);
  }
}

/** Shows all of them, as the page came. */
export function showAll(stages: readonly Stage[]): void {
  showUpTo(stages, stages.length);
}

/** The lines that come one after another when the command runs. */
export function linesOf({ rest }: Stage): HTMLElement[] {
  return rest.flatMap((part) => parts(part, '.session-line:not(.session-missing)'));
}
