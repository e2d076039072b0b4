import type { Report, Shard } from '../../sentences/index.ts';
import { shardOf } from '../shard.ts';
import { UsageError } from '../usage-error.ts';
import type { ReportRead } from './read-reports.ts';

type ShardRead = ReportRead & { shard: Shard };

/** Missing shards and files that are named in an error; more would hide the rest. */
const MOST_NAMED = 10;

/**
 * Joins the reports of several runs. Those of shards come out as one run would have given them, byte for byte; others in
 * the order they were named in.
 * @throws UsageError where they do not belong together: other exercises, a file twice, a shard that is missing
 */
export function mergeReports(reads: readonly ReportRead[]): Report[] {
  const [first] = reads;
  if (first === undefined) throw new UsageError('What was named contains no report.');
  checkExercise(reads, first);
  const sharded = reads.flatMap((read) => {
    const { shard } = read.report;
    return shard === undefined ? [] : [{ ...read, shard }];
  });
  const ordered = inOrder(sharded, reads);
  checkFiles(ordered);
  return ordered.map(({ report }) => {
    const whole = { ...report };
    delete whole.shard;
    return whole;
  });
}

function checkExercise(reads: readonly ReportRead[], { report, from }: ReportRead): void {
  const another = reads.find((read) => read.report.exercise !== report.exercise);
  if (another === undefined) return;
  throw new UsageError(
    `${from} has reports of the exercise "${report.exercise}", and ${another.from} of "${another.report.exercise}". Merge the reports of one exercise only.`,
  );
}

/** A file that was graded twice would be counted twice. */
function checkFiles(reads: readonly ReportRead[]): void {
  const known = new Map<string, string>();
  for (const { report, from } of reads) {
    const before = known.get(report.file);
    if (before !== undefined) {
      throw new UsageError(
        `"${report.file}" has a report in ${before} and another in ${from}. Name each report once.`,
      );
    }
    known.set(report.file, from);
  }
}

/** The reports of shards in the order of the whole run. */
function inOrder(sharded: readonly ShardRead[], all: readonly ReportRead[]): readonly ReportRead[] {
  const [first] = sharded;
  const whole = all.find(({ report }) => report.shard === undefined);
  if (first === undefined) return all;
  if (whole !== undefined) {
    throw new UsageError(
      `${whole.from} was graded without --shard, but ${first.from} with it. Merge one kind at a time.`,
    );
  }
  const { of, files } = first.shard;
  const byFile = new Map<number, ShardRead>();
  for (const read of sharded) {
    const { shard, from } = read;
    if (shard.of !== of || shard.files !== files) {
      throw new UsageError(
        `${first.from} is of a run of ${files} files in ${of} shards, but ${from} of one of ${shard.files} files in ${shard.of}. Merge the shards of one run.`,
      );
    }
    if (shard.file > files || shardOf(shard.file - 1, of) !== shard.number) {
      throw new UsageError(
        `${from}: file ${shard.file} of ${files} is not in shard ${shard.number} of ${of}.`,
      );
    }
    const before = byFile.get(shard.file);
    if (before !== undefined) {
      throw new UsageError(
        `Shard ${shard.number} of ${of} was named twice, in ${before.from} and in ${from}. Name it once.`,
      );
    }
    byFile.set(shard.file, read);
  }
  checkNothingMissing(byFile, of, files);
  return [...byFile].sort(([a], [b]) => a - b).map(([, read]) => read);
}

function checkNothingMissing(byFile: ReadonlyMap<number, ShardRead>, of: number, files: number): void {
  if (byFile.size === files) return;
  const missing = new Map<number, number>();
  for (let file = 1; file <= files && missing.size < MOST_NAMED; file++) {
    if (byFile.has(file)) continue;
    const shard = shardOf(file - 1, of);
    missing.set(shard, (missing.get(shard) ?? 0) + 1);
  }
  const shards = [...missing.keys()].sort((a, b) => a - b).join(', ');
  const count = files - byFile.size;
  throw new UsageError(
    `${count} of ${files} files ${count === 1 ? 'has' : 'have'} no report. ${missing.size === 1 ? 'Shard' : 'Shards'} ${shards} of ${of} ${missing.size === 1 ? 'is' : 'are'} missing or incomplete.`,
  );
}
