import { command } from './command.ts';
import type { QuestionKind } from './kind.ts';
import { match } from './match.ts';
import { multiple } from './multiple.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { output } from './output.ts';
import { single } from './single.ts';

/** All kinds of questions; the first is that of a question that names none. */
export const KINDS: readonly QuestionKind[] = [single, multiple, output, order, match, command, number];

/** The kind of a name; undefined if there is none. */
export function findKind(name: string): QuestionKind | undefined {
  return KINDS.find((kind) => kind.name === name);
}
