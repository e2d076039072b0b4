import { LISTINGS, commandOf, type Listing } from './listings/index.ts';
import { oneOf, randomNumbers } from './random.ts';
import { SEPARATORS } from './separators.ts';
import { paste, times, type HostileSession } from './session.ts';

const MANY_ROWS = 49_000;
const MEGABYTE = 1_000_000;

/** Sessions in which the list of a command has very many rows, very many columns, or one row of a megabyte. */
export function largeOutputsOf(tool: string): HostileSession[] {
  return (LISTINGS.get(tool) ?? []).flatMap((listing, place) => [
    {
      name: `${commandOf(listing)}: ${MANY_ROWS} rows`,
      make: () =>
        sessionOf(
          listing,
          times(MANY_ROWS, (index) => `${listing.row} ${index}`.slice(0, 60)),
        ),
    },
    {
      name: `${commandOf(listing)}: 300 columns, rows put together from parts, and one of a megabyte`,
      make: () => sessionOf(listing, [wideRow(listing), ...shuffledRows(listing, place), longRow(listing)]),
    },
  ]);
}

function sessionOf(listing: Listing, rows: readonly string[]): string {
  const heading = listing.header === undefined ? [] : [listing.header];
  return paste([commandOf(listing), ...heading, ...rows], ['exit']);
}

function wideRow({ row, header = row }: Listing): string {
  return times(300, (index) => (index % 2 === 0 ? header : row))
    .join('  ')
    .slice(0, 20_000);
}

function longRow({ row }: Listing): string {
  return `${row} `.repeat(Math.ceil(MEGABYTE / row.length));
}

/** Cells of the true row and separators, in any order: what comes of a terminal that cuts, or of a learner's `awk`. */
function shuffledRows({ row, header = '' }: Listing, seed: number): string[] {
  const next = randomNumbers(seed);
  const cells = [...row.split(' '), ...header.split(' ')];
  const pieces = [...SEPARATORS.values()];
  return times(2000, () =>
    times(1 + Math.floor(next() * 12), () => {
      const piece = oneOf(pieces, next).repeat(1 + Math.floor(next() * 20));
      return next() < 0.7 ? `${oneOf(cells, next)} ` : piece;
    }).join(''),
  );
}
