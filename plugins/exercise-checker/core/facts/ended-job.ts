import type { Pipeline } from 'container-commands';
import { changedJob, startedJob } from '../segments/job-row.ts';
import type { Segment } from '../segments/segment.ts';
import { isAttached } from './status.ts';

/** How a job ended: `Done`, `Exit 1`, dash's `Done(1)`; other words report one that stopped or continues. */
const ENDED = /^(done\b|exit \d{1,3}\b|killed\b|terminated\b)(?:\((\d{1,3})\))?/i;

const BY_SIGNAL = new Map([
  ['killed', 137],
  ['terminated', 143],
]);

/** The exit statuses of the jobs that one command line began, in their order; undefined for one whose end no one saw. */
export type JobStatuses = readonly (number | undefined)[];

/**
 * How jobs in the background ended, as the shell told in front of a later prompt, by the command lines that began them.
 * A shell that says nothing of jobs has none.
 */
export function statusesOfJobs(segments: readonly Segment[]): ReadonlyMap<Segment, JobStatuses> {
  const statuses = new Map<Segment, (number | undefined)[]>();
  const running = new Map<string, (status: number) => void>();
  for (const segment of segments) {
    const begun: (number | undefined)[] = [];
    statuses.set(segment, begun);
    for (const { text } of segment.nobody) {
      const started = startedJob(text);
      if (started !== undefined) {
        const place = begun.push(undefined) - 1;
        running.set(started, (status) => (begun[place] = status));
      }
      const { job = '', word = '' } = changedJob(text) ?? {};
      const [, end, inBrackets] = ENDED.exec(word) ?? [];
      if (end === undefined) continue;
      running.get(job)?.(statusIn(end.toLowerCase(), inBrackets));
      running.delete(job);
    }
  }
  return statuses;
}

/**
 * The exit statuses of the pipelines of a line that ran as jobs, in the order of the line. Where jobs and pipelines in the
 * background are not as many, one job had several of them, and no one knows whose status it is.
 * @param jobs what is known of the jobs of the line
 */
export function statusesByPipeline(pipelines: readonly Pipeline[], jobs: JobStatuses): JobStatuses {
  const places = [...pipelines.keys()].filter((place) => pipelines[place]?.background === true);
  if (places.length !== jobs.length) return [];
  return pipelines.map((pipeline, place) => {
    // The status of `a | b` is that of b. A container that ended did run, whatever ended it.
    const isKnown = pipeline.stages.length === 1 && !isAttached(pipeline.stages);
    return isKnown && pipeline.background ? jobs[places.indexOf(place)] : undefined;
  });
}

function statusIn(end: string, inBrackets: string | undefined): number {
  return BY_SIGNAL.get(end) ?? Number(inBrackets ?? /\d+/.exec(end)?.[0] ?? 0);
}
