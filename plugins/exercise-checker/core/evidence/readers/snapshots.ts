import { readRows } from '../rows.ts';
import type { Finding, Reader } from './reader.ts';

/** Reads `ctr snapshots tree`: a child stands below its parent, ` \_ key`, indented further. */
export const readSnapshotTree: Reader = ({ invocation, output, succeeded }) => {
  if (invocation.tool !== 'ctr' || invocation.action !== 'snapshots tree' || succeeded === false) return [];
  const parents: { depth: number; key: string }[] = [];
  return output.flatMap((line): Finding[] => {
    const match = /^( *)(?:\\_ )?(\S+)$/.exec(line.text);
    const key = match?.[2];
    if (key === undefined) return [];
    const depth = match?.[1]?.length ?? 0;
    while ((parents.at(-1)?.depth ?? -1) >= depth) parents.pop();
    const parent = parents.at(-1)?.key;
    parents.push({ depth, key });
    const kind = key.startsWith('sha256:') ? 'Committed' : 'Active';
    return [{ type: 'snapshot', line, values: { key, parent, kind, namespace: invocation.namespace } }];
  });
};

/**
 * Reads overlay mounts of containers: the line `ctr snapshots mounts` prints, and rows of `mount`, `findmnt`
 * and `/proc/mounts`.
 */
export const readMounts: Reader = ({ invocation, segment, output, succeeded }) => {
  if (succeeded === false) return [];
  const asked = invocation.tool === 'ctr' && invocation.action === 'snapshots mounts';
  if (asked) {
    const line = output.find(({ text }) => /^mount -t overlay\b/.test(text) || /\bupperdir=/.test(text));
    const upper = upperIn(line?.text);
    return line
      ? [{ type: 'mount', line, values: { kind: 'overlay', key: invocation.operands[1], upper } }]
      : [];
  }
  if (!/\bmounts?\b|\bfindmnt\b|mountinfo/.test(segment.command)) return [];
  const overlay = /overlay/.test(segment.command);
  const layers = output.find(
    ({ text }) => (overlay || /\boverlay\b|"options"/.test(text)) && /\b(?:upper|lower)dir=/.test(text),
  );
  if (layers)
    return [{ type: 'mount', line: layers, values: { kind: 'overlay', upper: upperIn(layers.text) } }];
  return readRows(
    output,
    /(\/run\/containerd\/io\.containerd\.runtime\.v2\.task\/\S+\/rootfs) .*\boverlay\b|^overlay.* on (\/run\/containerd\/\S+)|^overlay (\/run\/containerd\/\S+) overlay/,
  ).map(({ line, cells }): Finding => {
    const target = cells.find((cell) => cell !== '') ?? '';
    const key = /\/([^/]+)\/rootfs$/.exec(target)?.[1];
    return { type: 'mount', line, values: { kind: 'overlay', key } };
  });
};

/** The folder an overlay mount writes to: each container has its own. */
function upperIn(text: string | undefined): string | undefined {
  return /\bupperdir=([^,\s"]+)/.exec(text ?? '')?.[1];
}
