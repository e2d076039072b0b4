import type { Observation } from '../../observation.ts';
import type { Finding } from '../../finding.ts';
import type { AnswerShape } from '../structured/answer.ts';
import { shownItems } from '../structured/items.ts';
import { MAYBE_WORD, NAME, run, WORD, type Form } from '../structured/template-form.ts';
import { valueAt, type Tree } from '../structured/tree.ts';
import {
  containerFacts,
  containerLists,
  isSelected,
  listedContainer,
  type ShownContainer,
} from './listed-container.ts';
import { formatOf } from './format.ts';
import { STATUS_FORM } from './status.ts';

const FIELDS = ['ID', 'Names', 'Image', 'Status', 'Ports', 'Runtime'] as const;

/** As a name of nerdctl, or as it makes one of the labels of a pod: `k8s://default/driftwood/web`. */
const NAMES: Form = [[], [run(/[\w./:-]/)]];

/** The fields of `ListItem` in nerdctl's pkg/cmd/container that are of use, and those whose texts are known to have a form. */
const SHAPE: AnswerShape = {
  documents: 'rows',
  collection: [],
  paths: FIELDS.map((field) => [field]),
  forms: new Map<string, Form>([
    ['ID', NAME],
    ['Names', NAMES],
    ['Image', WORD],
    ['Status', STATUS_FORM],
    ['Runtime', WORD],
    ['Platform', MAYBE_WORD],
  ]),
  indent: 0,
};

/**
 * Reads a list of containers of which the learner has chosen the columns, or that is JSON. Where no status is shown, `-a`
 * leaves open what is up, and a list without it has nothing else.
 */
export function readFormattedContainers(observation: Observation): Finding[] {
  const { flags } = observation.invocation;
  const format = formatOf(observation.invocation);
  const shown = format && shownItems(observation, format, SHAPE);
  if (shown === undefined) return [];
  const onlyUp = !flags.has('all') && !isSelected(observation);
  const containers = shown.items.flatMap(({ tree, line }) => {
    const container = listedContainer(containerIn(tree), line, onlyUp ? 'Up' : '');
    return container === undefined ? [] : [container];
  });
  // By IDs alone no one knows which name is missing.
  const isNamed = shown.items.every(({ tree }) => valueAt(tree, 'Names') !== undefined);
  const isComplete =
    shown.whole && isNamed && containers.length === shown.items.length && !isSelected(observation);
  const isOpen = flags.has('all') && shown.items.some(({ tree }) => valueAt(tree, 'Status') === undefined);
  const lists = isComplete ? containerLists(observation, containers, isOpen ? ['container'] : undefined) : [];
  return [...lists, ...containerFacts(observation, containers)];
}

function containerIn(tree: Tree): ShownContainer {
  const texts = FIELDS.map((field) => [field, valueAt(tree, field)] as const);
  return Object.fromEntries(texts.filter(([, value]) => typeof value === 'string'));
}
