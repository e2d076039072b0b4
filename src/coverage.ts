import { z } from 'zod';
import { nearNames } from 'satteri-markdown-blocks';
import type { PagePart } from './page-parts.ts';

/** What a topic can have, and a table cell for each. */
export const KINDS = ['sessions', 'diagrams', 'questions', 'exercises'] as const;

type Kind = (typeof KINDS)[number];

const without = z.strictObject({
  sessions: z.string().min(1).optional(),
  diagrams: z.string().min(1).optional(),
  questions: z.string().min(1).optional(),
  exercises: z.string().min(1).optional(),
});

/** The shape of `content/coverage.yaml`. */
export const coverageSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      item: z.string().min(1),
      /** Addresses of pages, or of parts of them with `#anchor`. */
      where: z.array(z.string().startsWith('/topics/')).min(1),
      /** Why a cell is empty. */
      without: without.default({}),
    }),
  ),
  pages: z.record(z.string().startsWith('/topics/'), without).default({}),
});

export type CoverageSource = z.infer<typeof coverageSchema>;

/** A row of the table: what there is of each kind, or the reason why there is nothing. */
export interface CoverageRow {
  name: string;
  where: string[];
  cells: Record<Kind, { names: string[]; reason?: string }>;
}

/** Parts of every page, by its address such as `/topics/the-map/`. */
export type PagesByAddress = ReadonlyMap<string, readonly PagePart[]>;

/**
 * What covers each item of the original topic, and what each page has.
 * @throws Error with a line for every address that leads nowhere, every empty cell without a reason and every reason
 *   for a cell that is not empty
 */
export function coverageOf(
  source: CoverageSource,
  pages: PagesByAddress,
): { items: CoverageRow[]; pages: CoverageRow[] } {
  const problems: string[] = [];
  const items = source.items.map(({ item, where, without: reasons }) =>
    rowOf(item, where, reasons, pages, problems),
  );
  const unknown = Object.keys(source.pages).filter((address) => !pages.has(address));
  problems.push(...unknown.map((address) => `pages: there is no page ${address}`));
  const rows = [...pages.keys()].map((address) =>
    rowOf(address, [address], source.pages[address] ?? {}, pages, problems),
  );
  if (problems.length > 0) throw new Error(`content/coverage.yaml:\n${problems.join('\n')}`);
  return { items, pages: rows };
}

function rowOf(
  name: string,
  where: string[],
  reasons: Partial<Record<Kind, string | undefined>>,
  pages: PagesByAddress,
  problems: string[],
): CoverageRow {
  const parts = where.flatMap((address) => partsAt(address, pages, name, problems));
  const cells = {} as CoverageRow['cells'];
  for (const kind of KINDS) {
    const names = [...new Set(parts.flatMap((part) => part[kind]))];
    const reason = reasons[kind];
    if (names.length === 0 && reason === undefined) {
      problems.push(`"${name}" has no ${kind}: write them, or say why under "without: { ${kind}: … }"`);
    }
    if (names.length > 0 && reason !== undefined) {
      problems.push(`"${name}" has ${kind} (${names.join(', ')}): remove the reason for having none`);
    }
    cells[kind] = reason === undefined ? { names } : { names, reason };
  }
  return { name, where, cells };
}

/** All parts of a page, or the one that begins with that anchor. */
function partsAt(
  address: string,
  pages: PagesByAddress,
  name: string,
  problems: string[],
): readonly PagePart[] {
  const [page = '', anchor] = address.split('#');
  const parts = pages.get(page);
  const found = anchor === undefined ? parts : parts?.filter((part) => part.anchor === anchor);
  if (found !== undefined && found.length > 0) return found;
  const places = [...pages].flatMap(([place, all]) => [
    place,
    ...all.map((part) => `${place}#${part.anchor}`),
  ]);
  const [near] = nearNames(address, places);
  const fix = near === undefined ? '' : `; type ${near}`;
  problems.push(`"${name}" is said to be at ${address}, which is nowhere${fix}`);
  return [];
}
