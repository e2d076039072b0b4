import { isScalar, parseAllDocuments, visit } from 'yaml';
import { maskShell } from './mask-shell.ts';
import { maskTypeScript } from './mask-typescript.ts';
import { keepOnly, opaque } from './spans.ts';

/** Keys of YAML files whose values readers read. */
const READ_KEYS = [
  'title',
  'goal',
  'hint',
  'message',
  'shows',
  'means',
  'cure',
  'layer',
  'symptom',
  'text',
  'ask',
  'says',
  'what',
  'change',
];

/**
 * A file with everything that is not prose made opaque; as long as the file, with the same lines.
 * @param path tells what kind of file it is: Markdown, YAML, TypeScript, Astro or shell
 */
export function maskedProse(path: string, source: string): string {
  if (/\.mdx?$/.test(path)) return maskMarkdown(source);
  if (path.endsWith('.yaml')) return maskYaml(source, path.endsWith('errors.yaml'));
  if (path.endsWith('.ts'))
    return maskTypeScript(source, path.startsWith('test/') ? 'titles of tests' : 'all');
  if (path.endsWith('.astro')) return maskAstro(source);
  if (path.endsWith('.sh')) return maskShell(source);
  throw new Error(
    `${path} has a kind of file without a mask; expected .md, .mdx, .yaml, .ts, .astro or .sh.`,
  );
}

/** Code, targets of links, tags, attributes, imports and quoted habits, in the order in which one may contain another. */
const NO_PROSE: readonly RegExp[] = [
  /^[ \t]*(`{3,})[^\n]*\n[\s\S]*?^[ \t]*\1[ \t]*$/gm,
  /^(?:import|export) .*$/gm,
  /`[^`\n]+`/g,
  /\{[^}\n]*\}/g,
  /\]\([^)\n]*\)/g,
  /<\/?[A-Za-z][^>\n]*>/g,
  /https?:\/\/\S+/g,
];

function maskMarkdown(source: string): string {
  const frontmatter = /^---\n[\s\S]*?\n---\n/.exec(source)?.[0] ?? '';
  const head = frontmatter.replace(/^(?!\s*(?:title|description|tagline|label):).*$/gm, opaque);
  const body = NO_PROSE.reduce((text, part) => text.replace(part, opaque), source.slice(frontmatter.length));
  return head + maskColumns(body, ['Before', 'Not']);
}

/** The cells below these headings of tables, which quote what is to be avoided. */
function maskColumns(body: string, headings: readonly string[]): string {
  let masked = -1;
  return body
    .split('\n')
    .map((line) => {
      if (!line.trimStart().startsWith('|')) {
        masked = -1;
        return line;
      }
      const cells = line.split('|');
      if (masked === -1) masked = cells.findIndex((cell) => headings.includes(cell.trim()));
      return cells.map((cell, index) => (index === masked ? opaque(cell) : cell)).join('|');
    })
    .join('\n');
}

function maskYaml(source: string, messagesArePrinted: boolean): string {
  const kept: [number, number][] = [];
  for (const document of parseAllDocuments(source)) {
    visit(document, {
      Pair(_, { key, value }) {
        if (!isScalar(key) || !isScalar(value) || !value.range || typeof value.value !== 'string') return;
        const name = String(key.value);
        if (!READ_KEYS.includes(name) || (name === 'message' && messagesArePrinted)) return;
        kept.push([value.range[0], value.range[1]]);
      },
    });
  }
  return keepOnly(source, kept).replace(/`[^`\n]+`/g, opaque);
}

/** The texts of the script, and of the template what is neither a tag nor an expression. */
function maskAstro(source: string): string {
  const script = /^---\n[\s\S]*?\n---\n/.exec(source)?.[0] ?? '';
  const template = source.slice(script.length).replace(/<(script|style|code)\b[\s\S]*?<\/\1>/g, opaque);
  return (
    keepAround(script, maskTypeScript(script.slice(4, -5), 'all')) +
    NO_PROSE.reduce((text, part) => text.replace(part, opaque), template)
  );
}

/** A masked script between the lines that fence it in. */
function keepAround(script: string, masked: string): string {
  return script === '' ? '' : `${opaque('---')}\n${masked}\n${opaque('---')}\n`;
}
