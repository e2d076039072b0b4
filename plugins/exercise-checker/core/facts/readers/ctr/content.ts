import type { Observation } from '../../observation.ts';
import { blobKind } from '../blob-kind.ts';
import { fact, type Finding } from '../../finding.ts';
import type { RegisteredReader } from '../reader.ts';
import { CTR_VERSIONS } from './versions.ts';

const DIGEST = /^sha256:[0-9a-f]{64}$/;

function readBlob({ invocation, output, succeeded }: Observation): Finding[] {
  const [digest] = invocation.operands;
  if (digest === undefined || !DIGEST.test(digest) || succeeded === false) return [];
  const kind = blobKind(output);
  return kind === undefined ? [] : [fact('blob', { digest, kind })];
}

export const CONTENT_SHOWN: readonly RegisteredReader[] = [
  {
    tool: 'ctr',
    actions: ['content get'],
    forms: ['DIGEST', 'DIGEST | jq', 'DIGEST | head -c 300', 'DIGEST > FILE, and the file shown later'],
    versions: CTR_VERSIONS,
    proves: ['blob'],
    read: readBlob,
  },
];
