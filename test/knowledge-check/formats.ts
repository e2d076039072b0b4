import { format } from 'prettier';
import { defineMdastPlugin, evaluate, markdownToHtml, type MdastNode } from 'satteri';
import { describe } from 'vitest';
import type { Strings } from '../../plugins/knowledge-check/core/strings.ts';
import type { Sources } from '../../plugins/knowledge-check/core/review.ts';
import { quizDirective, readAgainLinks } from '../../plugins/knowledge-check/directive.ts';
import { stringsOfSite } from '../../plugins/knowledge-check/strings.ts';

export type Format = 'md' | 'mdx';

/** The texts of a site that has none of its own. */
export const textsOf = (languages: readonly string[], defaultLang = 'en') =>
  stringsOfSite(languages, { useTranslations: () => ({ all: () => ({}), dir: () => 'ltr' }), defaultLang })
    .texts;

export const english: Strings = textsOf([])[''];

/** Runs a suite once for each of the two formats an author can write in. */
export function describeEachFormat(name: string, suite: (format: Format) => void): void {
  describe.each<Format>(['md', 'mdx'])(`${name} (.%s)`, suite);
}

/** What Starlight does at last with directives that no plugin has claimed; without it they would be dropped. */
const unclaimed = defineMdastPlugin({
  name: 'unclaimed-directives',
  textDirective(node) {
    if (node.data === undefined) return { type: 'text', value: `:${node.name}` };
    return undefined;
  },
  containerDirective(node) {
    if (node.data !== undefined) return undefined;
    return {
      type: 'paragraph',
      data: { hName: 'div' },
      children: [...node.children],
    } as unknown as MdastNode;
  },
});

interface Surroundings {
  readonly strings?: Strings;
  readonly sources?: Sources;
  readonly base?: string;
  /** False for the page as it is without the plugin. */
  readonly plugin?: boolean;
}

/** The HTML that the pipeline of a page makes of a Markdown source, without Astro. */
export function render(
  source: string,
  sourceFormat: Format,
  { strings = english, sources = {}, base = '/', plugin = true }: Surroundings = {},
): string {
  const options = {
    features: { directive: true },
    mdastPlugins: plugin
      ? [
          quizDirective(
            () => strings,
            () => sources,
          ),
          unclaimed,
        ]
      : [unclaimed],
    hastPlugins: plugin ? [readAgainLinks(base)] : [],
  };
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
