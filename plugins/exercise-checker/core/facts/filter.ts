import { programOf, type Invocation, type SimpleCommand } from 'container-commands';
import { filesRead } from './files-read.ts';
import { writesOwnText } from './own-text.ts';

/** What `grep` was asked to find, and what it shows of it. */
export interface RowSearch {
  kind: 'search';
  /** Alternatives: any of them makes a row count. */
  patterns: readonly string[];
  syntax: 'basic' | 'extended' | 'fixed' | 'perl';
  ignoreCase: boolean;
  /** Whole words, or whole rows, only. */
  whole: 'word' | 'row' | undefined;
  /** `-v`: rows without it. */
  inverted: boolean;
  /** `-c`: only how many rows there are. */
  counts: boolean;
  /** Whether something else than the rows is shown: `-o` parts of them, `-q` nothing, `-m` the first ones. */
  partial: boolean;
}

/** What a program did to the rows that another one printed. */
export type Filter =
  | RowSearch
  /** `wc -l`: how many rows. */
  | { kind: 'count' }
  /** `head`, `tail`: some rows only; `strings`, `base64 -d`: what is in them. */
  | { kind: 'cut-short' }
  /** `tee`, `cat`: all rows as they are; with a pager (`less`) as many as were leafed through. */
  | { kind: 'copy'; paged: boolean }
  /** `sort`, `tac`: all rows in another order; `unique` without those that are equal, perhaps in a part of them only. */
  | { kind: 'order'; unique: boolean }
  /** `awk`, `cut`, `sed`, `tr`, `column`, fish's `string`: columns or parts of rows, perhaps without some rows. */
  | { kind: 'columns'; tool: string; program: string | undefined }
  /** `column -t`: all rows with other blanks in them. */
  | { kind: 'blanks' }
  /** `jq`, `yq`: what a path takes out of JSON or YAML. */
  | { kind: 'query'; path: string }
  /** What may print anything: words of its own (`awk '{print "web"}'`, `perl`), or of other files (`cat - FILE`). */
  | { kind: 'other'; tool: string };

const COPIES = new Set(['tee', 'cat', 'pv']);
const PAGERS = new Set(['less', 'more', 'bat', 'batcat']);
const COLUMNS = new Set(['awk', 'gawk', 'mawk', 'cut', 'sed', 'tr', 'column', 'fold', 'fmt', 'string']);
const GREPS = new Set(['grep', 'egrep', 'fgrep']);

/** Programs that read all they are given and print a number of it beside. */
const SUMS = new Set(['sha256sum', 'shasum', 'openssl', 'wc']);

/**
 * What a stage of a pipeline does to what it is given.
 * @param command the stage as it was typed, for what it is fed besides
 */
export function filterOf(invocation: Invocation | undefined, command?: SimpleCommand): Filter {
  if (invocation === undefined) return { kind: 'other', tool: '' };
  const { tool, flags, operands } = invocation;
  if (isFedElsewhere(invocation, command) || writesOwnText(invocation)) return { kind: 'other', tool };
  if (GREPS.has(tool)) return searchOf(invocation);
  if (COPIES.has(tool)) return { kind: 'copy', paged: false };
  if (PAGERS.has(tool)) return { kind: 'copy', paged: true };
  if (tool === 'column' && isTable(invocation)) return { kind: 'blanks' };
  if (COLUMNS.has(tool)) return { kind: 'columns', tool, program: operands[0] };
  switch (tool) {
    case 'rg':
    case 'ag':
    case 'strings':
    case 'base64':
    case 'wc':
      return { kind: 'count' };
    // fish's own: of rows that it is given, and else of its words.
    case 'count':
      return operands.length === 0 ? { kind: 'count' } : { kind: 'other', tool };
    case 'head':
    case 'tail':
      return { kind: 'cut-short' };
    case 'sort':
      if (flags.has('check') || flags.has('output')) return { kind: 'other', tool };
      return { kind: 'order', unique: flags.has('unique') };
    case 'uniq':
      return { kind: 'order', unique: true };
    case 'tac':
      return { kind: 'order', unique: false };
    case 'jq':
    case 'yq':
      return { kind: 'query', path: operands[0] ?? '.' };
    case 'python':
    case 'python3':
      // `-m json.tool` lays JSON out again.
      return invocation.words.includes('json.tool') ? { kind: 'query', path: '.' } : { kind: 'other', tool };
    case 'json_pp':
      return { kind: 'query', path: '.' };
    default:
      return { kind: 'other', tool };
  }
}

/** Whether what it prints, or what is beside, may be something else than what the stage before it printed. */
function isFedElsewhere(invocation: Invocation, command: SimpleCommand | undefined): boolean {
  const { tool, wrappers } = invocation;
  if (wrappers.includes('xargs') || filesRead(invocation, command).length > 0) return true;
  if (command === undefined) return false;
  const { substitutions, redirections } = command;
  const fed = redirections.some(({ operator }) => operator.startsWith('<<'));
  // `tee >(…)` has a program print beside it.
  const beside = tool === 'tee' ? substitutions.flatMap(({ stages }) => stages.slice(-1)) : [];
  return fed || beside.some((stage) => !SUMS.has(programOf(stage)));
}

/** `column -t` and nothing else: without it rows are beside each other. */
function isTable({ flags, unknownFlags }: Invocation): boolean {
  return flags.has('table') && flags.size === 1 && unknownFlags.length === 0;
}

/** What `grep` in any of its names was asked for. */
export function searchOf({ tool, flags, replacedFlags, operands }: Invocation): RowSearch {
  const given = [...replacedFlags, ...flags].flatMap(([name, value]) =>
    name === 'regexp' && typeof value === 'string' ? [value] : [],
  );
  const patterns = given.length > 0 ? given : operands.slice(0, 1);
  return {
    kind: 'search',
    patterns: patterns.flatMap((pattern) => pattern.split('\n')),
    syntax: syntaxOf(tool, flags),
    ignoreCase: flags.has('ignore-case'),
    whole: flags.has('line-regexp') ? 'row' : flags.has('word-regexp') ? 'word' : undefined,
    inverted: flags.has('invert-match'),
    counts: flags.has('count'),
    partial: ['only-matching', 'max-count', 'quiet', 'files-with-matches', 'files-without-match'].some(
      (flag) => flags.has(flag),
    ),
  };
}

function syntaxOf(tool: string, flags: Invocation['flags']): RowSearch['syntax'] {
  if (tool === 'fgrep' || flags.has('fixed-strings')) return 'fixed';
  if (flags.has('perl-regexp')) return 'perl';
  return tool === 'egrep' || flags.has('extended-regexp') ? 'extended' : 'basic';
}
