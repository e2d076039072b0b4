import type { Answered, Retrieval } from './state.ts';

/** From then on an answer is not what is remembered of a page any more, and the question is asked again. */
const DAY = 24 * 60 * 60 * 1000;

/** More of them say nothing that the last ones do not. */
const MOST_RETRIEVALS = 20;

/** Whether a question has to be asked again, as if it were new. */
export function isOld({ at }: Answered, now: number): boolean {
  return now - at >= DAY;
}

/** Whether the reader knew it: what was right after the key had been shown was only copied. */
export function isKnown({ right, shown }: Answered): boolean {
  return right && !shown;
}

/**
 * What is kept after a check.
 *
 * @param before what was kept for the question until now
 * @param again whether it was asked as if it were new, so that this begins another retrieval
 */
export function afterCheck(
  before: Answered | undefined,
  again: boolean,
  { revision, answer, right }: Pick<Answered, 'revision' | 'answer' | 'right'>,
  now: number,
): Answered {
  const { misses, tries, shown, earlier } = begun(before, again);
  return {
    revision,
    answer,
    right,
    misses: misses + (right ? 0 : 1),
    at: now,
    tries: !again && before?.right ? tries : tries + 1,
    shown,
    earlier,
  };
}

/** What is kept when the key is shown to someone who has not found it. */
export function afterKey(
  before: Answered | undefined,
  again: boolean,
  revision: string,
  now: number,
): Answered {
  return { answer: [], right: false, ...begun(before, again), revision, at: now, shown: true };
}

/**
 * What is left after "Start over": that the key has been shown, and the earlier retrievals. Undefined where there is
 * nothing of that.
 */
export function afterStartOver(before: Answered): Answered | undefined {
  const nothing = !before.shown && before.earlier.length === 0;
  return nothing ? undefined : { ...before, answer: [], right: false, misses: 0, tries: 0 };
}

/** All retrievals of a question, the present one last. */
export function retrievalsOf(answered: Answered): readonly Retrieval[] {
  const { at, tries, shown, right, earlier } = answered;
  if (tries === 0 && !shown) return earlier;
  return [...earlier, [at, !right || shown ? 1 : tries === 1 ? 3 : 2]];
}

/** The retrieval that continues, or begins. */
function begun(before: Answered | undefined, again: boolean) {
  if (before && !again) return before;
  const earlier = before ? retrievalsOf(before).slice(-MOST_RETRIEVALS) : [];
  return { misses: 0, tries: 0, shown: false, earlier };
}
