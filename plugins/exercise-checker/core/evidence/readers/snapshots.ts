import type { OutputLine } from '../../segments/segment.ts';
import { readRows } from '../rows.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads overlay mounts of containers: rows of `mount`, `findmnt`
 * and `/proc/mounts`. Where the root file system of a container is mounted says whose it is.
 */
export const readMounts: Reader = ({ invocation, segment, output, succeeded }) => {
  if (succeeded === false) return [];
  if (invocation.tool === 'ctr') return [];
  if (!/\bmounts?\b|\bfindmnt\b|mountinfo/.test(segment.command)) return [];
  const known = readRows(output, ROOT_FILE_SYSTEM);
  if (known.length > 0)
    return known.map(({ line, cells: [namespace, key, upper] }) => mountFact(line, upper, key, namespace));
  const overlay = /overlay/.test(segment.command);
  const layers = output.find(
    ({ text }) => (overlay || /\boverlay\b|"options"/.test(text)) && /\b(?:upper|lower)dir=/.test(text),
  );
  if (layers) return [mountFact(layers, upperIn(layers.text))];
  return readRows(output, WITHOUT_OPTIONS).map(({ line, cells }) => {
    const target = cells.find((cell) => cell !== '') ?? '';
    const [, namespace, key] = /\/([^/]+)\/([^/]+)\/rootfs$/.exec(target) ?? [];
    return mountFact(line, undefined, key, namespace);
  });
};

/**
 * `overlay on …/NAMESPACE/ID/rootfs type overlay (…)` of `mount`, the row of `findmnt`, which may draw a tree, or that of
 * `/proc/mounts` and `mountinfo`, which has numbers in front.
 */
const ROOT_FILE_SYSTEM =
  /^(?:overlay on |overlay |[\d\s:]+ \/ |[\s│├└─|`-]*)\/run\/containerd\/io\.containerd\.runtime\.v2\.task\/([^/\s]+)\/([^/\s]+)\/rootfs\s.*\bupperdir=([^,\s")]+)/u;
const WITHOUT_OPTIONS =
  /(\/run\/containerd\/io\.containerd\.runtime\.v2\.task\/\S+\/rootfs) .*\boverlay\b|^overlay.* on (\/run\/containerd\/\S+)|^overlay (\/run\/containerd\/\S+) overlay/;

function mountFact(line: OutputLine, upper?: string, key?: string, namespace?: string): Finding {
  return { type: 'mount', line, values: { kind: 'overlay', key, namespace, upper } };
}

/** The folder an overlay mount writes to: each container has its own. */
function upperIn(text: string | undefined): string | undefined {
  return /\bupperdir=([^,\s"]+)/.exec(text ?? '')?.[1];
}
