import type { OutputLine } from '../../segments/segment.ts';

const LONGEST = 1_000_000;

/**
 * What a blob of an image is, by its JSON: whole, by the part of it that jq took out, or cut short. Something with a digest
 * in it is taken for a manifest, as the others are known by more.
 */
export function blobKind(output: readonly OutputLine[]): 'index' | 'manifest' | 'config' | undefined {
  const text = output
    .map((line) => line.text)
    .join('\n')
    .slice(0, LONGEST);
  if (/"manifests"\s{0,20}:/.test(text)) return 'index';
  if (/"layers"\s{0,20}:|"config"\s{0,20}:\s{0,20}\{\s{0,50}"mediaType"|image\.manifest\.v1\+json/.test(text))
    return 'manifest';
  if (/"(?:rootfs|diff_ids)"\s{0,20}:/.test(text)) return 'config';
  return /sha256:[0-9a-f]{64}/.test(text) ? 'manifest' : undefined;
}
