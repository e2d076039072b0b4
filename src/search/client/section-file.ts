import type { SectionFile } from '../core/section.ts';

/** Why the sections could not be loaded, as a reader is told. */
export class NotLoaded extends Error {}

/** A connection that has sent nothing for this many milliseconds is given up. */
const PATIENCE = 15_000;

/**
 * Loads what can be found.
 * @throws NotLoaded at once where there is no network, or when the site does not answer
 */
export async function loadSections(address: string): Promise<SectionFile> {
  try {
    // A page that was visited before may have it in the browser's cache, network or not.
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok)
      throw new NotLoaded(`The search could not be loaded: the site answered ${response.status}.`);
    return (await response.json()) as SectionFile;
  } catch (error) {
    if (error instanceof NotLoaded) throw error;
    if (!navigator.onLine) {
      throw new NotLoaded(
        'You are offline, and the search has not been loaded before. The pages you have open stay readable.',
      );
    }
    throw new NotLoaded('The search could not be loaded: the site does not answer.');
  }
}
