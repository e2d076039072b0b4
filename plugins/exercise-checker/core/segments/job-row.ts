/** `[1] 4300`: a job that was sent to the background. */
const STARTED = /^\[(\d{1,3})\] \d{1,8}$/;
/** `[1]+  Done  sleep 9` of bash, `[1]  + 4300 done  sleep 9` of zsh, `[1] + Done(1)  sleep 9` of dash: what became of one. */
const ENDED = /^\[(\d{1,3})\](?: {0,2}[+-] {1,3}(?:\d{1,8} )?| {2,4}\d{1,8} )(\S.*)$/;

/** The number of the job that a row says was sent to the background; undefined if it says no such thing. */
export function startedJob(text: string): string | undefined {
  return STARTED.exec(text)?.[1];
}

/** The number of the job that a row says has changed, and what became of it: `Exit 1  ctr …`, `done  sleep 9`. */
export function changedJob(text: string): { job: string; word: string } | undefined {
  const [, job, word] = ENDED.exec(text) ?? [];
  return job === undefined || word === undefined ? undefined : { job, word };
}
