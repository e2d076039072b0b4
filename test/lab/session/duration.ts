const LONGEST_SECONDS = 600;

/** Seconds of a duration as scripts write it: `2s`, `0.5s`, `300ms`. Undefined for anything else, and beyond 10 minutes. */
export function readDuration(text: string): number | undefined {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const seconds = Number(digits) / (unit === 'ms' ? 1000 : 1);
  return seconds <= LONGEST_SECONDS ? seconds : undefined;
}

/** How to write a duration, for error messages. */
export const DURATION_HINT = 'a time such as "2s" or "300ms", at most "600s"';
