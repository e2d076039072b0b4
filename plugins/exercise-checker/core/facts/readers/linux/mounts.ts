import { inputFiles, type Invocation } from 'container-commands';
import type { Observation } from '../../observation.ts';
import { joinRows } from '../../rows.ts';
import { fact } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { callsMade } from './inside.ts';

/** The files in which the kernel lists mounts. */
const FILE = /^\/(?:proc\/(?:[\w-]{1,20}\/)?(?:mounts|mountinfo)|etc\/mtab)$/;

/** Below it containerd keeps what it runs, and mounts root file systems. */
const FOLDER = '/run/containerd/io.containerd.runtime.v2.task/';

/** Where the root file system of a container is mounted says whose it is. */
const TARGET = /^\/run\/containerd\/io\.containerd\.runtime\.v2\.task\/([^/]+)\/([^/]+)\/rootfs$/;

/** Options of an overlay mount may name many folders. */
const LONGEST_ROW = 5000;

/**
 * Reads overlay mounts of containers, as rows of `mount`, `findmnt` and `/proc/mounts` show them. Of a row without such
 * a folder only what it writes to is known.
 */
export const readMounts: Reader = (observation) => {
  const { output, succeeded } = observation;
  const call = [...callsMade(observation.invocation)].find((one) => showsMounts(one, observation));
  if (succeeded === false || call === undefined) return [];
  const isOverlay = call.flags.get('types') === 'overlay';
  const whole = joinRows(output, (text) => mountIn(text, true), { longest: LONGEST_ROW }).rows;
  if (whole.length > 0)
    return whole.map(({ value, line }) => fact('mount', { kind: 'overlay', ...value }, line));
  const layers = output.find(({ text }) => isLayers(text.slice(0, LONGEST_ROW), isOverlay));
  if (layers !== undefined) return [fact('mount', { kind: 'overlay', upper: upperIn(layers.text) }, layers)];
  const bare = joinRows(output, (text) => mountIn(text, false), { longest: LONGEST_ROW }).rows;
  return bare.map(({ value, line }) => fact('mount', { kind: 'overlay', ...value }, line));
};

function showsMounts({ tool, operands, words }: Invocation, { command }: Observation): boolean {
  if (tool === 'findmnt' || tool === 'mount') return tool === 'findmnt' || operands.length === 0;
  return [...words, ...inputFiles(command.redirections)].some((word) => FILE.test(word.slice(0, 100)));
}

interface Mount {
  namespace: string | undefined;
  key: string | undefined;
  upper: string | undefined;
}

/**
 * `overlay on FOLDER type overlay (…)` of `mount`, the row of `findmnt`, which may draw a tree, or that of `/proc/mounts`
 * and `mountinfo`, which has numbers in front.
 * @param withLayers whether the row has to say what the mount consists of
 */
function mountIn(text: string, withLayers: boolean): Mount | undefined {
  // Two of them are two rows.
  if (!text.includes(FOLDER) || text.indexOf(FOLDER) !== text.lastIndexOf(FOLDER)) return undefined;
  const words = text.split(/[\s│├└─|`"]+/u);
  const [, namespace, key] = words.map((word) => TARGET.exec(word)).find((match) => match !== null) ?? [];
  const upper = upperIn(text);
  const isWhole = withLayers ? upper !== undefined : words.some((word) => word === 'overlay');
  return namespace === undefined || !isWhole ? undefined : { namespace, key, upper };
}

function isLayers(text: string, isOverlay: boolean): boolean {
  return (isOverlay || /\boverlay\b|"options"/.test(text)) && /\b(?:upper|lower)dir=/.test(text);
}

/** The folder an overlay mount writes to: each container has its own. */
function upperIn(text: string): string | undefined {
  return /\bupperdir=([^,\s")]{1,2000})/.exec(text.slice(0, LONGEST_ROW))?.[1];
}
