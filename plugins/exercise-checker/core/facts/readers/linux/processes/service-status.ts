import type { Finding } from '../../../finding.ts';
import type { Reader } from '../../reader.ts';
import { processFact } from './process.ts';

/** A wider row is cut before it is looked at. */
const LONGEST_ROW = 2000;

/**
 * Reads the processes of a service: `Main PID: 123 (containerd)` of `systemctl status`, the tree of its cgroup below,
 * and `MainPID=123` of `systemctl show`.
 */
export const readServiceStatus: Reader = ({ invocation, output }) => {
  const unit = (invocation.operands[1] ?? '').replace(/\.service$/, '');
  return output.flatMap((line): Finding[] => {
    const text = line.text.slice(0, LONGEST_ROW);
    const [, child, running] = /(?:[├└]─|[|`]-) *(\d{1,10}) (\S.*)$/u.exec(text) ?? [];
    if (child !== undefined) return [processFact({ pid: Number(child), command: running, line })];
    const [, pid, name] = /^ *Main ?PID[:=] *(\d{1,10})(?: +\(([^)]+)\))?/i.exec(text) ?? [];
    const command = name ?? unit;
    // A service that does not run has the PID 0.
    if (pid === undefined || pid === '0') return [];
    return [processFact({ pid: Number(pid), command: command === '' ? undefined : command, line })];
  });
};
