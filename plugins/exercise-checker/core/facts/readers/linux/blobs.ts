import { inputFiles } from 'container-commands';
import { blobKind } from '../blob-kind.ts';
import { fact } from '../../finding.ts';
import type { Reader } from '../reader.ts';

/** Reads a blob of the content store from its file below `blobs/sha256/`, whatever program printed it. */
export const readBlobFile: Reader = (observation) => {
  const { invocation, command, succeeded } = observation;
  const files = [...invocation.operands, ...inputFiles(command.redirections)];
  const digest = files.map(digestOfPath).find((one) => one !== undefined);
  if (digest === undefined || succeeded === false) return [];
  const kind = blobKind(observation.output);
  return kind === undefined ? [] : [fact('blob', { digest, kind })];
};

/** Blobs are files named by their digest. */
export function digestOfPath(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^[0-9a-f]{64}$/.test(name) ? `sha256:${name}` : undefined;
}
