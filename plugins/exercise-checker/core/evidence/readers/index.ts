import { readCommand } from './command.ts';
import { readPull, readRun } from './life-cycle.ts';
import { readLists } from './lists.ts';
import type { Reader } from './reader.ts';

/** All readers; each is asked about every command, and several may answer. */
export const READERS: readonly Reader[] = [readCommand, readPull, readRun, readLists];
