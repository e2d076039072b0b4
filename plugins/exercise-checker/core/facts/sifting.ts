import type { Filter, RowSearch } from './filter.ts';
import type { Observation } from './observation.ts';
import { filtersBehind, isLeafedThrough } from './pipeline.ts';
import { rowPattern, type RowPattern } from './row-pattern.ts';

/** A search that a row had to pass. */
interface SiftedBy {
  search: RowSearch;
  lets: RowPattern;
}

/** What the programs behind a list left of its rows. */
export interface Sifting {
  searches: readonly SiftedBy[];
  /** Whether only their number is shown. */
  counted: boolean;
  /**
   * Whether every row that passed all searches is shown, or counted: nothing else dropped one. Where it is not, nothing
   * is missing for sure.
   */
  whole: boolean;
  /** Whether the rows are as they were printed; otherwise columns or parts of them. */
  intact: boolean;
  /**
   * The fields that `awk '{print $2, $8}'` left of each row, counted from 1, where it did that and nothing else; undefined
   * for one word made of several (`$4 $5`).
   */
  fields: readonly (number | undefined)[] | undefined;
}

/** Finds out what is left of the rows that a program printed. */
export function siftingOf(observation: Observation): Sifting {
  const searches: SiftedBy[] = [];
  const sifting: Sifting = {
    searches,
    counted: false,
    whole: !observation.sifted,
    intact: true,
    fields: undefined,
  };
  for (const filter of filtersBehind(observation)) {
    const search = searchIn(filter);
    // What looks at a number, or at parts of rows, tells nothing of the rows.
    const sees = !sifting.counted && sifting.intact;
    if (search !== undefined) {
      const lets = letsOf(search, filter);
      if (lets === undefined || !sees) sifting.whole = false;
      else searches.push({ search, lets });
      sifting.counted ||= search.counts;
      if (search.partial) sifting.whole = false;
    }
    switch (filter.kind) {
      case 'count':
        sifting.whole &&= !sifting.counted;
        sifting.counted = true;
        break;
      case 'columns':
        if (search === undefined && !keepsRows(filter)) sifting.whole = false;
        sifting.fields = sifting.intact ? fieldsIn(filter) : undefined;
        sifting.intact = false;
        break;
      case 'copy':
        if (filter.paged) sifting.whole &&= !isLeafedThrough(observation);
        break;
      case 'cut-short':
      case 'query':
      case 'other':
        sifting.whole = false;
        break;
      default:
        break;
    }
  }
  // A number is shown whole, wherever it was kept; of rows some may be missing.
  const isNumber = sifting.counted && observation.output.length === 1;
  sifting.whole &&= !observation.captured || isNumber;
  return sifting;
}

/** `grep`, and `awk '/pattern/'` and `awk '$2 == "runc"'`, which are one. */
function searchIn(filter: Filter): RowSearch | undefined {
  if (filter.kind === 'search') return filter;
  const { pattern, word } = soughtByAwk(filter) ?? {};
  const sought = pattern ?? word;
  if (sought === undefined) return undefined;
  return {
    kind: 'search',
    patterns: [sought],
    syntax: pattern === undefined ? 'fixed' : 'extended',
    ignoreCase: false,
    whole: pattern === undefined ? 'row' : undefined,
    inverted: false,
    counts: false,
    partial: false,
  };
}

/** Which rows pass a search; one of awk may look at one field of each only. */
function letsOf(search: RowSearch, filter: Filter): RowPattern | undefined {
  const lets = rowPattern(search);
  const field = soughtByAwk(filter)?.field;
  if (lets === undefined || field === undefined) return lets;
  return (row) => {
    const fields = row.trim().split(/\s+/);
    return lets(fields[field === 'NF' ? fields.length - 1 : Number(field) - 1] ?? '');
  };
}

/** What awk looks for where it does nothing else, or prints what it found: in the whole row, or in one field. */
const SOUGHT =
  /^(?:\$(?<field>[1-9]\d?|NF) ?(?:== ?"(?<word>[^"\\]{1,200})"|~ ?(?=\/)))?(?:\/(?<pattern>[^/]{1,200})\/)? {0,3}(?:\{ {0,3}print\b[^}]*\})?$/;

function soughtByAwk(filter: Filter): { field?: string; word?: string; pattern?: string } | undefined {
  if (filter.kind !== 'columns' || !/^[gm]?awk$/.test(filter.tool)) return undefined;
  return SOUGHT.exec(filter.program?.slice(0, 500).trim() ?? '')?.groups;
}

/** Whether a program makes one row of each row: `cut`, `tr`, `awk '{print $2}'`. */
function keepsRows({ tool, program }: Extract<Filter, { kind: 'columns' }>): boolean {
  if (tool === 'sed') return false;
  return !/^[gm]?awk$/.test(tool) || /^\s*\{\s*print\b[^}]*\}\s*$/.test(program?.slice(0, 600) ?? '');
}

/** `{print $2, $8}` behind no pattern or any. */
function fieldsIn({ tool, program }: Extract<Filter, { kind: 'columns' }>): Sifting['fields'] {
  if (!/^[gm]?awk$/.test(tool)) return undefined;
  const printed = /\{\s*print\s([^}]*)\}\s*$/.exec(program?.slice(0, 500) ?? '')?.[1];
  const fields = (printed ?? '').split(/,|"(?: |\\t){1,20}"/).map((field) => field.trim());
  return fields.every((field) => /^(?:\$[1-9]\d?\s*)+$/.test(field))
    ? fields.map((field) => (field.lastIndexOf('$') > 0 ? undefined : Number(field.slice(1))))
    : undefined;
}
