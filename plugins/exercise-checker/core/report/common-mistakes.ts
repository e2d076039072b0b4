import { hasHost } from '../../../container-commands/index.ts';
import type { Fact } from '../evidence/fact.ts';
import type { MistakeReport } from './report.ts';

/** A mistake of the tools themselves, recognised in every exercise. */
interface CommonMistake {
  id: string;
  happened(fact: Fact): boolean;
  message: string;
}

const failedWith =
  (...errors: string[]) =>
  (fact: Fact): boolean =>
    fact.type === 'command' && errors.includes(String(fact.values.get('error')));

const COMMON: readonly CommonMistake[] = [
  {
    id: 'permission',
    happened: failedWith('permission-denied'),
    message: "containerd's socket belongs to root. Use sudo, or a root shell.",
  },
  {
    id: 'daemon-down',
    happened: failedWith('daemon-down'),
    message: 'containerd did not answer. "systemctl status containerd" says whether it runs.',
  },
  {
    id: 'short-image-name',
    happened: ({ type, values }) =>
      type === 'pull' && values.get('succeeded') === false && !hasHost(String(values.get('image'))),
    message: 'ctr never completes an image name. Write host, path and tag.',
  },
  {
    id: 'swapped-arguments',
    happened: ({ type, values }) =>
      type === 'run' && values.get('succeeded') === false && String(values.get('id')).includes('/'),
    message: 'ctr run takes the image first, then the ID you choose.',
  },
  {
    id: 'image-missing',
    happened: ({ type, values }) => type === 'run' && values.get('error') === 'image-missing',
    message: '"ctr run" does not pull, and it looks only in its own containerd namespace.',
  },
  {
    id: 'unknown-flag',
    happened: failedWith('unknown-flag'),
    message: 'The tool does not have that flag; it may be one of Docker. Its --help lists the ones it has.',
  },
  {
    id: 'task-still-running',
    happened: failedWith('still-running'),
    message:
      'What is running cannot be deleted. End it first; a PID 1 without a handler ends only by SIGKILL.',
  },
  {
    id: 'id-in-use',
    happened: failedWith('id-in-use'),
    message: 'An earlier container record still holds this ID. Delete it, or choose another.',
  },
];

/** The ids of all common mistakes, for the labels of recordings. */
export function commonMistakes(): string[] {
  return COMMON.map(({ id }) => id);
}

/**
 * The common mistakes that were never put right: no later command of the same kind worked. For sessions in
 * which an exercise recognises no mistake of its own: what its author has to say fits better.
 */
export function reportCommonMistakes(facts: readonly Fact[]): MistakeReport[] {
  return COMMON.flatMap(({ id, happened, message }) => {
    const fact = facts.find((candidate) => happened(candidate) && !wasPutRight(candidate, facts));
    return fact ? [{ id, message, line: fact.place.line }] : [];
  });
}

function wasPutRight(mistake: Fact, facts: readonly Fact[]): boolean {
  return facts.some(
    (fact) =>
      fact.order > mistake.order &&
      fact.type === mistake.type &&
      fact.values.get('succeeded') === true &&
      fact.values.get('tool') === mistake.values.get('tool') &&
      fact.values.get('action') === mistake.values.get('action'),
  );
}
