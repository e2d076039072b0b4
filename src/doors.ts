/** A way into the site, by what someone came for. */
export interface Door {
  /** In the top navigation. */
  readonly name: string;
  /** From the root of the site, such as `/exercises/`. */
  readonly address: string;
  /** Ids of pages behind it, or what they begin with; the longest one that fits a page is its door. */
  readonly behind: readonly string[];
}

/** The doors of the top navigation, in its order. The front page says more of the first four. */
export const DOORS = {
  learn: { name: 'Course', address: '/#the-course-page-by-page', behind: ['topics/'] },
  debug: { name: 'Debug', address: '/debug/', behind: ['debug'] },
  choose: { name: 'Runtimes', address: '/topics/other-runtimes/', behind: ['topics/other-runtimes'] },
  practise: { name: 'Exercises', address: '/exercises/', behind: ['exercises', 'lab', 'setup'] },
  look: { name: 'Reference', address: '/reference/commands/', behind: ['reference/'] },
} as const satisfies Record<string, Door>;

/**
 * The door a page is behind.
 * @param page id of the page, such as `topics/the-map`
 */
export function doorOf(page: string): Door | undefined {
  const doors: readonly Door[] = Object.values(DOORS);
  const length = ({ behind }: Door) =>
    Math.max(...behind.filter((start) => page.startsWith(start)).map((start) => start.length), 0);
  const [nearest] = doors.toSorted((a, b) => length(b) - length(a));
  return nearest !== undefined && length(nearest) > 0 ? nearest : undefined;
}
