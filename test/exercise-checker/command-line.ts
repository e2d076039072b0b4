import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { runNode, type Ended, type Surroundings } from './node-process.ts';
import { cast, paste } from './support.ts';

export const MAIN = fileURLToPath(new URL('../../plugins/exercise-checker/cli/main.mjs', import.meta.url));
export const EXERCISE = `id: up
title: Up
goal: Run it.
tools: [ctr]
outcomes:
  - { id: listed, title: It runs, fact: { task: { id: web, status: RUNNING } }, hint: Run it. }
  - { id: gone, title: It is gone, after: listed, absent: { task: { id: web } }, hint: Delete it. }
mistakes:
  - { id: stopped, when: { task: { status: STOPPED } }, message: It stopped., read: /topics/ }
`;
export const RUNNING = ['ctr t ls', 'TASK    PID    STATUS', 'web     468    RUNNING'] as const;
export const EMPTY = ['ctr t ls', 'TASK    PID    STATUS'] as const;

/** A folder with exercises and recordings for the command line, removed at the end of a test file. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const files: Record<string, string> = {
    'exercises/up/exercise.yaml': EXERCISE,
    'exercises/broken/exercise.yaml': 'id: broken\n',
    'exercises/renamed/exercise.yaml': EXERCISE,
    'passes.txt': paste(RUNNING, EMPTY),
    'passes.cast': cast([paste(RUNNING, EMPTY).replaceAll('\n', '\r\n')]),
    'partial.txt': paste(RUNNING),
    'fails.txt': paste(EMPTY),
    'stopped.txt': paste(['ctr t ls', 'TASK    PID    STATUS', 'web     468    STOPPED']),
    'empty.txt': '',
    'prose.txt': 'I did it all.\n',
    'folder/b.txt': paste(RUNNING),
    'folder/a/c.txt': paste(RUNNING, EMPTY),
    'folder/.hidden/d.txt': 'not looked at',
    'dash/-': paste(RUNNING),
    'one/only.txt': paste(RUNNING),
    'nothing/.keep': '',
    'big.txt': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  truncateSync(join(folder, 'big.txt'), 3_000_000_000);
  return folder;
}

export type Options = Partial<Surroundings>;

/** Runs the command line. */
export function check(words: string[], surroundings: Surroundings): Ended {
  return runNode([MAIN, ...words], { timeout: 20_000, ...surroundings });
}

interface CommandLine {
  check: (words: string[], options?: Options) => Ended;
  /** Checks recordings by the exercise "up" of the folder. */
  grade: (words: string[], options?: Options) => Ended;
}

/** The command line as one has it in a folder that `makeFolder` made. */
export function commandLineIn(folder: string): CommandLine {
  const checkHere: CommandLine['check'] = (words, options) => check(words, { cwd: folder, ...options });
  return {
    check: checkHere,
    grade: (words, options) => checkHere(['--exercises', join(folder, 'exercises'), 'up', ...words], options),
  };
}

const place = {
  line: z.int().min(1),
  column: z.int().min(1),
  time: z.number().optional(),
  command: z.string(),
  inferred: z.literal(true).optional(),
};
/** The fixed JSON of a report, with the fields that were added. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  exercise: z.string(),
  file: z.string(),
  verdict: z.enum(['pass', 'partial', 'fail', 'not-gradable']),
  reason: z.strictObject({ code: z.string(), message: z.string().min(1), fix: z.string().min(1) }).optional(),
  score: z.strictObject({ earned: z.number().min(0), possible: z.number().positive() }),
  outcomes: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      status: z.enum(['met', 'unmet', 'blocked']),
      required: z.boolean(),
      code: z.string().optional(),
      tried: z.boolean(),
      evidence: z.array(z.strictObject(place)),
      nearest: z.array(z.strictObject({ ...place, differs: z.string().min(1) })),
      explanation: z.string().min(1),
      hint: z.string(),
    }),
  ),
  mistakes: z.array(
    z.strictObject({
      id: z.string(),
      message: z.string(),
      line: z.int().min(1),
      read: z.string().optional(),
    }),
  ),
  unread: z.array(z.strictObject({ ...place, code: z.string(), message: z.string() })).optional(),
  transcript: z.strictObject({
    format: z.string(),
    commands: z.int().min(0),
    confidence: z.number().min(0).max(1),
    alternateScreens: z.number().int().positive().optional(),
  }),
  rows: z
    .array(z.strictObject({ line: z.int().min(1), text: z.string(), typed: z.literal(true).optional() }))
    .optional(),
  shard: z.strictObject({ number: z.int(), of: z.int(), file: z.int(), files: z.int() }).optional(),
});
