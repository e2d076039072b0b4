import type { Program } from './journey-file.ts';
import type { ListedProcess } from './process-list.ts';

/** A process of a moment, and the program it was then. */
export interface Running {
  readonly program: Program;
  readonly process: ListedProcess;
}

/** What is different from the moment before, by PID. */
export type Change =
  | { readonly kind: 'new'; readonly now: Running; readonly parent: string | undefined }
  | {
      readonly kind: 'adopted';
      readonly now: Running;
      readonly parent: string | undefined;
      readonly before: string | undefined;
    }
  | { readonly kind: 'became'; readonly now: Running; readonly before: string }
  | { readonly kind: 'gone'; readonly before: Running };

/**
 * What happened between two moments, as the lists of processes show it: who is new, has another parent, has become
 * another program under the same PID, or is gone. In the order of the lists, those gone last.
 */
export function changesBetween(before: readonly Running[], now: readonly Running[]): Change[] {
  const earlier = new Map(before.map((running) => [running.process.pid, running]));
  const current = new Set(now.map(({ process }) => process.pid));
  const lasting = now.flatMap((running): Change[] => {
    const { program, process } = running;
    const parent = nameOfParent(running, now);
    const was = earlier.get(process.pid);
    if (was === undefined) return [{ kind: 'new', now: running, parent }];
    const changes: Change[] = [];
    if (was.process.parent !== process.parent) {
      changes.push({ kind: 'adopted', now: running, parent, before: nameOfParent(was, before) });
    }
    if (was.program.name !== program.name) {
      changes.push({ kind: 'became', now: running, before: was.program.name });
    }
    return changes;
  });
  const gone = before.filter(({ process }) => !current.has(process.pid));
  return [...lasting, ...gone.map((running): Change => ({ kind: 'gone', before: running }))];
}

/** The name of a process's parent: `init` for PID 1, undefined if it is not in the list. */
export function nameOfParent({ process }: Running, all: readonly Running[]): string | undefined {
  if (process.parent === 1) return 'init';
  return all.find((other) => other.process.pid === process.parent)?.program.name;
}
