import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

/** `nerdctl logs` of a container that is not its own fails with a dump of its options, addresses in memory included. */
export const memoryAddresses: Noise = {
  applies: (command) => calls(command, /^nerdctl\b/),
  quiet(rows) {
    for (const row of rows) row.name(/(?<=\(\*\w+\)\()0x[0-9a-f]+(?=\))/g, 'random');
    return rows;
  },
};

/** A web server's log of requests names the port that the asking side was given: `[::ffff:10.4.0.1]:55334: response:200`. */
export const clientPorts: Noise = {
  applies: (command) => calls(command, /^nerdctl logs$/),
  quiet(rows) {
    for (const row of rows) row.name(/(?<=^\[[\da-f:.]+\]:)\d{4,5}(?=: )/g, 'random');
    return rows;
  },
};

/** A short program may have ended before `nerdctl run --rm` is ready to hand it signals, which it then says. */
export const lateSignals: Noise = {
  applies: (command) => calls(command, /^nerdctl run$/),
  quiet: (rows) => rows.filter((row) => !/^ERRO\S* forward signal child exited\b/.test(row.text)),
};

/** `nerdctl images`: an ID is the digest of the manifest, cut; the whole one need not have been seen before. */
export const imageIds: Noise = {
  applies: (command) => calls(command, /^nerdctl images$/),
  quiet(rows) {
    for (const row of rows) row.name(/(?<=\s)[0-9a-f]{12}(?=\s)/g, 'digest');
    return rows;
  },
};

/** Chains of the CNI plugins have names that are hashes of the container's ID, cut to what iptables allows. */
export const firewallChains: Noise = {
  applies: (command) => calls(command, /^iptables(?:-save)?$/),
  quiet(rows) {
    for (const row of rows) row.name(/(?<=\bCNI-(?:DN-)?)[0-9a-f]{20,24}\b/g, 'random');
    return rows;
  },
};
