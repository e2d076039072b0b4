import { createHash } from 'node:crypto';
import { parse } from 'node-html-parser';

/** What a page carries in itself that a Content Security Policy has to name, or cannot. */
export interface InlineCode {
  /** Source expressions such as `'sha256-…'`, for the scripts that the page holds. */
  readonly scripts: readonly string[];
  /** The same for its style elements. */
  readonly styles: readonly string[];
  /** Attributes such as `onclick`, which hashes do not allow. */
  readonly eventHandlers: readonly string[];
}

/** A script of any other type is data, which browsers do not run and policies do not ask about. */
const SCRIPT_TYPES: readonly string[] = [
  '',
  'module',
  'text/javascript',
  'application/javascript',
  'importmap',
  'speculationrules',
];

/** Reads the scripts and styles that are in a page itself. */
export function readInlineCode(html: string): InlineCode {
  const document = parsePage(html);
  const scripts = document
    .querySelectorAll('script:not([src])')
    .filter((script) => SCRIPT_TYPES.includes((script.getAttribute('type') ?? '').trim().toLowerCase()));
  const attributes = document.querySelectorAll('*').flatMap(({ attrs }) => Object.entries(attrs));
  return {
    scripts: scripts.map((script) => hashOf(script.rawText)),
    styles: document.querySelectorAll('style').map((style) => hashOf(style.rawText)),
    // An attribute without a value, such as "once" of a custom element, has no code.
    eventHandlers: attributes.flatMap(([name, value]) =>
      /^on[a-z]/.test(name) && value !== '' ? [name] : [],
    ),
  };
}

/**
 * Writes an element into a page as early as one can stand: behind the declaration of its characters, which browsers
 * look for in the first 1024 bytes, and before everything that a policy is about.
 */
export function insertEarly(html: string, element: string): string {
  const charset = parsePage(html).querySelector('meta[charset]');
  const opening = /^\s*<!doctype[^>]*>(?:\s*<html[^>]*>)?(?:\s*<head[^>]*>)?/i.exec(html);
  const position = charset?.range[1] ?? opening?.[0].length ?? 0;
  return html.slice(0, position) + element + html.slice(position);
}

function parsePage(html: string) {
  // By default the parser takes the content of `pre` and `noscript` for text, and would miss what is in there.
  return parse(html, { blockTextElements: { script: true, style: true } });
}

/** A browser hashes what it has read, and reads every end of line as a line feed. */
function hashOf(code: string): string {
  const text = code.replaceAll(/\r\n?/g, '\n');
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
