import { outputText, type Observation } from '../observation.ts';

/** A digest that a narrow terminal has broken in two goes on in the next row. */
const DIGEST = 'sha256:((?:[0-9a-f]\\n?){64})(?![0-9a-f])';

/**
 * Where a pull names what it pulled with all digits, the surest first: what 1.x unpacks, the line that 2.x ends with, and
 * rows of the progress, in which an index goes before the manifest it leads to.
 */
const PLACES = [
  new RegExp(`^unpacking \\S+ ${DIGEST}`, 'm'),
  new RegExp(`^application/vnd\\.\\S+ ${DIGEST}`, 'm'),
  new RegExp(`^index-${DIGEST}`, 'm'),
  new RegExp(`^manifest-${DIGEST}`, 'm'),
];

const LONGEST = 100_000;

/** The digest of the image that a pull shows, by ctr or nerdctl; undefined if it was cut or not shown. */
export function pulledDigest(observation: Observation): string | undefined {
  const text = outputText(observation).join('\n').slice(0, LONGEST);
  for (const place of PLACES) {
    const digits = place.exec(text)?.[1];
    if (digits !== undefined) return `sha256:${digits.replaceAll('\n', '')}`;
  }
  return undefined;
}
