import type { CommandContext } from '../command-context.ts';
import type { Draft } from '../draft.ts';

/** Names or leaves out what one kind of command shows differently in every run. */
export interface Noise {
  applies(command: CommandContext): boolean;
  /** @returns the rows that are compared; what no rule takes out or names counts as it is */
  quiet(rows: Draft[], command: CommandContext): Draft[];
}
