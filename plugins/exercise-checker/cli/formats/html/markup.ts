import { escape } from '../escape.ts';

/** HTML that may be written as it is. Only `html` makes it, and that escapes everything else. */
export class Markup {
  readonly text: string;

  /** @param text HTML, and nothing of a transcript */
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | readonly Part[];

/**
 * Markup of a template: what is put into it is escaped, unless it is markup itself. Attributes need their quotes. Lines lose
 * their indentation, which is the formatter's.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = literals.map((literal, index) => {
    const part = parts[index];
    const ours = literal.replace(/\n\s+/g, '\n');
    return part === undefined ? ours : `${ours}${write(part)}`;
  });
  return new Markup(pieces.join(''));
}

function write(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number')
    return escape(String(part)).replaceAll("'", '&#39;');
  return part.map(write).join('');
}
