import { element, fill, type MarkdownNode } from 'satteri-markdown-blocks';
import { cutAt } from 'terminal-recording/look';
import type { Differences } from './differences.ts';
import { highlightsIn, type Pointing } from './highlights.ts';
import { textOf } from './lines.ts';
import type { Command, Line } from './model.ts';
import type { Piece } from './pieces.ts';
import { timingAttributes } from './render-timing.ts';
import { renderLines, renderPieces, type Row } from './render-line.ts';
import type { Strings } from './strings.ts';

/** An output with more lines than this is folded… */
const LONGEST_OUTPUT = 18;
/** …and these are what stays. Together they leave at least seven lines to unfold. */
const LINES_ABOVE_FOLD = 12;
/**
 * Columns that the narrowest phone shows. An output with longer lines may have to scroll, which the keyboard can do
 * only where it can get the focus; the script takes that off again where nothing scrolls.
 */
const NARROWEST_SCREEN = 30;
/** Columns that a phone and a desk are sure to show. Lines wrap where a highlight ends beyond that. */
const PHONE = 34;
const DESK = 72;

/**
 * A command with its output and its exit status.
 *
 * @param differences in what these are not the same on other lines of containerd
 */
export function renderCommand(
  command: Command,
  differences: Differences | undefined,
  pointing: Pointing,
  strings: Strings,
): MarkdownNode[] {
  const { output, exitStatus } = command;
  const failed = exitStatus !== undefined && exitStatus !== 0;
  const rows = rowsOf(output, differences, pointing);
  const look = differences?.status ? 'session-status session-differs' : 'session-status';
  return [
    renderTyped(command, pointing, strings),
    ...(rows.length === 0 ? [] : [renderOutput(rows, pointing, strings)]),
    ...(failed ? [element('p', { class: look }, [fill(strings.exitStatus, { status: exitStatus })])] : []),
  ];
}

/** The lines of an output, and among them those that are only elsewhere. */
function rowsOf(output: readonly Line[], differences: Differences | undefined, pointing: Pointing): Row[] {
  const missing = differences?.missing ?? [];
  const missingAt = (at: number) =>
    missing
      .filter(({ before }) => before === at)
      .map(({ text }): Row => ({ pieces: [{ text }], isMissing: true }));
  return [
    ...output.flatMap((line, at) => {
      const pieces = cutAt(pointedAt(line, pointing), differences?.lines[at] ?? [], () => ({
        differs: true,
      }));
      return [...missingAt(at), { pieces, isMissing: false }];
    }),
    ...missingAt(output.length),
  ];
}

function renderTyped({ typed, timing }: Command, pointing: Pointing, strings: Strings): MarkdownNode {
  const lines = typed.flatMap(({ prompt, text }, index) => [
    ...(index === 0 ? [] : ['\n']),
    // Around each line, because a `<code>` directly in a `<pre>` is a listing, which Astro would highlight.
    element('span', { class: 'session-typed' }, [
      element('span', { class: 'session-prompt', 'aria-hidden': 'true', 'data-pagefind-ignore': true }, [
        prompt,
      ]),
      element(
        'code',
        { class: 'session-code' },
        renderPieces(pointedAt([{ text }], pointing), pointing.numbered),
      ),
    ]),
  ]);
  return element('pre', { class: 'session-command', translate: 'no', ...timingAttributes(timing) }, [
    element('span', { class: 'session-label', 'data-pagefind-ignore': true }, [`${strings.command} `]),
    ...lines,
  ]);
}

/** A table is one region that scrolls sideways as a whole, so that its columns stay below each other when folded. */
function renderOutput(rows: readonly Row[], pointing: Pointing, strings: Strings): MarkdownNode {
  const folds = rows.length > LONGEST_OUTPUT;
  const above = folds ? rows.slice(0, LINES_ABOVE_FOLD) : rows;
  const below = folds ? rows.slice(LINES_ABOVE_FOLD) : [];
  const hidden = { lines: below.filter(({ isMissing }) => !isMissing).length };
  const unfolded = below.some(({ pieces }) => pieces.some((piece) => piece.highlight !== undefined));
  const table = rows.some(hasColumns);
  const wide = table && rows.some(({ pieces }) => textOf(pieces).length > NARROWEST_SCREEN);
  const onlyMissing = rows.every(({ isMissing }) => isMissing);
  return element(
    'div',
    {
      class: [
        'session-output',
        table ? '' : 'session-prose',
        onlyMissing ? 'session-missing' : '',
        wrapOf(rows),
      ]
        .filter(Boolean)
        .join(' '),
      role: 'group',
      'aria-label': strings.output,
      ...(wide ? { tabindex: '0' } : {}),
    },
    [
      renderRows(above, pointing),
      ...(folds
        ? [
            element('details', { class: 'session-more', ...(unfolded ? { open: true } : {}) }, [
              element('summary', { class: 'session-summary', 'data-pagefind-ignore': true }, [
                element('span', { class: 'session-show' }, [fill(strings.showMore, hidden)]),
                element('span', { class: 'session-hide' }, [fill(strings.showLess, hidden)]),
              ]),
              renderRows(below, pointing),
            ]),
          ]
        : []),
    ],
  );
}

function renderRows(rows: readonly Row[], { numbered }: Pointing): MarkdownNode {
  return element('pre', { class: 'session-rows', translate: 'no' }, [
    element('samp', {}, renderLines(rows, numbered)),
  ]);
}

function pointedAt(line: Line, { highlights }: Pointing): Piece[] {
  return cutAt(line, highlightsIn(line, highlights), ({ highlight }) => ({ highlight }));
}

/** Whether lines have to wrap for what the text points at to be in view: nowhere, on a phone, or everywhere. */
function wrapOf(rows: readonly Row[]): string {
  const reach = rows.reduce((most, row) => Math.max(most, endOfHighlights(row)), 0);
  return reach > DESK ? 'session-wraps' : reach > PHONE ? 'session-wraps-on-phones' : '';
}

function endOfHighlights({ pieces }: Row): number {
  const last = pieces.findLastIndex((piece) => piece.highlight !== undefined);
  return textOf(pieces.slice(0, last + 1)).length;
}

/** Columns stand below each other and must not wrap by themselves; a long error message had better. */
function hasColumns({ pieces }: Row): boolean {
  return /\S(?: {2}|\t)/.test(textOf(pieces));
}
