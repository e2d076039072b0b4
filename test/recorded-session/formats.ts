import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { evaluate, markdownToHtml } from 'satteri';
import { describe } from 'vitest';
import type { Lab } from '../../plugins/recorded-session/core/lab.ts';
import type { Strings } from '../../plugins/recorded-session/core/strings.ts';
import { sessionDirective } from '../../plugins/recorded-session/directive.ts';
import { openRecordings } from '../../plugins/recorded-session/recordings-fs.ts';

export type Format = 'md' | 'mdx';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** Real recordings: `the-map` and `pull-and-run` of containerd, and `shell`, in which a shell shows what it can. */
export const recordings = openRecordings(`${fixtures}recordings/`, fixtures);
/** Recordings that cannot be shown, beside `the-map`. */
export const brokenRecordings = openRecordings(`${fixtures}broken/sessions/`, `${fixtures}broken`);

export const english: Strings = {
  terminal: 'Recorded terminal session',
  command: 'Command:',
  output: 'Output',
  exitStatus: 'exit status {status}',
  showMore: 'Show {lines} more lines',
  showLess: 'Hide {lines} lines',
  predict: 'What do you expect to see?',
  answerFirst: 'Opens with your answer.',
  reveal: 'Show the output',
  conceal: 'Hide the output',
  recordedOn: 'Recorded on {versions}',
  copyOne: 'Copy',
  copySeveral: 'Copy all',
  copied: 'Copied',
  copyFailed: 'Not copied',
  mine: 'My node runs',
  other: 'Compare with',
  compare: 'What differs',
  step: 'Step',
  player: 'Step through',
  back: 'Back',
  next: 'Next',
  play: 'Play',
  pause: 'Pause',
  slider: 'Command',
  speed: 'Speed',
  position: '{command} of {commands}',
  wrap: 'Wrap',
  widen: 'Wide',
  copyThis: 'Copy “{command}”',
  tryIt: 'Try it here',
  tryWhere: '(opens the lab in a new tab)',
};

/** A lab that has everything but pgrep. */
export const lab: Lab = {
  address: (commands) => `/lab/#${commands.map((command) => encodeURIComponent(command)).join('&')}`,
  refusal: (command) => (command.includes('pgrep') ? 'no pgrep' : undefined),
};

/** Runs a suite once for each of the two formats an author can write in. */
export function describeEachFormat(name: string, suite: (format: Format) => void): void {
  describe.each<Format>(['md', 'mdx'])(`${name} (.%s)`, suite);
}

/** The HTML that the pipeline of a page makes of a Markdown source, without Astro. */
export async function render(source: string, sourceFormat: Format, strings = english): Promise<string> {
  const options = {
    features: { directive: true, smartPunctuation: true },
    mdastPlugins: [sessionDirective(recordings, () => strings, lab)],
  };
  if (sourceFormat === 'md') return (await markdownToHtml(source, options)).html;

  const page = (await evaluate(source, {
    ...options,
    elementAttributeNameCase: 'html',
    Fragment: '',
    jsx: toHtml,
    jsxs: toHtml,
  })) as { default: (props: object) => Html };
  return page.default({}).html;
}

/** The same HTML, laid out for people and without the white space that differs between the formats. */
export function readable(html: string): Promise<string> {
  return format(html.replaceAll(/>\n+<(?!span|\/(?:samp|span))/g, '><'), {
    parser: 'html',
    printWidth: 110,
  });
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
  // The one element here that has no end.
  const closing = tag === 'input' ? '' : `</${tag}>`;
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
