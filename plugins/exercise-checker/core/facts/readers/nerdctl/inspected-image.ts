import { completeReference, referenceInRow } from 'container-commands';
import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { AnswerShape } from '../structured/answer.ts';
import { EACH, textAt, textsAt, type Tree } from '../structured/tree.ts';

/**
 * An inspection of an image as Docker would have it (`Image` of nerdctl's pkg/inspecttypes/dockercompat). Its ID is the digest
 * of the config; the one the image goes by in containerd is in `RepoDigests`.
 */
export const IMAGE_SHAPE: AnswerShape = {
  documents: 'one',
  collection: [EACH],
  paths: [['Id'], ['RepoTags'], ['RepoDigests']],
  forms: new Map(),
  indent: 4,
};

/** The names an inspection shows of an image, and the digest where it is shown beside them. */
export function imageFacts({ invocation: { namespace, operands } }: Observation, tree: Tree): Finding[] {
  const [digested] = textsAt(tree, 'RepoDigests');
  const digest =
    digested === undefined ? undefined : /@(sha256:[0-9a-f]{64})$/.exec(digested.slice(0, 1000))?.[1];
  const tags = textsAt(tree, 'RepoTags').flatMap((tag) => nameOf(tag) ?? []);
  const [operand, ...more] = operands;
  const isName = operand !== undefined && more.length === 0 && !/^(?:sha256:)?[0-9a-f]{4,64}$/.test(operand);
  const typed = isName ? completeReference(operand) : undefined;
  const names = tags.length > 0 || digest === undefined ? tags : [typed];
  return names.map((name) => fact('image', { name, digest, namespace }));
}

function nameOf(tag: string): string | undefined {
  const colon = tag.lastIndexOf(':');
  return referenceInRow(tag.slice(0, colon), tag.slice(colon + 1));
}

/** Whether an entry of an inspection is an image: a container has a state. */
export function isImage(tree: Tree): boolean {
  return (
    textAt(tree, 'Name') === undefined &&
    (Object.hasOwn(tree, 'RepoTags') || Object.hasOwn(tree, 'RepoDigests'))
  );
}
