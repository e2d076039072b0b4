import type { Observation } from '../legacy.ts';
import { blobKind } from './blob-kind.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

const DIGEST = /sha256:[0-9a-f]{64}/;

/**
 * Reads a blob of the content store: by `ctr content get DIGEST`, or from its file below `blobs/sha256/`. What
 * it is can be told from its JSON, whole, through `jq`, or cut short.
 */
export const readBlob: Reader = (observation) => {
  const digest = blobOf(observation);
  if (digest === undefined || observation.succeeded === false) return [];
  const kind = blobKind(observation.output);
  return kind === undefined ? [] : [{ type: 'blob', values: { digest, kind } }];
};

/** Reads a checksum: `… | sha256sum`, or `sha256sum FILE`. */
export const readChecksum: Reader = (observation) => {
  const { invocation, segment } = observation;
  const computes = /^(?:sha256sum|shasum|openssl)$/.test(invocation.tool);
  const programmed = /^(?:python3?|perl|ruby|node)$/.test(invocation.tool) && /sha256/.test(segment.command);
  if (!computes && !programmed) return [];
  return observation.output.flatMap((line): Finding[] => {
    const hex = /(?:^|= |\s)([0-9a-f]{64})(?:\s|$)/.exec(line.text)?.[1];
    if (hex === undefined) return [];
    const of =
      DIGEST.exec(observation.segment.command)?.[0] ??
      digestInPath(line.text) ??
      digestInPath(observation.segment.command);
    return [{ type: 'checksum', line, values: { digest: `sha256:${hex}`, of } }];
  });
};

function blobOf({ invocation, segment }: Observation): string | undefined {
  return invocation.tool === 'cat' || invocation.tool === 'jq' ? digestInPath(segment.command) : undefined;
}

/** Blobs are files named by their digest. */
function digestInPath(text: string): string | undefined {
  const hex = /(?:^|[\s/])([0-9a-f]{64})(?=\s|$)/.exec(text)?.[1];
  return hex === undefined ? undefined : `sha256:${hex}`;
}
