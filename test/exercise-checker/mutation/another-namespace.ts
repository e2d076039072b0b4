import type { Fact } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import { holds, outcomesWith, commandsTiedTo, tiesOfAttribute } from './ties.ts';
import { commandsOf, type Plan } from './mutant.ts';
import { factsOf, type Part, type Proofs } from './proofs.ts';
import { typedOf, type Command, type Session } from './session.ts';

/** A containerd namespace that no exercise names. */
const ELSEWHERE = 'elsewhere';

/**
 * Does each command that proves an outcome in another containerd namespace, where the exercise names one: in one
 * that nothing else is done in, and in each of the others that are part of the exercise.
 */
export function namespacePlans(session: Session, proofs: Proofs, outcome: string): Plan[] {
  const all = namespacesOf([...proofs.parts.values()].flat());
  return [...commandsOf(proofs, outcome)].flatMap((number): Plan[] => {
    const parts = (proofs.parts.get(outcome) ?? []).filter((part) => part.command === number);
    const ties = parts.flatMap((part) => tiesOfAttribute(part, 'namespace'));
    if (ties.length === 0 || isCrictl(session, number)) return [];
    const variables = ties.flatMap((tie) => ('variable' in tie ? [tie.variable] : []));
    const isFixed = variables.length < ties.length;
    const sharing = isFixed ? [] : variables.flatMap((name) => outcomesWith(proofs, name));
    return [ELSEWHERE, ...all.difference(namespacesOf(parts))].map((namespace) => ({
      kind: 'another namespace',
      outcome,
      deed: `in the containerd namespace ${namespace}: ${typedOf(session, number)}`,
      first: [number],
      oneOf: new Set([outcome, ...sharing]),
      change: (current, numbers, now) => movedInto(namespace, current, numbers, now.parts.get(outcome) ?? []),
      isVoid: (now, changed) =>
        !isFixed && variables.every((name) => commandsTiedTo(now, name).isSubsetOf(changed)),
    }));
  });
}

function namespacesOf(shown: readonly { fact: Fact }[]): Set<string> {
  return new Set(shown.flatMap(({ fact }) => fact.values.get('namespace') ?? []).map(String));
}

/** crictl works in k8s.io, and cannot be told otherwise. */
function isCrictl(session: Session, number: number): boolean {
  return /\bcrictl\b/.test(typedOf(session, number));
}

function movedInto(
  namespace: string,
  session: Session,
  numbers: ReadonlySet<number>,
  parts: readonly Part[],
): Session | undefined {
  let current = session;
  for (const number of numbers) {
    const command = current.find((one) => one.number === number);
    const shown = factsOf(current).filter((one) => one.command === number);
    const kinds = new Set(
      parts
        .filter((part) => part.command === number && tiesOfAttribute(part, 'namespace').length > 0)
        .map(({ fact }) => fact.type),
    );
    // A part may have nothing to do with containerd namespaces, such as a process.
    if (command === undefined || kinds.size === 0) continue;
    const written = spellings(command, namespacesOf(shown), namespace)
      .map((candidate) => current.map((one) => (one === command ? candidate : one)))
      .find((candidate) =>
        factsOf(candidate).some(
          ({ fact, command: by }) =>
            by === number && kinds.has(fact.type) && holds(fact.values.get('namespace'), namespace),
        ),
      );
    if (written === undefined) throw new Error(`cannot put into another namespace: ${command.typed}`);
    current = written;
  }
  return current === session ? undefined : current;
}

/** Ways to say another namespace; which of them the command understands is found by reading it. */
function spellings(command: Command, before: ReadonlySet<string>, namespace: string): Command[] {
  const { typed } = command;
  const asFlag = typed
    .replace(/(\b(?:ctr|nerdctl)(?:\s+(?:-a|--address)[ =]\S+)?\s+)-n\s*\S+/g, `$1-n ${namespace}`)
    .replace(/(--namespace[ =])\S+/g, `$1${namespace}`)
    .replace(/(CONTAINERD_NAMESPACE=)[^\s;]+/g, `$1${namespace}`);
  const afterTool = typed.replace(/(^|[\s;&|(`'"/])(ctr|nerdctl)(?=\s)/g, `$1$2 -n ${namespace}`);
  const afterFirstWord = typed.replace(/^(sudo\s+)?(\S+)/, `$1$2 -n ${namespace}`);
  const inOutput = command.output.map((line) =>
    [...before].reduce((text, name) => text.replaceAll(wordOf(name), namespace), line),
  );
  return [
    ...[asFlag, afterTool, afterFirstWord].map((text) => ({ ...command, typed: text })),
    { ...command, output: inOutput },
  ];
}

function wordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${RegExp.escape(name)}(?![\\w-])`, 'g');
}
