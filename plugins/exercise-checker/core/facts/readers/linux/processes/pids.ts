import type { Observation } from '../../../observation.ts';
import { mayLackRows } from '../../../pipeline.ts';
import type { Finding } from '../../../finding.ts';
import type { ProcessRequest } from './request.ts';
import { searchFact } from './search.ts';
import type { ProcessTable } from './table.ts';

/** What ended and only waits for its parent to notice. */
const ZOMBIE = '<defunct>';

/**
 * What `ps -p PID` says of the processes that were chosen by their IDs, which also shows that one has ended: there is
 * no row for it, or that of a zombie.
 */
export function searchByPid(
  observation: Observation,
  request: ProcessRequest,
  table: ProcessTable,
): Finding[] {
  const { pids, all } = request;
  if (pids === undefined || all || mayLackRows(observation)) return [];
  // Rows of several commands are no one's, unless a heading says where the own ones begin.
  const isAlone = observation.line.length === 1 && observation.occurrence.count === 1;
  if (!isAlone && !table.hasHeading) return [];
  return pids.flatMap((pid) => {
    const hasIds = table.columns.includes('PID');
    if (!hasIds && pids.length > 1) return [];
    const row = hasIds ? table.rows.find((one) => one.pid === pid) : table.rows[0];
    return [searchFact(pid, row !== undefined && !row.line.text.includes(ZOMBIE))];
  });
}
