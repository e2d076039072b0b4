import { NodeType, type HTMLElement, type Node } from 'node-html-parser';

/** What the reader of a page meets, one after another. */
export type PageLine = { readonly heading: string; readonly anchor: string } | { readonly line: string };

/** What is not text of the page: its title, controls, drawings, and the heads of tables. */
const PASSED_OVER = new Set([
  'H1',
  'SCRIPT',
  'STYLE',
  'SVG',
  'TEMPLATE',
  'BUTTON',
  'FORM',
  'SELECT',
  'NAV',
  'THEAD',
]);
/** Elements that end the line before them and their own. */
const BLOCKS = new Set([
  ...['P', 'DIV', 'LI', 'UL', 'OL', 'DL', 'DT', 'DD', 'TABLE', 'TR', 'SECTION', 'ASIDE', 'BLOCKQUOTE'],
  ...['FIGURE', 'FIGCAPTION', 'DETAILS', 'SUMMARY', 'H2', 'H3', 'H4', 'H5', 'H6'],
]);
/** What is only there for a screen reader, and what the caption of every recording says alike. */
const CLASSES_PASSED_OVER = ['sr-only', 'sl-anchor-link', 'session-versions'];
const SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Reads the lines of a page: paragraphs, list items, rows of tables with their cells joined, and code line by line, which
 * begins with a tab. Inline code is in backticks. What `data-pagefind-ignore` marks is passed over, as solutions and
 * answers are: a name that plugins for other sites know, too.
 */
export function linesOf(main: HTMLElement): PageLine[] {
  const reader = new Reader();
  reader.read(main);
  reader.endLine();
  return reader.lines;
}

class Reader {
  readonly lines: PageLine[] = [];
  #open = '';

  read(node: Node): void {
    if (node.nodeType === NodeType.TEXT_NODE) this.#open += node.text;
    if (node.nodeType !== NodeType.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    if (isPassedOver(element)) return;
    if (element.tagName === 'PRE') this.#readCode(element);
    else if (element.tagName === 'CODE') this.#open += inBackticks(textOf(element));
    else if (isHeading(element)) this.#readHeading(element);
    else this.#readInside(element);
  }

  endLine(): void {
    const line = this.#open
      .split('·')
      .map((cell) => cell.replace(/\s+/g, ' ').trim())
      .filter((cell) => cell !== '')
      .join(' · ');
    if (SOMETHING.test(line)) this.lines.push({ line });
    this.#open = '';
  }

  #readCode(pre: HTMLElement): void {
    this.endLine();
    for (const line of textOf(pre).split('\n')) {
      if (SOMETHING.test(line)) this.lines.push({ line: `\t${line.replace(/\s+/g, ' ').trim()}` });
    }
  }

  #readHeading(element: HTMLElement): void {
    this.endLine();
    const heading = textOf(element).replace(/\s+/g, ' ').trim();
    this.lines.push({ heading, anchor: element.id });
  }

  #readInside(element: HTMLElement): void {
    const inCell = /^T[DH]$/.test(element.parentNode?.tagName ?? '');
    const between = (): void => {
      if (!BLOCKS.has(element.tagName)) return;
      // What is in one cell stays on the line of its row.
      if (inCell) this.#open += ' ';
      else this.endLine();
    };
    between();
    element.childNodes.forEach((child) => this.read(child));
    if (element.tagName === 'TD' || element.tagName === 'TH') this.#open += ' · ';
    if (element.tagName === 'BR') this.#open += ' ';
    between();
  }
}

function isHeading({ tagName, id }: HTMLElement): boolean {
  return /^H[2-6]$/.test(tagName) && id !== '';
}

function isPassedOver(element: HTMLElement): boolean {
  return (
    PASSED_OVER.has(element.tagName) ||
    element.hasAttribute('data-pagefind-ignore') ||
    CLASSES_PASSED_OVER.some((name) => element.classList.contains(name))
  );
}

/** Text without what is passed over inside it. */
function textOf(element: HTMLElement): string {
  return element.childNodes
    .map((node) => {
      if (node.nodeType === NodeType.TEXT_NODE) return node.text;
      if (node.nodeType !== NodeType.ELEMENT_NODE || isPassedOver(node as HTMLElement)) return '';
      const child = node as HTMLElement;
      // Expressive Code makes each line its own element, with no line feed between them.
      return child.classList.contains('ec-line') ? `${textOf(child)}\n` : textOf(child);
    })
    .join('');
}

function inBackticks(code: string): string {
  return code.includes('`') || code.trim() === '' ? code : `\`${code}\``;
}
