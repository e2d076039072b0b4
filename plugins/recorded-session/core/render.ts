import { element, textOf, type MarkdownNode } from 'satteri-markdown-blocks';
import type { Recording, Step } from './model.ts';
import { renderCommand, type Pointing } from './render-command.ts';
import { renderHead } from './render-head.ts';
import type { Strings } from './strings.ts';

/** What a page shows of a recording. */
export interface Shown extends Pointing {
  /** Name of the recorded session, and the line of containerd it was recorded on. */
  readonly name: string;
  readonly containerd: string;
  readonly recording: Pick<Recording, 'versions'>;
  readonly steps: readonly Step[];
  /** The author's words, as Markdown. */
  readonly caption: readonly MarkdownNode[];
}

/** The figure of a recorded session: complete without JavaScript but for the buttons. */
export function renderSession(shown: Shown, strings: Strings): MarkdownNode {
  const { recording, steps, caption } = shown;
  const commands = steps.flatMap((step) => step.commands);
  return element(
    'recorded-session',
    {
      'data-session': keyOf(shown),
      'data-say-copy': strings.copyThis,
      'data-say-copied': strings.copied,
      'data-say-copy-failed': strings.copyFailed,
    },
    [
      element('figure', { class: 'session-figure' }, [
        renderHead(recording.versions, commands.length > 1, strings),
        element(
          'div',
          { class: 'session-terminal not-content', role: 'group', 'aria-label': nameOf(caption, strings) },
          commands.flatMap((command) => renderCommand(command, shown, strings)),
        ),
        ...(caption.length === 0 ? [] : [element('figcaption', { class: 'session-caption' }, [...caption])]),
      ]),
    ],
  );
}

/** Many terminals are on one page: each has its caption in its name. */
function nameOf(caption: readonly MarkdownNode[], { terminal }: Strings): string {
  const words = textOf({ type: 'paragraph', children: caption });
  return words === '' ? terminal : `${terminal}: ${words}`;
}

/** What a block shows, in a line: `the-map 1.7 run task-list`. Two blocks with one key show the same. */
export function keyOf({ name, containerd, steps }: Shown): string {
  return [name, containerd, ...steps.map((step) => step.id)].join(' ');
}
