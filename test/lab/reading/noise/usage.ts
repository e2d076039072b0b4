import { calls } from '../command-context.ts';
import type { Draft } from '../draft.ts';
import type { Noise } from './noise.ts';

/** Counters of the kernel: they say how much was used so far. Limits are set by the session, and count. */
const COUNTER =
  /\b(?:memory\.(?:usage_in_bytes|max_usage_in_bytes|current|peak|stat|kmem\.\w+)|cpuacct\.\w+|cpu\.stat|io\.stat|blkio\.\w+)/;
const LIMIT = /limit|\.max\b|oom/;

/** Files of a cgroup, `cat` alone or behind `grep`, which puts the path in front. */
export const cgroupFiles: Noise = {
  applies: (command) => /cgroup/.test(command.text),
  quiet(rows, command) {
    const onlyCounters = COUNTER.test(command.text) && !LIMIT.test(command.text);
    for (const row of rows) {
      if (onlyCounters) row.name(/(?<=^(?:[a-z_.]+ )?)\d+$/g, 'count');
      else if (COUNTER.test(row.text) && !LIMIT.test(row.text)) row.name(/(?<=[:\s])\d+$/g, 'count');
    }
    return rows;
  },
};

/** `ctr task metrics` and `runc events --stats`. */
export const metrics: Noise = {
  applies: (command) => calls(command, /^(?:ctr tasks metrics|(?:runc|crun) events)$/),
  quiet(rows) {
    for (const row of rows) nameCounters(row);
    return rows;
  },
};

function nameCounters(row: Draft): void {
  if (/^\s*\{/.test(row.text))
    row.name(/(?<!"(?:limit|cpus|mems|[a-z_]+_exclusive)":\[?[\d,]{0,2000})(?<=[:[,])\d+\b/g, 'count');
  else if (!/^\S*limit\S*\s/.test(row.text)) {
    row.name(/(?<=^(?:memory|cpuacct|cpu|blkio|io|rdma|hugetlb)\.\S{1,200}\s{1,200})\[[\d\s]*\]$/g, 'count');
    row.name(/(?<=^(?:memory|cpuacct|cpu|blkio|io|rdma|hugetlb)\.\S{1,200}\s{1,200})\d+$/g, 'count');
  }
}

/** `free`, `df`, `uptime`, `/proc/meminfo` and `/proc/loadavg`: how the machine is doing. */
export const machineLoad: Noise = {
  applies: (command) =>
    calls(command, /^(?:free|df|uptime|w|top|vmstat)$/) ||
    /\/proc\/(?:meminfo|loadavg|uptime)/.test(command.text),
  quiet(rows) {
    for (const row of rows) {
      row.name(/\b\d\d:\d\d:\d\d\b/g, 'time');
      row.name(/(?<=\bup ).*(?=,\s+\d+ users?)/g, 'duration');
      row.name(/(?<=load average: ).*$/g, 'load');
      row.name(/(?<![\w/.:-])\d+(?:\.\d+)?(?:[KMGTP]i?|%)?(?![\w/.:-])(?! users?\b)/g, 'count');
    }
    return rows;
  },
};
