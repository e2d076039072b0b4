import { format } from 'prettier';
import { evaluate, markdownToHtml } from 'satteri';
import { describe } from 'vitest';
import type { Strings } from '../../plugins/knowledge-check/core/strings.ts';
import { quizDirective } from '../../plugins/knowledge-check/directive.ts';

export type Format = 'md' | 'mdx';

export const english: Strings = {
  title: 'Check your understanding',
  selectOne: 'Select one option',
  check: 'Check',
  nothingSelected: 'Select an option first, then check it.',
  review: 'Answer and reasons',
  correctAnswer: 'Correct answer',
  yourAnswer: 'Your answer',
  right: 'Correct.',
  wrong: 'Not correct.',
  score: '{correct} of {total} correct on this page',
};

/** Runs a suite once for each of the two formats an author can write in. */
export function describeEachFormat(name: string, suite: (format: Format) => void): void {
  describe.each<Format>(['md', 'mdx'])(`${name} (.%s)`, suite);
}

/** The HTML that the pipeline of a page makes of a Markdown source, without Astro. */
export function render(source: string, sourceFormat: Format, strings = english): string {
  const options = { features: { directive: true }, mdastPlugins: [quizDirective(() => strings)] };
  if (sourceFormat === 'md') return (markdownToHtml(source, options) as { html: string }).html;

  const page = evaluate(source, {
    ...options,
    elementAttributeNameCase: 'html',
    Fragment: '',
    jsx: toHtml,
    jsxs: toHtml,
  }) as { default: (props: object) => Html };
  return page.default({}).html;
}

/** The same HTML, laid out for people and without the white space that differs between the formats. */
export function readable(html: string): Promise<string> {
  return format(html.replaceAll(/>\n+</g, '><'), { parser: 'html', printWidth: 110 });
}

class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

function toHtml(type: unknown, props: unknown): Html {
  const { children, ...attributes } = props as Record<string, unknown>;
  if (typeof type === 'function') return type({ children, ...attributes }) as Html;
  const inner = [children].flat(Infinity).map(childToHtml).join('');
  if (type === '') return new Html(inner);
  const tag = String(type);
  const opening = Object.entries(attributes).map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`,
  );
  const closing = ['input', 'br', 'img'].includes(tag) ? '' : `</${tag}>`;
  return new Html(`<${tag}${opening.join('')}>${inner}${closing}`);
}

function childToHtml(child: unknown): string {
  if (child instanceof Html) return child.html;
  return child === undefined || child === null ? '' : escape(String(child), false);
}

function escape(text: string, quotes = true): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return quotes ? escaped.replaceAll('"', '&quot;') : escaped;
}
