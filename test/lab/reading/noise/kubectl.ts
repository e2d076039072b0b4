import type { Draft } from '../draft.ts';
import type { Noise } from './noise.ts';

/** As kubectl writes how long ago something was: `8s`, `2m14s`, `<unknown>`. */
const AGE = '(?:\\d+[dhms])+';

/**
 * `kubectl`: ages, how often an event came and how long the kubelet waits before it tries again are those of one run. How often a
 * container was restarted is, where it is told when.
 */
export const kubectlAges: Noise = {
  applies: (command) => /\bkubectl\b/.test(command.text),
  quiet(rows) {
    for (const row of rows) {
      row.name(new RegExp(`(?<!\\S)${AGE}(?: \\(x\\d+ over ${AGE}\\))?(?=\\s|$)`, 'g'), 'age');
      row.name(new RegExp(`(?<!\\S)\\d+ \\(${AGE} ago\\)`, 'g'), 'count');
      row.name(new RegExp(`(?<=\\bback-off )${AGE}(?= restarting)`, 'g'), 'duration');
    }
    return rows;
  },
};

/** Events of the same second come in any order, and one that came twice may be one row or two, of two attempts. */
export const kubectlEvents: Noise = {
  applies: (command) => /\bkubectl (?:get )?events\b/.test(command.text),
  quiet(rows) {
    const [header, ...events] = rows;
    if (header === undefined) return rows;
    const byMessage = new Map<string, Draft>();
    for (const event of events) {
      // Every attempt has its own sandbox.
      const key = event.text
        .replace(new RegExp(`^${AGE}(?: \\(x\\d+ over ${AGE}\\))?\\s+`), '')
        .replace(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g, '');
      if (!byMessage.has(key)) byMessage.set(key, event);
    }
    const sorted = [...byMessage].sort(([a], [b]) => (a < b ? -1 : 1));
    return [header, ...sorted.map(([, event]) => event)];
  },
};
