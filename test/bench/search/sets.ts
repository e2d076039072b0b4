import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What someone types, and where it should lead. */
export interface Asked {
  readonly typed: string;
  /** Addresses below the site's root, the best first; one without an anchor is every part of its page. */
  readonly where: readonly string[];
}

const address = z.string().regex(/^\/(?:[\w-]+\/)+(?:#[\w-]+)?$/);

const set = z.strictObject({
  questions: z.array(
    z.strictObject({ typed: z.string().min(1), where: z.array(address).min(1), source: z.url().optional() }),
  ),
});

/** The questions: those that may be looked at while the search is tuned, and `unseen`, of which only the sums are read. */
export const SETS = ['tuning', 'unseen', 'broken-node'] as const;

/** Reads one of the sets beside this file. */
export function readSet(name: (typeof SETS)[number]): readonly Asked[] {
  const file = path.join(import.meta.dirname, `${name}.yaml`);
  return set.parse(parse(readFileSync(file, 'utf8'))).questions;
}

const trials = z.strictObject({
  trials: z.array(
    z.strictObject({
      looked_for: z.string().min(1),
      /** One after another, at most four. */
      typed: z.array(z.string().min(1)).min(1).max(4),
      found: address,
      /** What was wrong when it was first tried. */
      at_first: z.string().min(1).optional(),
    }),
  ),
});

/** What someone new to the site has looked for, and where the search led. */
export function readTrials(): z.infer<typeof trials>['trials'] {
  const file = path.join(import.meta.dirname, 'trials.yaml');
  return trials.parse(parse(readFileSync(file, 'utf8'))).trials;
}

/** Whether an address is one that the question should lead to. */
export function answers(found: string, { where }: Asked): boolean {
  const part = found.includes('#') ? found : `${found}#_top`;
  return where.some((wanted) => (wanted.includes('#') ? part === wanted : part.startsWith(`${wanted}#`)));
}

/** Whether at least the page is right. */
export function isPageOf(found: string, { where }: Asked): boolean {
  return where.some((wanted) => found.split('#')[0] === wanted.split('#')[0]);
}
