import { LISTINGS, commandOf, type Listing } from './listings/index.ts';
import { SEPARATORS } from './separators.ts';
import { paste, times, type HostileSession } from './session.ts';

/** As long as a row can be: what follows it is cut off before anything reads it. */
const LONGEST = 20_000;

/** Of each kind, for each way in which a list is shown; a pattern that takes quadratic time takes half a second for one. */
const ROWS_OF_A_KIND = 3;

/** A session has rows of so many separators, so that none is too large to tell what takes its time. */
const SEPARATORS_IN_A_SESSION = 11;

/**
 * Sessions in which a list of one tool has rows that are one separator over and over, with the true row before, within
 * or behind. Readers go other ways where the heading is missing, or no row is as it should be: each list is shown whole, through
 * a filter, and without anything true in it.
 */
export function longRowsOf(tool: string): HostileSession[] {
  const separators = [...SEPARATORS];
  return (LISTINGS.get(tool) ?? []).flatMap((listing) =>
    times(Math.ceil(separators.length / SEPARATORS_IN_A_SESSION), (part) => {
      const some = separators.slice(part * SEPARATORS_IN_A_SESSION, (part + 1) * SEPARATORS_IN_A_SESSION);
      const names = some.map(([name]) => name);
      return {
        name: `${commandOf(listing)}: long rows of ${names[0] ?? ''} to ${names.at(-1) ?? ''}`,
        make: () => sessionOf(listing, new Map(some)),
      };
    }),
  );
}

function sessionOf(listing: Listing, separators: ReadonlyMap<string, string>): string {
  const command = commandOf(listing);
  const heading = listing.header === undefined ? [] : [listing.header];
  const bare = [...separators.values()].flatMap((piece) => rowsOf([longRow(piece)]));
  const mixed = [...separators.values()].flatMap((piece) => rowsOf(rowsWith(listing.row, piece)));
  return paste(
    [command, ...heading, listing.row, ...mixed],
    [command, ...bare],
    [`${command} | cat`, ...heading, ...bare],
    ['exit'],
  );
}

function longRow(piece: string): string {
  return piece.repeat(Math.ceil(LONGEST / piece.length));
}

/** The true row with the separators behind it and between its first cell and the others. */
function rowsWith(row: string, piece: string): string[] {
  const within = Math.max(row.indexOf(' '), 0);
  return [`${row} ${longRow(piece)}`, `${row.slice(0, within)} ${longRow(piece)} ${row.slice(within)}`];
}

/** Each some times, ending in a sign that fits nowhere. */
function rowsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => times(ROWS_OF_A_KIND, () => `${text.slice(0, LONGEST - 1)}!`));
}
