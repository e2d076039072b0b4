import { commandLines } from './command-lines.ts';
import { commandSequences } from './command-sequences.ts';
import { dataOutputs, wholeDataOutputs } from './data-outputs.ts';
import { controlSequences, endlessSequences, escapeStorms, resizeStorms } from './terminal-storms.ts';
import { factStorms } from './fact-storms.ts';
import { formatStorms } from './format-storms.ts';
import { foundSessions } from './found.ts';
import { largeOutputsOf } from './large-outputs.ts';
import { longRowsOf } from './long-rows.ts';
import { promptStorms } from './prompt-storms.ts';
import { reportedSessions } from './reported.ts';
import type { HostileSession } from './session.ts';
import { filters, templates } from './templates.ts';

/** The exercises that hostile sessions are graded against: absences, counts, identifiers of the CRI, runtimes. */
const EXERCISES = ['pull-and-run', 'namespaces', 'crictl-node', 'swap-runtime'] as const;

type ExerciseId = (typeof EXERCISES)[number];

/** All hostile sessions, by kind. */
const KINDS = {
  reported: reportedSessions,
  found: foundSessions,
  'rows-ctr': () => [...longRowsOf('ctr'), ...largeOutputsOf('ctr')],
  'rows-nerdctl': () => [...longRowsOf('nerdctl'), ...largeOutputsOf('nerdctl')],
  'rows-crictl': () => [...longRowsOf('crictl'), ...largeOutputsOf('crictl')],
  'rows-runc': () => [...longRowsOf('runc'), ...largeOutputsOf('runc')],
  'rows-linux': () => [...longRowsOf('linux'), ...largeOutputsOf('linux')],
  data: () => [...dataOutputs(), ...wholeDataOutputs()],
  templates: () => [...templates(), ...filters()],
  'command-lines': commandLines,
  'command-sequences': commandSequences,
  formats: formatStorms,
  terminal: () => [...escapeStorms(), ...controlSequences(), ...resizeStorms(), ...endlessSequences()],
  prompts: promptStorms,
  facts: factStorms,
} satisfies Record<string, () => HostileSession[]>;

export type Kind = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** A session of a kind and the exercise it is graded against: what a thread needs to make it itself. */
export interface HostileCase {
  kind: Kind;
  name: string;
  exercise: ExerciseId;
}

/** Facts are put together by the exercise, so those go to every one; anything else goes to one after another. */
export function casesOf(kind: Kind): HostileCase[] {
  return KINDS[kind]().flatMap(({ name }, index) =>
    exercisesFor(kind, index).map((exercise) => ({ kind, name, exercise })),
  );
}

function exercisesFor(kind: Kind, index: number): readonly ExerciseId[] {
  return kind === 'facts' || kind === 'reported'
    ? EXERCISES
    : [EXERCISES[index % EXERCISES.length] ?? EXERCISES[0]];
}

/** Makes the session of a case. */
export function bytesOf({ kind, name }: HostileCase): Uint8Array {
  const session = KINDS[kind]().find((candidate) => candidate.name === name);
  if (session === undefined) throw new RangeError(`There is no hostile session "${name}".`);
  const made = session.make();
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}
