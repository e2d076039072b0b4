import type { Timing } from './timing.ts';

/**
 * The timing of a command as attributes, in seconds: `data-typing`, `data-running`, and when its lines came,
 * as in `0.1 0.3*20` for one line after 0.1 seconds and twenty more after 0.3.
 */
export function timingAttributes(timing: Timing | undefined): Record<string, string> {
  if (!timing) return {};
  const lines = groupsOf(timing.lines.map(rounded));
  return {
    'data-typing': rounded(timing.typing),
    'data-running': rounded(timing.running),
    ...(lines === '' ? {} : { 'data-lines': lines }),
  };
}

function groupsOf(times: readonly string[]): string {
  const groups: { time: string; count: number }[] = [];
  for (const time of times) {
    const last = groups.at(-1);
    if (last?.time === time) last.count += 1;
    else groups.push({ time, count: 1 });
  }
  return groups.map(({ time, count }) => (count === 1 ? time : `${time}*${count}`)).join(' ');
}

/** To a hundredth: less than that no one sees. */
function rounded(seconds: number): string {
  return String(Math.round(seconds * 100) / 100);
}
