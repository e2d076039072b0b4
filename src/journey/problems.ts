import {
  formatProblem,
  inOrder,
  nearNames,
  problemMaker,
  type Explanations,
  type Problem,
} from 'satteri-markdown-blocks';

/** Everything that can be wrong in a file of `content/journeys`. */
const explanations = {
  'not-yaml': (message: string) => ({
    found: `no YAML: ${message.split('\n')[0] ?? ''}`,
    expected: 'a file like content/journeys/ctr-run.yaml',
    fix: 'Correct the line; a text that contains a colon needs quotes.',
  }),
  'wrong-shape': (where: string, message: string) => ({
    found: `${where}: ${message}`,
    expected: 'the keys and values that src/journey/journey-file.ts describes',
    fix: `Correct ${where}.`,
  }),
  'repeated-branch': (id: string) => ({
    found: `a second branch "${id}"`,
    expected: 'its own id for each: addresses on the page are made of it',
    fix: `Give one of the two another id, such as "${id}-again".`,
  }),
  'unknown-recording': (name: string, known: readonly string[], folder: string) => ({
    found: `no recording "${name}" in ${folder}`,
    expected: 'the name of a recorded session',
    fix: fixName(name, known, `Record it: npm run lab -- record ${name}.`),
  }),
  'unknown-line': (line: string, name: string, known: readonly string[]) => ({
    found: `no recording of "${name}" on containerd ${line}`,
    expected: `one of ${known.join(', ')}`,
    fix: `Type containerd: '${known.at(-1) ?? ''}', or leave it out for the newest.`,
  }),
  'broken-recording': (file: string, found: string) => ({
    found: `a recording that cannot be read: ${file} has ${found}`,
    expected: 'a recording as the lab makes it',
    fix: 'Record it again; it is not meant to be written by hand.',
  }),
  'unknown-step': (step: string, file: string, known: readonly string[]) => ({
    found: `no step "${step}" in ${file}`,
    expected: `a step of it: ${known.join(', ')}`,
    fix: fixName(step, known, 'Use one of those.'),
  }),
  'no-process-list': (step: string, file: string) => ({
    found: `no list of processes in the step "${step}" of ${file}`,
    expected: 'a moment in which "ps -o pid,ppid,s,args" was typed',
    fix: 'Name another step, or add the command to the script and record it again.',
  }),
  'unknown-program': (command: string, step: string, file: string) => ({
    found: `"${command}" in the step "${step}" of ${file}, which is not one of the programs in this file`,
    expected: 'a program for each process that is listed',
    fix: `Add it to programs, such as { name: ${command.split(' ')[0] ?? ''}, command: ${command.split(' ')[0] ?? ''}, at: middle }.`,
  }),
  'place-taken': (one: string, other: string, place: string, step: string) => ({
    found: `${one} and ${other} in the same place, "${place}", in the step "${step}"`,
    expected: 'a place for each process of a moment',
    fix: 'Change "at" of one of the two.',
  }),
  'absent-program': (name: string, step: string, present: readonly string[]) => ({
    found: `"${name}" sends or receives a request in the step "${step}", but is not running there`,
    expected: `one of those that are running then: ${present.join(', ')}`,
    fix: fixName(name, present, 'Use one of those.'),
  }),
  'no-way': (from: string, to: string) => ({
    found: `no way to draw a line from "${from}" to "${to}"`,
    expected: 'two places between which src/journey/ways.ts knows a way',
    fix: 'Add the way there, or change "at" of one of the programs.',
  }),
} satisfies Explanations;

export type JourneyProblem = Problem<keyof typeof explanations>;

/** Makes the problem with a code at a place of the file. */
export const problem = problemMaker(explanations);

/** All problems of one file; the message has each with file, line and column, and what to type. */
export class JourneyProblems extends Error {
  constructor(file: string, source: string, problems: readonly JourneyProblem[]) {
    const lines = source.split('\n');
    super(
      inOrder(problems)
        .map((one) => formatProblem(file, one, lines[one.line - 1]))
        .join('\n'),
    );
    this.name = 'JourneyProblems';
  }
}

function fixName(wanted: string, names: readonly string[], otherwise: string): string {
  const [nearest] = nearNames(wanted, names);
  return nearest === undefined ? otherwise : `Type "${nearest}".`;
}
