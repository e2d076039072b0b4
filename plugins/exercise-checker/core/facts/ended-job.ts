import { changedJob, startedJob } from '../segments/job-row.ts';
import type { Segment } from '../segments/segment.ts';

/** How a job ended: `Done`, `Exit 1`, dash's `Done(1)`; other words tell of one that stopped or goes on. */
const ENDED = /^(done\b|exit \d{1,3}\b|killed\b|terminated\b)(?:\((\d{1,3})\))?/i;

const BY_SIGNAL = new Map([
  ['killed', 137],
  ['terminated', 143],
]);

/**
 * The exit statuses of jobs in the background, as the shell told them in front of a later prompt, by the command lines that
 * began them. Of a job that still ran at the end, or whose shell says nothing, there is none.
 */
export function statusesOfJobs(segments: readonly Segment[]): ReadonlyMap<Segment, number> {
  const statuses = new Map<Segment, number>();
  const running = new Map<string, Segment>();
  for (const segment of segments) {
    for (const { text } of segment.nobody) {
      const started = startedJob(text);
      if (started !== undefined) running.set(started, segment);
      const { job = '', word = '' } = changedJob(text) ?? {};
      const line = running.get(job);
      const [, end, inBrackets] = ENDED.exec(word) ?? [];
      if (line === undefined || end === undefined) continue;
      running.delete(job);
      statuses.set(line, statusIn(end.toLowerCase(), inBrackets));
    }
  }
  return statuses;
}

function statusIn(end: string, inBrackets: string | undefined): number {
  return BY_SIGNAL.get(end) ?? Number(inBrackets ?? /\d+/.exec(end)?.[0] ?? 0);
}
