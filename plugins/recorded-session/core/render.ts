import { element, textOf, type MarkdownNode } from 'satteri-markdown-blocks';
import { coverResult } from './cover.ts';
import type { Pointing } from './highlights.ts';
import { showsSomething, type Prediction } from './prediction.ts';
import { compareReleases, type ComparedRelease, type Release } from './release.ts';
import { renderCommand } from './render-command.ts';
import { renderHead } from './render-head.ts';
import type { Strings } from './strings.ts';

/** What a page shows of a recorded session. */
export interface Shown extends Pointing {
  readonly name: string;
  /** The line of containerd that is shown until a reader chooses another one. */
  readonly line: string;
  /** Whether the author has chosen it: then a reader's choice elsewhere does not change it. */
  readonly pinned: boolean;
  /** On every line of containerd that the steps were recorded on, the oldest first. */
  readonly releases: readonly Release[];
  /** What is covered until a reader asks for it. */
  readonly prediction: Prediction | undefined;
  /** The author's words, as Markdown. */
  readonly caption: readonly MarkdownNode[];
  /** Where readers can type commands of it themselves. */
  readonly tryAt?: string | undefined;
}

/** The figure of a recorded session: complete without JavaScript but for the buttons. */
export function renderSession(shown: Shown, strings: Strings): MarkdownNode {
  const { caption, line, pinned } = shown;
  const releases = compareReleases(shown.releases, line);
  return element(
    'recorded-session',
    {
      class: 'terminal-look',
      'data-session': keyOf(shown),
      ...(pinned ? { 'data-pinned': true } : {}),
      'data-say-copy': strings.copyThis,
      'data-say-copied': strings.copied,
      'data-say-copy-failed': strings.copyFailed,
      'data-say-play': strings.play,
      'data-say-pause': strings.pause,
      'data-say-position': strings.position,
    },
    [
      element('figure', { class: 'session-figure' }, [
        ...renderHead({ releases, line, pinned }, strings),
        ...releases.map((release) => renderTerminal(release, shown, strings)),
        ...(caption.length === 0 ? [] : [element('figcaption', { class: 'session-caption' }, [...caption])]),
        ...(shown.tryAt === undefined ? [] : [renderTry(shown.tryAt, strings)]),
      ]),
    ],
  );
}

/** One tab for all blocks: a lab that runs there is offered the next commands, instead of being loaded again. */
function renderTry(address: string, strings: Strings): MarkdownNode {
  return element('p', { class: 'session-try not-content', 'data-pagefind-ignore': true }, [
    element('a', { href: address, target: 'lab' }, [
      strings.tryIt,
      element('span', { class: 'session-label' }, [` ${strings.tryWhere}`]),
    ]),
  ]);
}

/** What a session showed on one line of containerd; only one of them is shown, and found by a search. */
function renderTerminal(release: ComparedRelease, shown: Shown, strings: Strings): MarkdownNode {
  const commands = release.steps.flatMap((step) =>
    step.commands.map((command) => ({ command, step: step.id })),
  );
  const covers = ({ command, step }: (typeof commands)[number]) =>
    shown.prediction?.steps.includes(step) === true && showsSomething(command);
  const first = commands.findIndex(covers);
  return element(
    'div',
    {
      class: 'session-terminal not-content',
      role: 'group',
      'aria-label': nameOf(shown.caption, strings),
      'data-line': release.line,
      ...(release.line === shown.line ? {} : { hidden: true, 'data-pagefind-ignore': 'all' }),
    },
    commands.flatMap((one, index) => {
      const [typed, ...result] = renderCommand(one.command, release.differences[index], shown, strings);
      const cover = covers(one) ? shown.prediction : undefined;
      if (!typed || !cover) return typed ? [typed, ...result] : [];
      return [typed, coverResult(result, index === first ? cover : undefined, cover.after, strings)];
    }),
  );
}

/** Many terminals are on one page: each has its caption in its name. */
function nameOf(caption: readonly MarkdownNode[], { terminal }: Strings): string {
  const words = textOf({ type: 'paragraph', children: caption });
  return words === '' ? terminal : `${terminal}: ${words}`;
}

/** What a block shows, in a line: `the-map 1.7 run task-list`. Two blocks with one key show the same. */
export function keyOf({ name, line, releases }: Shown): string {
  const steps = releases.find((release) => release.line === line)?.steps ?? [];
  return [name, line, ...steps.map((step) => step.id)].join(' ');
}
