import type { Recording } from '../format/recording.ts';

const SWITCH = /\u001b\[\?(?:1049|1047|47)([hl])/g;
const MULTIPLEXER = /\b(?:screen|tmux|byobu)\b/;
/** What tmux writes into its last row: session, and the window that is shown (`[0] 0:bash*`). */
const STATUS = /\[[\w-]{1,40}\] ?\d{1,3}:[^\s:]{1,40}[*-]/;
const MOSTLY = 0.5;

/**
 * Whether a recording was made within screen or tmux: they draw on the alternate screen, and one may work in
 * them all along. Then it is what they saw, and not an editor to be left out. Known by one of them being started, or by
 * the status row of one that nothing was shown before, and by most of the recording being on the alternate screen.
 */
export function isInMultiplexer(recording: Recording): boolean {
  const text = recording.chunks.map((chunk) => chunk.text).join('');
  const first = text.search(SWITCH);
  if (first < 0) return false;
  const before = text.slice(0, first);
  const isStarted = before.trim() === '' ? STATUS.test(text) : MULTIPLEXER.test(before);
  if (!isStarted) return false;
  return alternateLength(text) > text.length * MOSTLY;
}

function alternateLength(text: string): number {
  let length = 0;
  let begin: number | undefined;
  for (const { index, 1: letter } of text.matchAll(SWITCH)) {
    if (letter === 'h') begin ??= index;
    else if (begin !== undefined) {
      length += index - begin;
      begin = undefined;
    }
  }
  return begin === undefined ? length : length + text.length - begin;
}
