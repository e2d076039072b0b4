import type { Shard } from '../sentences/index.ts';
import { UsageError } from './usage-error.ts';

/** More machines than a class needs. */
const MOST_SHARDS = 10_000;

/** One of several machines that share the files of a run. */
export interface ShardOption {
  /** 1 for the first one. */
  number: number;
  of: number;
}

/**
 * Reads `I/N`, the first being 1.
 * @throws UsageError for anything else
 */
export function readShard(words: string): ShardOption {
  const [, number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(words) ?? []).map(Number);
  if (number === undefined || of === undefined || number < 1 || number > of || of > MOST_SHARDS) {
    throw new UsageError(
      `--shard "${words}" is not a shard; it takes I/N, the number of this shard and how many there are, from 1/N to N/N: --shard 2/8`,
    );
  }
  return { number, of };
}

/** A file, and where it stands among those of the whole run. */
export interface ShardedFile<File> {
  file: File;
  shard?: Shard;
}

/**
 * The files of one shard: every `of`th. Files that are next to each other are of like size, or of like hostility, and so
 * every machine has its part of each kind.
 */
export function filesOfShard<File>(
  files: readonly File[],
  shard: ShardOption | undefined,
): ShardedFile<File>[] {
  if (shard === undefined) return files.map((file) => ({ file }));
  return files.flatMap((file, index) =>
    shardOf(index, shard.of) === shard.number
      ? [{ file, shard: { ...shard, file: index + 1, files: files.length } }]
      : [],
  );
}

/** Which shard has the file with this index. */
export function shardOf(index: number, shards: number): number {
  return (index % shards) + 1;
}
