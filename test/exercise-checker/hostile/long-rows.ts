import { LISTINGS, commandOf, type Listing } from './listings/index.ts';
import { SEPARATORS } from './separators.ts';
import { paste, times, type HostileSession } from './session.ts';

/** As long as a row can be: what is behind it is cut off before anything reads it. */
const LONGEST = 20_000;

/** Of each kind; one that takes quadratic time takes about half a second. */
const ROWS_OF_A_KIND = 4;

/** A session has rows of so many separators, so that none is too large to tell what takes its time. */
const SEPARATORS_IN_A_SESSION = 11;

/** Sessions in which a list of one tool has rows that are one separator over and over, with the true row before, within or behind. */
export function longRowsOf(tool: string): HostileSession[] {
  const separators = [...SEPARATORS];
  return (LISTINGS.get(tool) ?? []).flatMap((listing) =>
    times(Math.ceil(separators.length / SEPARATORS_IN_A_SESSION), (part) => {
      const some = separators.slice(part * SEPARATORS_IN_A_SESSION, (part + 1) * SEPARATORS_IN_A_SESSION);
      return {
        name: `${commandOf(listing)}: long rows of ${some[0]?.[0] ?? ''} to ${some.at(-1)?.[0] ?? ''}`,
        make: () =>
          sessionOf(
            listing,
            some.flatMap(([, piece]) => rowsOf(listing.row, piece)),
          ),
      };
    }),
  );
}

/** The session with rows of one separator alone, to tell which of them it is. */
export function longRowsOfOne(listing: Listing, separator: string): string {
  return sessionOf(listing, rowsOf(listing.row, SEPARATORS.get(separator) ?? separator));
}

function sessionOf(listing: Listing, rows: readonly string[]): string {
  const heading = listing.header === undefined ? [] : [listing.header];
  return paste([commandOf(listing), ...heading, listing.row, ...rows], ['exit']);
}

function rowsOf(row: string, piece: string): string[] {
  const many = piece.repeat(Math.ceil(LONGEST / piece.length));
  const within = Math.max(row.indexOf(' '), 0);
  const changed = [many, `${row} ${many}`, `${row.slice(0, within)} ${many} ${row.slice(within)}`];
  return changed.flatMap((text) => times(ROWS_OF_A_KIND, () => `${text.slice(0, LONGEST - 1)}!`));
}
