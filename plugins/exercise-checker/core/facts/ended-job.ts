import type { Segment } from '../segments/segment.ts';

/** `[1] 4300`, below the command line that sent it to the background. */
const STARTED = /^\[(\d{1,3})\] \d{1,8}$/;
/** `[1]+  Exit 1  ctr …` of bash, `[1]  + 4300 exit 1  ctr …` of zsh, `[1] + Done(1)  ctr …` of dash. */
const ENDED =
  /^\[(\d{1,3})\] {0,3}[+-]? {1,3}(?:\d{1,8} )?(done\b|exit \d{1,3}\b|killed\b|terminated\b)(?:\((\d{1,3})\))?/i;

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
      const [, begun] = STARTED.exec(text) ?? [];
      if (begun !== undefined) running.set(begun, segment);
      const [, ended = '', word = '', inBrackets] = ENDED.exec(text.slice(0, 100)) ?? [];
      const job = running.get(ended);
      if (job === undefined) continue;
      running.delete(ended);
      statuses.set(job, statusIn(word.toLowerCase(), inBrackets));
    }
  }
  return statuses;
}

function statusIn(word: string, inBrackets: string | undefined): number {
  return BY_SIGNAL.get(word) ?? Number(inBrackets ?? /\d+/.exec(word)?.[0] ?? 0);
}
