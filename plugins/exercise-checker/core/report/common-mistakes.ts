import { hasHost } from 'container-commands';
import type { Fact } from '../facts/fact.ts';
import { findDockerHabit, type DockerHabit } from './docker-habit.ts';
import { callOf, LastCalls } from './last-calls.ts';
import { findUnknownCommand, type UnknownCommand } from './unknown-command.ts';

/** A mistake of the tools themselves, recognised in every exercise. */
export type CommonMistake = { id: CommonMistakeId } | DockerHabit | UnknownCommand;

/** Such a mistake, and the line of the rendered text it was made in. */
export type CommonMistakeFound = { kind: 'common'; line: number } & CommonMistake;

const failedWith =
  (...errors: string[]) =>
  (fact: Fact): boolean =>
    fact.type === 'command' && errors.includes(String(fact.values.get('error')));

const COMMON = [
  { id: 'permission', happened: failedWith('permission-denied') },
  { id: 'daemon-down', happened: failedWith('daemon-down') },
  {
    id: 'short-image-name',
    happened: ({ type, values }: Fact): boolean =>
      type === 'pull' && values.get('succeeded') === false && !hasHost(String(values.get('image'))),
  },
  {
    id: 'swapped-arguments',
    happened: ({ type, values }: Fact): boolean =>
      type === 'run' && values.get('succeeded') === false && String(values.get('id')).includes('/'),
  },
  {
    id: 'image-missing',
    happened: ({ type, values }: Fact): boolean => type === 'run' && values.get('error') === 'image-missing',
  },
  { id: 'unknown-flag', happened: failedWith('unknown-flag') },
  { id: 'task-still-running', happened: failedWith('still-running') },
  { id: 'id-in-use', happened: failedWith('id-in-use') },
] as const;

type CommonMistakeId = (typeof COMMON)[number]['id'];

/** The ids of all common mistakes, for the labels of recordings. */
export function commonMistakes(): string[] {
  const worded: (DockerHabit | UnknownCommand)['id'][] = ['docker-habit', 'no-such-command', 'tool-missing'];
  return [...COMMON.map(({ id }) => id), ...worded];
}

/**
 * The common mistakes that were never put right: no later command of the same kind worked. For sessions in
 * which an exercise recognises none of its own mistakes: what its author has to say fits better.
 * @param tools programs the exercise is about
 */
export function findCommonMistakes(tools: readonly string[], facts: readonly Fact[]): CommonMistakeFound[] {
  const worded = [findDockerHabit(tools, facts), findUnknownCommand(tools, facts)].flatMap((mistake) =>
    mistake === undefined ? [] : [{ kind: 'common' as const, ...mistake }],
  );
  const worked = new LastCalls(facts, ({ values }) => values.get('succeeded') === true);
  const wasPutRight = (fact: Fact): boolean => worked.isAfter(fact.order, callOf(fact));
  const found = COMMON.flatMap(({ id, happened }): CommonMistakeFound[] => {
    const fact = facts.find((candidate) => happened(candidate) && !wasPutRight(candidate));
    return fact ? [{ kind: 'common', id, line: fact.place.line }] : [];
  });
  return [...worded, ...found];
}
