import { BrokenRecording, type Recordings } from 'starlight-recorded-session/recordings';
import type { Drawing } from '../components/diagrams/drawing.ts';
import { readJourney, type JourneyFile, type WrittenBranch } from './journey-file.ts';
import type { OtherRecording } from './elsewhere.ts';
import { commandsOf, momentsOf, type BranchSource, type Moment, type ShownCommand } from './moments.ts';
import { pictureOf } from './picture.ts';
import { JourneyProblems, problem, type JourneyProblem } from './problems.ts';

/** A moment with its picture. */
export interface DrawnMoment extends Moment {
  /** Address on its page. */
  readonly anchor: string;
  readonly drawing: Drawing;
}

/** One way that things can go, moment by moment. */
export interface Branch extends Omit<WrittenBranch, 'moments' | 'made' | 'containerd'> {
  readonly moments: readonly DrawnMoment[];
  /** What it was recorded on, such as `containerd 2.4.2`. */
  readonly versions: readonly string[];
  /** How it was recorded, in commands. */
  readonly made: readonly ShownCommand[];
}

/**
 * Reads a file of `content/journeys` with the recordings that it names.
 * @param source its text
 * @param file how errors name it
 * @param short only the moments of the short form, and only the journey itself
 * @returns its branches, the journey itself first
 * @throws JourneyProblems with file, line and column of every wrong reference
 */
export async function readBranches(
  source: string,
  file: string,
  recordings: Recordings,
  { short = false } = {},
): Promise<Branch[]> {
  const journey = readJourney(source, file);
  const written = short ? journey.branches.slice(0, 1) : journey.branches;
  const read = await Promise.all(
    written.map((branch, index) => readBranch(branch, index, journey, recordings, short)),
  );
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new JourneyProblems(file, source, problems);
  return read.flatMap(({ branch }) => (branch === undefined ? [] : [branch]));
}

interface ReadBranch {
  readonly branch?: Branch;
  readonly problems: readonly JourneyProblem[];
}

async function readBranch(
  written: WrittenBranch,
  index: number,
  file: JourneyFile,
  recordings: Recordings,
  short: boolean,
): Promise<ReadBranch> {
  const found = await findRecording(file, index, written, recordings);
  if (!('recording' in found)) return { problems: [found] };
  const source = { file, index, ...found };
  const { moments, problems } = momentsOf(written, source, short);
  const made = written.made.flatMap((step, position) => {
    const commands = commandsOf(step, file.placeOf(['branches', index, 'made', position]), source);
    if (Array.isArray(commands)) return commands;
    problems.push(commands);
    return [];
  });
  // A program that is not there has no way to anywhere, so the mistake would be reported twice.
  if (problems.length > 0) return { problems };
  const drawn = moments.map((moment) => {
    const anchor = `${written.id}-${moment.step}`;
    const { drawing, missing } = pictureOf(moment, anchor);
    const place = file.placeOf(['branches', index, 'moments', moment.index, 'step']);
    problems.push(...missing.map(({ from, to }) => problem('no-way', place, from, to)));
    return { ...moment, anchor, drawing };
  });
  return {
    branch: { ...written, moments: drawn, versions: found.recording.versions, made },
    problems,
  };
}

async function findRecording(
  file: JourneyFile,
  index: number,
  { recording: name, containerd }: WrittenBranch,
  recordings: Recordings,
): Promise<Pick<BranchSource, 'recording' | 'recordingFile' | 'others'> | JourneyProblem> {
  const lines = recordings.releaseLinesOf(name);
  const at = file.placeOf(['branches', index, 'recording']);
  if (lines.length === 0)
    return problem('unknown-recording', at, name, recordings.names(), recordings.folder);
  const line = containerd ?? lines.at(-1) ?? '';
  if (!lines.includes(line)) {
    return problem('unknown-line', file.placeOf(['branches', index, 'containerd']), line, name, lines);
  }
  const recordingFile = recordings.fileOf(name, line);
  const recording = await recordings.read(name, line);
  if (recording instanceof BrokenRecording) {
    return problem('broken-recording', at, `${recordingFile}:${recording.line}`, recording.found);
  }
  const others: OtherRecording[] = [];
  for (const other of lines.filter((one) => one !== line)) {
    const read = await recordings.read(name, other);
    if (read instanceof BrokenRecording) {
      return problem('broken-recording', at, `${recordings.fileOf(name, other)}:${read.line}`, read.found);
    }
    others.push({ line: other, recording: read });
  }
  return { recording, recordingFile, others };
}
