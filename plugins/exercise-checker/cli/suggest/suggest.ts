import { stringify } from 'yaml';
import { gradeTranscript } from '../../core/index.ts';
import { readSession } from '../../core/read-session.ts';
import { readExercise } from '../../exercise-file/read.ts';
import { en } from '../../sentences/index.ts';
import type { Arguments } from '../arguments.ts';
import { findTranscripts } from '../transcripts.ts';
import { UsageError } from '../usage-error.ts';
import { candidatesFrom, type Candidate } from './candidates.ts';

const HEAD = `# What this recording proves, as outcomes. Keep those that your exercise is about, join those that belong together, and
# write titles, hints and the mistakes that you have seen learners make. Values that hold only on this machine, such as PIDs,
# are left out, or are variables where two outcomes show the same one.
`;

/**
 * An exercise that a recording passes, as YAML for its author to cut down.
 * @param path of the recording, `-` for standard input
 * @throws UsageError where nothing can be read from it; Error of the file system
 */
export async function suggestFor(
  path: string,
  asked: Pick<Arguments, 'inputFormat' | 'prompt'>,
): Promise<string> {
  const { files, folder } = findTranscripts(path);
  const [file] = files;
  if (folder || file === undefined)
    throw new UsageError(`"${path}" is a folder; --suggest takes one recording.`);
  const bytes = file.read();
  const options = {
    inputFormat: asked.inputFormat,
    ...(asked.prompt === undefined ? {} : { prompt: asked.prompt }),
  };
  const { facts, reason } = await readSession(bytes, options);
  if (reason !== undefined) {
    const { message, fix } = en.reason(reason);
    throw new UsageError(`${file.name}: ${message} ${fix}`);
  }
  const proven = await provenOf(candidatesFrom(facts), bytes, options);
  if (proven.length === 0) {
    throw new UsageError(
      `${file.name}: nothing in it proves an outcome. Record a session in which a list, such as that of "ctr task ls", shows what was done.`,
    );
  }
  return `${HEAD}${sourceOf(proven)}`;
}

type Options = Omit<Parameters<typeof gradeTranscript>[2], 'file'>;

/** The candidates that the session meets, all of them together: without one that failed, another may no longer agree. */
async function provenOf(
  candidates: readonly Candidate[],
  bytes: Uint8Array,
  options: Options,
): Promise<readonly Candidate[]> {
  let left = candidates;
  while (left.length > 0) {
    const read = readExercise(sourceOf(left), 'suggestion');
    if ('problems' in read)
      throw new Error(`The suggestion is not a valid exercise:\n${read.problems.join('\n')}`);
    const { report } = await gradeTranscript(read.exercise, bytes, { ...options, file: 'suggestion' });
    const met = new Set(report.outcomes.filter(({ status }) => status === 'met').map(({ id }) => id));
    const next = left.filter(({ id }) => met.has(id));
    if (next.length === left.length) return left;
    left = next;
  }
  return left;
}

function sourceOf(candidates: readonly Candidate[]): string {
  const outcomes = candidates.map(({ id, title, condition, command }) => ({
    id,
    title,
    ...condition,
    hint: command === undefined ? 'Say what to try next.' : `Try "${command}".`,
  }));
  const tools = [...new Set(candidates.flatMap(({ tool }) => tool ?? []))];
  const exercise = {
    id: 'my-exercise',
    title: 'My exercise',
    goal: 'Say what the learner has reached in the end.',
    tools: tools.length === 0 ? ['ctr'] : tools,
    outcomes,
  };
  return stringify(exercise, { lineWidth: 110, flowCollectionPadding: true });
}
