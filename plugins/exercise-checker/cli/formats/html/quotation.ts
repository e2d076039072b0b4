import type { Report } from '../../../sentences/index.ts';
import { html, Markup } from './markup.ts';

/** Our own line feed; one in a text would be escaped. */
const NEW_LINE = new Markup('\n');

type Rows = NonNullable<Report['rows']>;

/** What a report points at: a line, and the command that was typed for it. */
interface Pointed {
  line: number;
  command?: string;
}

/**
 * The rows a report points at, with the command that printed them, as they are in the session. A report without rows
 * tells line and command.
 */
export function quotation(pointed: readonly Pointed[], { rows }: Pick<Report, 'rows'>): Markup {
  if (pointed.length === 0) return html``;
  if (rows === undefined) {
    const told = new Set(
      pointed.map(({ line, command }) => `line ${line}${command === undefined ? '' : `: ${command}`}`),
    );
    return html`<pre>${[...told].map((text, index) => [index === 0 ? '' : NEW_LINE, text])}</pre>`;
  }
  const lines = new Set(pointed.map(({ line }) => line));
  const shown = rowsAbove(lines, rows);
  const width = String(shown.at(-1)?.line ?? 0).length;
  const written = shown.map((row, index) => {
    const before = shown[index - 1];
    const skips = before !== undefined && row.line > before.line + 1;
    const number = html`<span class="at">${String(row.line).padStart(width)}</span>`;
    const text = row.typed ? html`<b>${row.text}</b>` : row.text;
    return [
      index === 0 ? '' : NEW_LINE,
      skips ? ['…'.padStart(width), NEW_LINE] : '',
      number,
      ' ',
      lines.has(row.line) ? html`<mark>${text}</mark>` : text,
    ];
  });
  return html`<pre>${written}</pre>`;
}

/** From each line back to the command it belongs to. */
function rowsAbove(lines: ReadonlySet<number>, rows: Rows): Rows {
  const wanted = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (!lines.has(row.line)) continue;
    for (let above = index; above >= 0; above--) {
      wanted.add(above);
      if (rows[above]?.typed) break;
    }
  }
  return rows.filter((_, index) => wanted.has(index));
}
