import { outputText, type Observation } from '../legacy.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';
import { COMMAND_COLUMNS } from './process-table.ts';
import { searchedFor, showsAll } from './search.ts';

/** Words worth looking for behind `grep`; runc has a reader of its own. */
const WORD = /^(?!runc$)[\w.-]{2,60}$/;

/**
 * Reads a list of all processes for what is not in it: whole, every PID there is; through `grep`, that no row has a
 * word that was looked for. The row of the `grep` itself is none.
 */
export const readProcessList: Reader = (observation) => {
  const { invocation, error, succeeded, filtered, unseen } = observation;
  if (invocation.tool !== 'ps' || !showsAll(observation)) return [];
  // A list that was refused is none, nor is one that nobody saw.
  if (unseen || (error !== undefined && succeeded !== true)) return [];
  return filtered ? missedWords(observation) : wholeList(observation);
};

const WITH_BLANKS = new Set([...COMMAND_COLUMNS, 'STARTED']);

function wholeList(observation: Observation): Finding[] {
  const rows = outputText(observation).map((row) => row.trim().split(/\s+/));
  const heading = rows.find((words) => words.includes('PID'));
  const place = heading?.indexOf('PID') ?? -1;
  // Behind a column with blanks in it the PID has no place of its own.
  if (place < 0 || heading?.slice(0, place).some((name) => WITH_BLANKS.has(name))) return [];
  const ids = rows.flatMap((words) => (/^\d{1,10}$/.test(words[place] ?? '') ? [words[place] ?? ''] : []));
  return [{ type: 'listing', values: { of: 'process', ids, count: ids.length } }];
}

/** `grep -E 'shim|sleep'`, `grep sleep | grep -v grep`: each word that no row has was not found. */
function missedWords(observation: Observation): Finding[] {
  // The grep that takes out the grep itself drops nothing else.
  const command = observation.segment.command.replaceAll(/\|\s*grep\s+-v\s+grep\b/g, '');
  const rows = outputText(observation).filter((row) => !/\b[ef]?grep\b/.test(row));
  const filters = command
    .replaceAll(/'[^']*'|"[^"]*"/g, '')
    .split('|')
    .slice(1);
  // Anything else than one grep may have dropped the row.
  if (filters.length !== 1 || !/^\s*[ef]?grep\b(?!.*\s-\w*[vcmxlL])/.test(filters[0] ?? '')) return [];
  const words = (searchedFor(command) ?? '').split(/\\?\|/).map((word) => word.replace(/\[(\w)\]/g, '$1'));
  return words
    .filter((word) => WORD.test(word) && !rows.some((row) => row.includes(word)))
    .map((word): Finding => {
      const sought = /^\d+$/.test(word) ? { pid: Number(word) } : { name: word };
      return { type: 'search', values: { of: 'process', ...sought, found: false } };
    });
}
