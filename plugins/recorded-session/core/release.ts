import type { Differences } from './differences.ts';
import { differencesOf, joinDifferences } from './differences.ts';
import type { Step } from './model.ts';
import { commandsOf } from './steps.ts';

/** What a session showed on one line of containerd. */
export interface Release {
  /** The line, such as `1.7`. */
  readonly line: string;
  /** What it was recorded on: containerd first. */
  readonly versions: readonly string[];
  readonly steps: readonly Step[];
}

/** A release with what is not the same on the others, for each of its commands. */
export interface ComparedRelease extends Release {
  readonly differences: readonly (Differences | undefined)[];
}

/**
 * Compares what a page can show of a session. The release that the page shows by itself is compared with all others,
 * and each of these with that one, because that is the one the text speaks of.
 *
 * @param shown line of the release that the page shows by itself
 */
export function compareReleases(releases: readonly Release[], shown: string): ComparedRelease[] {
  const own = releases.find(({ line }) => line === shown);
  const others = releases.filter(({ line }) => line !== shown);
  return releases.map((release) => {
    if (!own) return { ...release, differences: [] };
    if (release !== own) return { ...release, differences: differencesOf(release.steps, own.steps) };
    const all = others.map(({ steps }) => differencesOf(own.steps, steps));
    return {
      ...release,
      differences: commandsOf(own.steps).map((_, index) => joinDifferences(all.map((one) => one[index]))),
    };
  });
}
