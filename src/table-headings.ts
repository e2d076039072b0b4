import { defineHastPlugin } from 'satteri';

interface Element {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly Element[];
}

/**
 * Gives every cell of a Markdown table the heading of its column as `data-heading`, from the second column on. On a
 * phone, where each row becomes its own block, the style sheet writes it in front of the cell.
 */
export function tableHeadings() {
  return defineHastPlugin({
    name: 'table-headings',
    element: {
      filter: ['table'],
      visit(table, context) {
        const rows = descendants(table, 'tr');
        const headings = (rows[0]?.children ?? []).filter(({ tagName }) => tagName === 'th').map(textOf);
        for (const row of rows.slice(1)) {
          const cells = (row.children ?? []).filter(({ tagName }) => tagName === 'td');
          for (const [column, cell] of cells.entries()) {
            const heading = headings[column];
            if (column === 0 || heading === undefined || heading === '') continue;
            context.setProperty(cell as typeof table, 'dataHeading', heading);
          }
        }
      },
    },
  });
}

function descendants(element: Element, name: string): Element[] {
  return (element.children ?? []).flatMap((child) =>
    child.tagName === name ? [child] : descendants(child, name),
  );
}

function textOf(element: Element): string {
  return element.value ?? (element.children ?? []).map(textOf).join('');
}
