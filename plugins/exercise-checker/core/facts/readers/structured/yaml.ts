import { readYamlScalar } from './yaml-scalar.ts';

/** A row that says something: how far it is moved in, and what it says. */
interface Row {
  indent: number;
  text: string;
}

/** No answer of crictl is nested deeper than this. */
const DEEPEST = 40;
const LONGEST = 1_000_000;

/**
 * Reads the part of YAML that `sigs.k8s.io/yaml` writes, which is what crictl prints with `-o yaml`: mappings and lists in
 * blocks, texts plain, quoted or in a literal block, `{}` and `[]`. A core that is loaded by every page has no room for a whole
 * YAML library, and what a stranger wrote is safer with less: no anchors, no tags, no flow collections.
 * @returns undefined if a row is none of that
 */
export function readYaml(lines: readonly string[]): unknown {
  if (lines.reduce((length, line) => length + line.length + 1, 0) > LONGEST) return undefined;
  const rows = lines.map((line): Row => {
    const text = line.trimStart();
    return { indent: line.length - text.length, text: text.trimEnd() };
  });
  const reader = new YamlReader(rows);
  try {
    const value = reader.block(0, 0);
    return reader.isAtEnd ? value : undefined;
  } catch (error) {
    if (error instanceof NotReadable) return undefined;
    throw error;
  }
}

/** What ends the reading of a text that is no such YAML. */
class NotReadable extends Error {}

class YamlReader {
  readonly #rows: Row[];
  #at = 0;

  constructor(rows: Row[]) {
    this.#rows = rows;
  }

  get isAtEnd(): boolean {
    this.#skipEmpty();
    return this.#at >= this.#rows.length;
  }

  /** A mapping or a list whose rows begin at this column. */
  block(indent: number, depth: number): unknown {
    const row = this.#peek();
    if (row === undefined || row.indent !== indent || depth > DEEPEST) throw new NotReadable();
    return isListRow(row) ? this.#list(indent, depth) : this.#mapping(indent, depth);
  }

  #list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (let row = this.#peek(); row?.indent === indent && isListRow(row); row = this.#peek()) {
      const text = row.text.slice(1).trimStart();
      const inner = indent + row.text.length - text.length;
      if (text !== '' && (keyOf(text) !== undefined || text.startsWith('- '))) {
        // What follows the dash begins its own block.
        this.#rows[this.#at] = { indent: inner, text };
        items.push(this.block(inner, depth + 1));
      } else {
        this.#at++;
        items.push(text === '' ? this.#below(indent, depth) : this.#scalar(text, indent));
      }
    }
    return items;
  }

  #mapping(indent: number, depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    for (let row = this.#peek(); row?.indent === indent && !isListRow(row); row = this.#peek()) {
      const key = keyOf(row.text);
      if (key === undefined) throw new NotReadable();
      this.#at++;
      const text = row.text.slice(key.length).trimStart();
      entries.push([key.name, text === '' ? this.#below(indent, depth) : this.#scalar(text, indent)]);
    }
    return Object.fromEntries(entries);
  }

  /** What stands below a key: a list may begin in the same column as the key. */
  #below(indent: number, depth: number): unknown {
    const row = this.#peek();
    if (row === undefined || row.indent < indent) return null;
    if (row.indent === indent) return isListRow(row) ? this.#list(indent, depth + 1) : null;
    return this.block(row.indent, depth + 1);
  }

  /** A value that begins in the row of its key, and may go on in rows that are moved in further. */
  #scalar(text: string, indent: number): unknown {
    const rows: string[] = [];
    const isBlock = /^[|>][+-]?$/.test(text);
    for (let row = this.#rows[this.#at]; row !== undefined; row = this.#rows[this.#at]) {
      const isEmpty = row.text === '';
      if (isEmpty ? !isBlock : row.indent <= indent) break;
      rows.push(row.text);
      this.#at++;
    }
    if (isBlock) return rows.join(text.startsWith('|') ? '\n' : ' ').trimEnd();
    const value = readYamlScalar([text, ...rows].join(' '));
    if (value === undefined) throw new NotReadable();
    return value;
  }

  #peek(): Row | undefined {
    this.#skipEmpty();
    return this.#rows[this.#at];
  }

  #skipEmpty(): void {
    while (this.#rows[this.#at]?.text === '') this.#at++;
  }
}

function isListRow({ text }: Row): boolean {
  return text === '-' || text.startsWith('- ');
}

/** The key a row begins with, and how much of the row it takes with its colon. */
function keyOf(text: string): { name: string; length: number } | undefined {
  const [whole = '', quoted, plain] =
    /^(?:"((?:[^"\\]|\\.)*)"|([^\s"'#:{}[\],&*!|>%@`-](?:[^:]|:(?=\S))*?)):(?=\s|$)/.exec(
      text.slice(0, 1000),
    ) ?? [];
  const name = quoted ?? plain;
  return name === undefined ? undefined : { name, length: whole.length };
}
