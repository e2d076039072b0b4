/** A mistake in an exercise file: where in the YAML tree it is, and what to change. */
export interface Problem {
  path: (string | number)[];
  message: string;
}

/** A list of what would have been right, for the end of an error message. */
export function known(names: Iterable<string>): string {
  return [...names].map((name) => `"${name}"`).join(', ');
}
