import { element, fill, type MarkdownNode } from 'satteri-markdown-blocks';
import type { ComparedRelease } from './release.ts';
import { commandsOf } from './steps.ts';
import type { Strings } from './strings.ts';

/** How fast a session can be played. */
const SPEEDS = [1, 2, 4];

/** What the row above a terminal is about. */
interface Head {
  readonly releases: readonly ComparedRelease[];
  /** The line of containerd that is shown, and whether the author has chosen it. */
  readonly line: string;
  readonly pinned: boolean;
}

/**
 * The row above a terminal: what the session was recorded on, and the buttons. These are there from the start, so that
 * nothing moves when the script comes, and style sheets hide them from who has none.
 */
export function renderHead({ releases, line, pinned }: Head, strings: Strings): MarkdownNode[] {
  const shown = releases.find((release) => release.line === line);
  const several = commandsOf(shown?.steps ?? []).length > 1;
  const differ = releases.some(({ differences }) => differences.some((one) => one !== undefined));
  const head = element('div', { class: 'session-head not-content', 'data-pagefind-ignore': true }, [
    ...releases.map((release) => renderBadge(release, release.line === line, strings)),
    ...(releases.length > 1 ? [renderSwitch(releases, line, pinned ? strings.other : strings.mine)] : []),
    element('div', { class: 'session-tools' }, [
      element('span', { class: 'session-said', role: 'status' }),
      // In front, where no one misses them while there is nothing for them to do.
      button('wrap', strings.wrap, { 'aria-pressed': 'false' }),
      button('widen', strings.widen, { 'aria-pressed': 'false' }),
      ...(differ ? [button('compare', strings.compare, { 'aria-pressed': 'false' })] : []),
      ...(several ? [button('step', strings.step, { 'aria-pressed': 'false' })] : []),
      button('copy', several ? strings.copySeveral : strings.copyOne),
    ]),
  ]);
  return several ? [head, renderPlayer(strings)] : [head];
}

/** What steps through the commands, or plays them; it is shown on request. */
function renderPlayer(strings: Strings): MarkdownNode {
  const attributes = {
    role: 'group',
    'aria-label': strings.player,
    hidden: true,
    'data-pagefind-ignore': true,
  } as const;
  return element('div', { class: 'session-player not-content', ...attributes }, [
    button('back', strings.back),
    button('play', strings.play),
    button('next', strings.next),
    element('input', { class: 'session-slider', type: 'range', min: '1', 'aria-label': strings.slider }),
    element('span', { class: 'session-position', role: 'status' }),
    element('label', { class: 'session-switch' }, [
      `${strings.speed} `,
      element(
        'select',
        { class: 'session-speed' },
        SPEEDS.map((speed) => element('option', { value: String(speed) }, [`${speed}×`])),
      ),
    ]),
  ]);
}

/** The version of containerd, and behind it whatever else the session was recorded on. */
function renderBadge({ line, versions }: ComparedRelease, isShown: boolean, strings: Strings): MarkdownNode {
  const hidden = isShown ? {} : { hidden: true as const };
  return element('details', { class: 'session-about', 'data-line': line, ...hidden }, [
    element('summary', { class: 'session-badge' }, [versions[0] ?? '']),
    element('p', { class: 'session-versions' }, [
      fill(strings.recordedOn, { versions: versions.join(', ') }),
    ]),
  ]);
}

function renderSwitch(releases: readonly ComparedRelease[], line: string, label: string): MarkdownNode {
  return element('label', { class: 'session-switch' }, [
    `${label} `,
    element(
      'select',
      // A browser that fills in what was chosen before would not show it.
      { class: 'session-lines', autocomplete: 'off' },
      releases.map((release) =>
        element('option', release.line === line ? { selected: true } : {}, [release.line]),
      ),
    ),
  ]);
}

function button(action: string, label: string, state: Record<string, string> = {}): MarkdownNode {
  return element('button', { type: 'button', class: 'session-button', 'data-action': action, ...state }, [
    label,
  ]);
}
