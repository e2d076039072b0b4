import { BrokenRecording } from 'terminal-recording';

/** A caption without these would not say what it was recorded on. */
const REQUIRED = ['containerd', 'runc', 'distribution'];
/** What a reader may want to know, in the order it is shown; a header may say more. */
const SHOWN = [
  'containerd',
  'runc',
  'crun',
  'runsc',
  'nerdctl',
  'buildkitd',
  'crictl',
  'kubelet',
  'distribution',
];

/**
 * What a recording was made on, from the `versions` of its header: `containerd 1.7.24`, `Debian 13 (trixie)`.
 *
 * @throws BrokenRecording when the header does not say
 */
export function versionsIn(header: Readonly<Record<string, unknown>>): string[] {
  const versions = (header['versions'] ?? {}) as Readonly<Record<string, unknown>>;
  const missing = REQUIRED.filter((name) => !isVersion(versions[name]));
  if (missing.length > 0) {
    throw new BrokenRecording(
      1,
      `no version of ${missing.join(' and ')}`,
      `${REQUIRED.map((name) => `"${name}"`).join(', ')} in the "versions" of the header`,
    );
  }
  return SHOWN.flatMap((name) => {
    const version = versions[name];
    if (!isVersion(version)) return [];
    return [name === 'distribution' ? version : `${name} ${version}`];
  });
}

function isVersion(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
