import { calls } from '../command-context.ts';
import { Draft } from '../draft.ts';
import type { Noise } from './noise.ts';

const LOG_ROW = /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ ([^\s[]+)\[\d+\]: /;
/** Asks for the last rows only. */
const ONLY_LAST = /\s(?:-\w*n|--lines)|\btail\b/;

/**
 * `systemctl status`: what is loaded and active counts, with the processes; how much they use does not. How much
 * of a long command line fits depends on the digits of the PIDs. The log below it is the journal's.
 */
export const serviceStatus: Noise = {
  applies: (command) => calls(command, /^systemctl$/),
  quiet(rows) {
    for (const row of rows) {
      row.name(/(?<=^\s*Tasks: ).*$/g, 'count');
      row.name(/(?<=^\s*(?:Memory|CPU|IP|IO): ).*$/g, 'size');
      row.text = row.text.replace(/([├└]─)\s*/gu, '$1').replace(/(?<!\S)\S*…$/u, '…');
      row.namePids(/(?<=[├└]─)\d+(?= )/gu);
    }
    return withoutLog(rows, /./);
  },
};

/**
 * `journalctl`: containerd starts its plugins side by side, so the order of its rows is chance. systemd reports
 * starts and ends in one order; but which of its rows are among the last few is chance again.
 */
export const journal: Noise = {
  applies: (command) => calls(command, /^journalctl$/),
  quiet: (rows, { text }) => withoutLog(rows, ONLY_LAST.test(text) ? /./ : /^(?!systemd$)/),
};

/** Leaves one row of each run of log rows by writers that are uncertain. */
function withoutLog(rows: readonly Draft[], uncertain: RegExp): Draft[] {
  let within = false;
  return rows.flatMap((row) => {
    const writer = LOG_ROW.exec(row.text)?.[1];
    const goesOn = within;
    within = writer !== undefined && uncertain.test(writer);
    if (!within) return [row];
    return goesOn ? [] : [Draft.standIn('log')];
  });
}
