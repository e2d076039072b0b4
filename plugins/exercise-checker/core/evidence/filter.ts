import type { Invocation } from 'container-commands';

/** What `grep` was asked to find, and what it shows of it. */
export interface Search {
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
  | Search
  /** `wc -l`: how many rows. */
  | { kind: 'count' }
  /** `head`, `tail`: some rows only. */
  | { kind: 'cut-short' }
  /** `tee`, `cat`, `less`: all rows as they are. */
  | { kind: 'copy' }
  /** `sort`, `tac`: all rows in another order; `unique` without those that are equal. */
  | { kind: 'order'; unique: boolean }
  /** `awk`, `cut`, `sed`, `tr`, `column`: columns or parts of rows, perhaps without some rows. */
  | { kind: 'columns'; tool: string; program: string | undefined }
  /** `jq`, `yq`: what a path takes out of JSON or YAML. */
  | { kind: 'query'; path: string }
  | { kind: 'other'; tool: string };

const COPIES = new Set(['tee', 'cat', 'less', 'more', 'bat', 'batcat', 'nl']);
const COLUMNS = new Set(['awk', 'gawk', 'mawk', 'cut', 'sed', 'tr', 'column', 'fold', 'fmt']);
const GREPS = new Set(['grep', 'egrep', 'fgrep']);

/** What a stage of a pipeline does to what it is given. */
export function filterOf(invocation: Invocation | undefined): Filter {
  if (invocation === undefined) return { kind: 'other', tool: '' };
  const { tool, flags, operands } = invocation;
  if (GREPS.has(tool)) return searchOf(invocation);
  if (COPIES.has(tool)) return { kind: 'copy' };
  if (COLUMNS.has(tool)) return { kind: 'columns', tool, program: operands[0] };
  switch (tool) {
    case 'wc':
      return { kind: 'count' };
    case 'head':
    case 'tail':
      return { kind: 'cut-short' };
    case 'sort':
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
      // `-m json.tool` lays JSON out anew.
      return invocation.words.includes('json.tool') ? { kind: 'query', path: '.' } : { kind: 'other', tool };
    case 'json_pp':
      return { kind: 'query', path: '.' };
    default:
      return { kind: 'other', tool };
  }
}

/** What `grep` in any of its names was asked for. */
function searchOf({ tool, flags, replacedFlags, operands }: Invocation): Search {
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

function syntaxOf(tool: string, flags: Invocation['flags']): Search['syntax'] {
  if (tool === 'fgrep' || flags.has('fixed-strings')) return 'fixed';
  if (flags.has('perl-regexp')) return 'perl';
  return tool === 'egrep' || flags.has('extended-regexp') ? 'extended' : 'basic';
}
