import { element, fill, type MarkdownNode } from 'satteri-markdown-blocks';
import { textOf } from './lines.ts';
import type { Command, Line, Recording, Step } from './model.ts';
import { renderLines } from './render-line.ts';
import type { Strings } from './strings.ts';

/** An output with more lines than this is folded… */
const LONGEST_OUTPUT = 18;
/** …and these are what stays. Together they leave at least seven lines to unfold. */
const LINES_ABOVE_FOLD = 12;
/**
 * The narrowest phone shows about this many columns. An output with longer lines may have to scroll, which the
 * keyboard can do only where it can get the focus; the script takes that off again where nothing scrolls.
 */
const NARROWEST_SCREEN = 30;

/** What a page shows of a recording. */
export interface Shown {
  /** Name of the recorded session, and the line of containerd it was recorded on. */
  readonly name: string;
  readonly containerd: string;
  readonly recording: Pick<Recording, 'versions'>;
  readonly steps: readonly Step[];
  /** The author's words, as Markdown. */
  readonly caption: readonly MarkdownNode[];
  /** Where readers can type commands of it themselves. */
  readonly tryAt?: string | undefined;
}

/** The figure of a recorded session: complete without JavaScript but for the button that copies. */
export function renderSession(shown: Shown, strings: Strings): MarkdownNode {
  const { recording, steps, caption } = shown;
  const commands = steps.flatMap((step) => step.commands);
  const recordedOn = fill(strings.recordedOn, { versions: recording.versions.join(', ') });
  return element(
    'recorded-session',
    {
      'data-session': keyOf(shown),
      'data-say-copy': commands.length === 1 ? strings.copyOne : strings.copySeveral,
      'data-say-copied': strings.copied,
      'data-say-copy-failed': strings.copyFailed,
    },
    [
      element('figure', { class: 'session-figure' }, [
        element(
          'div',
          { class: 'session-terminal not-content', role: 'group', 'aria-label': strings.terminal },
          [...commands.flatMap((command) => renderCommand(command, strings))],
        ),
        element('figcaption', { class: 'session-caption' }, [
          ...(caption.length === 0 ? [] : [...caption, ' ']),
          element('span', { class: 'session-versions' }, [recordedOn]),
        ]),
        ...(shown.tryAt === undefined ? [] : [renderTry(shown.tryAt, strings)]),
      ]),
    ],
  );
}

/** One tab for all blocks: a lab that runs there is offered the next commands, instead of being loaded anew. */
function renderTry(address: string, strings: Strings): MarkdownNode {
  return element('p', { class: 'session-try not-content', 'data-pagefind-ignore': true }, [
    element('a', { href: address, target: 'lab' }, [
      strings.tryIt,
      element('span', { class: 'session-label' }, [` ${strings.tryWhere}`]),
    ]),
  ]);
}

/** What a block shows, in a line: `the-map 1.7 run task-list`. Two blocks with one key show the same. */
export function keyOf({ name, containerd, steps }: Shown): string {
  return [name, containerd, ...steps.map((step) => step.id)].join(' ');
}

function renderCommand({ typed, output, exitStatus }: Command, strings: Strings): MarkdownNode[] {
  const lines = typed.flatMap(({ prompt, text }, index) => [
    ...(index === 0 ? [] : ['\n']),
    // Around each line, because a `<code>` directly in a `<pre>` is a listing, which Astro would highlight.
    element('span', { class: 'session-typed' }, [
      element('span', { class: 'session-prompt', 'aria-hidden': 'true', 'data-pagefind-ignore': true }, [
        prompt,
      ]),
      element('code', { class: 'session-code' }, [text]),
    ]),
  ]);
  const failed = exitStatus !== undefined && exitStatus !== 0;
  return [
    element('pre', { class: 'session-command', translate: 'no' }, [
      element('span', { class: 'session-label', 'data-pagefind-ignore': true }, [`${strings.command} `]),
      ...lines,
    ]),
    ...(output.length === 0 ? [] : [renderOutput(output, strings)]),
    ...(failed
      ? [element('p', { class: 'session-status' }, [fill(strings.exitStatus, { status: exitStatus })])]
      : []),
  ];
}

/** A table is one region that scrolls sideways as a whole, so that its columns stay below each other when folded. */
function renderOutput(output: readonly Line[], strings: Strings): MarkdownNode {
  const folds = output.length > LONGEST_OUTPUT;
  const above = folds ? output.slice(0, LINES_ABOVE_FOLD) : output;
  const below = folds ? output.slice(LINES_ABOVE_FOLD) : [];
  const hidden = { lines: below.length };
  const table = output.some(hasColumns);
  const wide = table && output.some((line) => textOf(line).length > NARROWEST_SCREEN);
  return element(
    'div',
    {
      class: table ? 'session-output' : 'session-output session-prose',
      role: 'group',
      'aria-label': strings.output,
      ...(wide ? { tabindex: '0' } : {}),
    },
    [
      renderRows(above),
      ...(folds
        ? [
            element('details', { class: 'session-more' }, [
              element('summary', { class: 'session-summary', 'data-pagefind-ignore': true }, [
                element('span', { class: 'session-show' }, [fill(strings.showMore, hidden)]),
                element('span', { class: 'session-hide' }, [fill(strings.showLess, hidden)]),
              ]),
              renderRows(below),
            ]),
          ]
        : []),
    ],
  );
}

function renderRows(lines: readonly Line[]): MarkdownNode {
  return element('pre', { class: 'session-rows', translate: 'no' }, [
    element('samp', {}, renderLines(lines)),
  ]);
}

/** Columns stand below each other and must not wrap; a long error message had better. */
function hasColumns(line: Line): boolean {
  return /\S(?: {2}|\t)/.test(textOf(line));
}
