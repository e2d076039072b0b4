/** What a command of one tool shows: enough that the checker takes it for the real thing, before it is mutated. */
export interface Listing {
  /** Program and action as the checker names them; with `flags` its key. */
  tool: string;
  action: string;
  /** The flags that change what is shown. */
  flags?: string;
  /** Heading of the table; none for what has no heading. */
  header?: string;
  /** A row as the tool prints it. */
  row: string;
}

/** What is typed to get a listing: tool, action and flags, the key that no two listings have in common. */
export function commandOf({ tool, action, flags = '' }: Listing): string {
  return [tool, action, flags].filter((part) => part !== '').join(' ');
}

export const IMAGE = 'registry.driftwood.example/driftwood/web:1.4.0';
export const DIGEST = `sha256:${'0a1b2c3d'.repeat(8)}`;
export const ID = 'ab12cd34'.repeat(8);
