import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { readRecording } from '../../plugins/terminal-recording/format/detect.ts';
import type { Recording } from '../../plugins/terminal-recording/format/recording.ts';
import { segmentSession } from '../../plugins/exercise-checker/core/segments/segment-session.ts';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';
import { readSamples, type Sample } from './samples.ts';

/**
 * Grades all samples and counts wrong verdicts (pass against not pass). Where a sample's shell marked its
 * commands, the marks are also the truth that segmentation without them is measured by.
 */
export async function measureAccuracy(): Promise<string[]> {
  const samples = readSamples();
  const wrong: string[] = [];
  let wrongPasses = 0;
  let wrongFails = 0;
  for (const sample of samples) {
    const { report } = await gradeTranscript(sample.exercise, sample.bytes, { file: sample.file });
    const passed = report.verdict === 'pass';
    if (passed === (sample.expected === 'pass')) continue;
    if (passed) wrongPasses++;
    else wrongFails++;
    wrong.push(`  ${sample.file}: ${report.verdict}, labelled ${sample.expected} (${sample.reason})`);
  }
  return [
    `recordings          ${samples.length}`,
    `wrong passes        ${wrongPasses}`,
    `wrong fails         ${wrongFails}`,
    ...wrong,
    ...(await measureSegments(samples)),
  ];
}

async function measureSegments(samples: readonly Sample[]): Promise<string[]> {
  const counts = { marked: 0, switches: 0, prompts: 0 };
  for (const sample of samples) {
    const recording = readRecording(sample.bytes, 'auto');
    if (!recording.chunks.some((chunk) => chunk.text.includes('\u001b]133;C'))) continue;
    const truth = await commandsOf(recording);
    counts.marked += truth.length;
    counts.switches += found(
      truth,
      await commandsOf(without(recording, /\u001b\]133;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g)),
    );
    const bare = without(recording, /\u001b\]133;[^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[\?2004[hl]/g);
    counts.prompts += found(truth, await commandsOf(bare));
  }
  const share = (count: number): string => `${((100 * count) / counts.marked).toFixed(1)} %`;
  return [
    `commands in recordings with marks (taken as the truth)     ${counts.marked}`,
    `  found again from the line editor's switches alone        ${share(counts.switches)}`,
    `  found again from prompts alone                           ${share(counts.prompts)}`,
  ];
}

async function commandsOf(recording: Recording): Promise<string[]> {
  try {
    return segmentSession(await showRecording(recording)).map((segment) => segment.command);
  } catch {
    return [];
  }
}

function found(truth: readonly string[], candidates: readonly string[]): number {
  const left = [...candidates];
  return truth.filter((command) => {
    const at = left.indexOf(command);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** The recording with some of its control codes taken out; a code may be cut in two by an event's end. */
function without(recording: Recording, codes: RegExp): Recording {
  const text = recording.chunks.map((chunk) => chunk.text).join('');
  return { ...recording, chunks: [{ text: text.replace(codes, '') }] };
}
