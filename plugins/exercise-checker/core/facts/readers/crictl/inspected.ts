import type { Observation } from '../../observation.ts';
import type { AnswerShape } from '../structured/answer.ts';
import { shownItems } from '../structured/items.ts';
import { textAt, type Tree } from '../structured/tree.ts';
import { inspectionFormat } from './answer.ts';
import { idIn } from './ids.ts';
import { inspectedInRows } from './inspected-rows.ts';

/** What an inspection shows of each thing, in whatever form it was asked for. */
export function inspected(observation: Observation, shape: AnswerShape): readonly Tree[] {
  const format = inspectionFormat(observation.invocation);
  if (observation.succeeded === false || format === undefined) return [];
  if (format === 'table') return inspectedInRows(observation);
  return shownItems(observation, format, shape)?.items.map(({ tree }) => tree) ?? [];
}

/** Whether anything is known but what was typed. */
export function saysMore(...values: readonly (string | number | undefined)[]): boolean {
  return values.some((value) => value !== undefined && value !== '');
}

/** The ID an entry shows, or the one that was typed for it: they are shown in the order of typing, if all are shown. */
export function idOf(
  { invocation: { operands } }: Observation,
  tree: Tree,
  index: number,
  length: number,
): string | undefined {
  const isTyped = operands.length === 1 || operands.length === length;
  return hexIn(textAt(tree, 'status', 'id')) ?? (isTyped ? idIn(operands[index] ?? operands[0]) : undefined);
}

/** All 64 digits of an ID. */
export function hexIn(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}

/** The state of the CRI, of a container (`CONTAINER_…`) or a pod (`SANDBOX_…`). */
export function stateIn(tree: Tree, prefix: string): string | undefined {
  const state = textAt(tree, 'status', 'state');
  return state?.startsWith(prefix) === true ? state : undefined;
}
