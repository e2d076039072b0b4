/** What a Markdown directive is made of: nodes, elements, and problems for its authors. Neither DOM nor Node is needed. */
export { element } from './element.ts';
export { fill } from './fill.ts';
export { formatProblem } from './format-problem.ts';
export { nearNames } from './near.ts';
export { childrenOf, copyOf, dataOf, placeOf, textOf, walk, type MarkdownNode, type Place } from './node.ts';
export {
  inOrder,
  problemMaker,
  type Explanation,
  type Explanations,
  type MakeProblem,
  type Problem,
} from './problem.ts';
