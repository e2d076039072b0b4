import { inputFiles, programOf, type Invocation } from 'container-commands';
import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { digestOfPath } from './blobs.ts';

/** A longer row is cut before it is looked at. */
const LONGEST_ROW = 2000;

/** Reads a SHA-256 checksum: `… | sha256sum`, `sha256sum FILE`, `tee >(sha256sum)`, or of a one-liner in another language. */
export const readChecksum: Reader = (observation) => {
  if (!computes(observation.invocation) && !isFedByTee(observation)) return [];
  const named = digestNamed(observation);
  return observation.output.flatMap((line): Finding[] => {
    const text = line.text.slice(0, LONGEST_ROW);
    const hex = /(?:^|= |\s)([0-9a-f]{64})(?:\s|$)/.exec(text)?.[1];
    if (hex === undefined) return [];
    return [fact('checksum', { digest: `sha256:${hex}`, of: named ?? pathIn(text) }, line)];
  });
};

const ONE_LINERS = /^(?:python3?|perl|ruby|node|php)$/;

function computes({ tool, flags, words }: Invocation): boolean {
  if (tool === 'shasum') return flags.get('algorithm') === '256';
  if (tool === 'openssl') return words.includes('-sha256') || words.includes('sha256');
  return (
    tool === 'sha256sum' ||
    (ONE_LINERS.test(tool) && words.some((word) => /sha256/i.test(word.slice(0, LONGEST_ROW))))
  );
}

/** `tee >(sha256sum)`: what it prints is beside what `tee` does. */
function isFedByTee({ invocation, command }: Observation): boolean {
  const programs = command.substitutions.flatMap(({ stages }) => stages.map(programOf));
  return invocation.tool === 'tee' && programs.includes('sha256sum');
}

/** The digest by which the blob was asked for, in this command or in one that feeds it. */
function digestNamed({ pipeline, stage }: Observation): string | undefined {
  const words = pipeline.stages
    .slice(0, stage + 1)
    .flatMap(({ command }) => [...command.words, ...inputFiles(command.redirections)]);
  const digests = words.map(
    (word) => /sha256:[0-9a-f]{64}/.exec(word.slice(0, LONGEST_ROW))?.[0] ?? digestOfPath(word),
  );
  return digests.find((digest) => digest !== undefined);
}

/** `9417…  blobs/sha256/9417…`, `SHA2-256(blobs/sha256/9417…)= 9417…`: the file whose checksum it is. */
function pathIn(row: string): string | undefined {
  const path = /^[0-9a-f]{64} [ *](\S+)$/.exec(row)?.[1] ?? /^[\w-]{1,20}\(([^()]+)\)= /.exec(row)?.[1];
  return path === undefined ? undefined : digestOfPath(path);
}
