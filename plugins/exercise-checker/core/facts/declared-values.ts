import type { OutputLine } from '../segments/segment.ts';
import type { Stage } from './observation.ts';

/** A longer row declares nothing of use, and an array with more elements has no PIDs in it. */
const LONGEST_ROW = 2000;
const MOST_ELEMENTS = 50;

/** `declare -- W="4711"`, `declare -A P=([web]="4711" [late]="4750" )`; zsh writes `typeset`, and quotes only where it has to. */
const DECLARED = /^(?:declare|typeset|export|local) (?:-\S{1,10} )*([A-Za-z_]\w*)=(.*)$/;
const ELEMENT = /\[([\w.-]{1,100})\]=(?:"([^"\\]*)"|([\w./:@-]*))(?=\s|\)|$)/g;
const VALUE = /^(?:"([^"\\$`]*)"|'([^']*)'|([\w./:@-]*))$/;

/** Whether a command prints the variables of its shell, each with its value. */
export function declares({ invocation }: Stage): boolean {
  return (
    invocation !== undefined && /^(?:declare|typeset)$/.test(invocation.tool) && invocation.words[0] === '-p'
  );
}

/** The values that rows of `declare -p` show, by the names of variables; elements of an array as `P[web]`. */
export function declaredValues(rows: readonly OutputLine[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { text } of rows) {
    const [, name, shown = ''] = DECLARED.exec(text.slice(0, LONGEST_ROW).trim()) ?? [];
    if (name === undefined) continue;
    const plain = VALUE.exec(shown)
      ?.slice(1)
      .find((value) => value !== undefined);
    if (plain !== undefined) values.set(name, plain);
    else if (shown.startsWith('(')) {
      for (const [, key, inQuotes, bare] of [...shown.matchAll(ELEMENT)].slice(0, MOST_ELEMENTS))
        values.set(`${name}[${key}]`, inQuotes ?? bare ?? '');
    }
  }
  return values;
}
