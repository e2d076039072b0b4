import { referenceInRow } from 'container-commands';
import type { Observation } from '../../observation.ts';
import { imageFindings, type ImageRow } from '../image-rows.ts';
import { fact, type Finding } from '../../finding.ts';
import type { AnswerShape } from '../structured/answer.ts';
import { shownItems } from '../structured/items.ts';
import { AGO_ATOMS, exactly, MAYBE_WORD, run, WORD, type Form } from '../structured/template-form.ts';
import { textAt, type Tree } from '../structured/tree.ts';
import { formatOf } from './format.ts';

/** `2.052MB`, and `4.5 MiB` of 1.x. */
const SIZE: Form = [
  [run(/[\d.]/), run(/[kKMGTPiB]/, 1, 3)],
  [run(/[\d.]/), exactly(' '), run(/[kKMGTPiB]/, 1, 3)],
];

const FULL_DIGEST = [exactly('sha256:'), run(/[0-9a-f]/, 64, 64)];

/** The fields of `imagePrintable` in nerdctl's pkg/cmd/image that are of use, and those whose texts have a form. */
const SHAPE: AnswerShape = {
  documents: 'rows',
  collection: [],
  paths: [['Name'], ['Repository'], ['Tag'], ['Digest'], ['ID']],
  forms: new Map<string, Form>([
    ['Name', WORD],
    ['Repository', WORD],
    ['Tag', [[run(/[\w.-]/)], [exactly('<none>')]]],
    ['Digest', [FULL_DIGEST]],
    ['ID', [FULL_DIGEST, [run(/[0-9a-f]/, 12, 12)]]],
    ['CreatedSince', [AGO_ATOMS]],
    ['Platform', MAYBE_WORD],
    ['Size', SIZE],
    ['BlobSize', SIZE],
  ]),
  indent: 0,
};

/**
 * Reads a list of images of which the learner has chosen the columns, or that is JSON. It is complete where each row has a name.
 * @param isSelected whether it was told to leave something out
 */
export function readFormattedImages(observation: Observation, isSelected: boolean): Finding[] {
  const { namespace } = observation.invocation;
  const format = formatOf(observation.invocation);
  const shown = format && shownItems(observation, format, SHAPE);
  if (shown === undefined) return [];
  const images = shown.items
    .filter(({ tree }) => !isNameless(tree))
    .map(({ tree, line }) => ({ ...imageIn(tree), line }));
  const named = images.flatMap(({ name, digest, line }): ImageRow[] =>
    name === undefined ? [] : [{ name, digest, line }],
  );
  const isComplete = shown.whole && named.length === images.length && !isSelected;
  const bare = images.filter(({ name, digest }) => name === undefined && digest !== undefined);
  return [
    ...imageFindings(namespace, named, isComplete),
    ...bare.map(({ digest, line }) => fact('image', { digest, namespace }, line)),
  ];
}

/** The name and the digest of an image as far as they are shown; a repository alone is none. */
function imageIn(tree: Tree): { name: string | undefined; digest: string | undefined } {
  const [repository, tag, id] = [textAt(tree, 'Repository'), textAt(tree, 'Tag'), textAt(tree, 'ID')];
  const shown = [textAt(tree, 'Digest'), id].find(
    (text) => text !== undefined && /^sha256:[0-9a-f]{64}$/.test(text),
  );
  const inRow =
    repository === undefined || tag === undefined ? undefined : referenceInRow(repository, tag, shown);
  return { name: textAt(tree, 'Name') ?? inRow, digest: shown };
}

/** An image that was built without a name, or whose name another one took. */
function isNameless(tree: Tree): boolean {
  return textAt(tree, 'Repository') === '<none>' || textAt(tree, 'Tag') === '<none>';
}
