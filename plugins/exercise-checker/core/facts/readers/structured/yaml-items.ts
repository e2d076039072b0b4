import type { Observation } from '../../observation.ts';
import { isLogRow } from '../log-row.ts';
import type { AnswerShape, Items } from './answer.ts';
import { fragmentItems } from './json-items.ts';
import { queriedItems } from './queried-items.ts';
import { isIdentity, type Query } from './query.ts';
import { treeIn } from './tree.ts';
import { shownValues } from './values.ts';
import { readYaml } from './yaml.ts';

/**
 * The items of an answer in YAML, whole, or as far as a program of yq and filters of rows left it.
 * @param query what was taken out of it
 */
export function yamlItems(observation: Observation, query: Query, shape: AnswerShape): Items | undefined {
  if (!isIdentity(query)) return queriedItems(shownValues(observation.output), query, shape);
  const lines = observation.output.filter(({ text }) => !isLogRow(text));
  const tree = treeIn(yamlOf(lines.map(({ text }) => text)));
  const value = tree && lines[0] && { value: tree, isJson: true, line: lines[0] };
  const read = value && queriedItems([value], query, shape);
  if (read !== undefined && isAnswer(tree, shape)) {
    return { ...read, whole: read.whole && observation.occurrence.count === 1 };
  }
  return { items: fragmentItems(lines, query, shape, { indent: 2, depth: 0 }), whole: false };
}

/** A row of it that `grep` left is a mapping, too: an answer has the keys that lead to its items. */
function isAnswer(tree: unknown, { collection, paths }: AnswerShape): boolean {
  const keys = [collection, ...paths].flatMap(([first]) => (typeof first === 'string' ? [first] : []));
  return keys.some((key) => Object.hasOwn(treeIn(tree) ?? {}, key));
}

/** The terminal's edge may have cut rows in two: those as long as the longest go on in the next one. */
function yamlOf(rows: readonly string[]): unknown {
  const value = readYaml(rows);
  if (value !== undefined) return value;
  const width = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  const joined: string[] = [];
  let goesOn = false;
  for (const row of rows) {
    joined.push(goesOn ? `${joined.pop() ?? ''}${row}` : row);
    goesOn = row.length === width;
  }
  return readYaml(joined);
}
