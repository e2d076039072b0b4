import { escapeHtml } from '../html.ts';

type Attributes = Readonly<Record<string, string | number | boolean>>;

/**
 * An XML element.
 * @param children XML, so texts among them have to be escaped already
 */
export function xml(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  return children.length === 0
    ? `<${name}${all.join('')}/>`
    : `<${name}${all.join('')}>${children.join('')}</${name}>`;
}

/** A whole file. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
