import type { Recording } from '../format/recording.ts';

const SWITCH = /\u001b\[\?(?:1049|1047|47)([hl])/g;
const MULTIPLEXER = /\b(?:screen|tmux|byobu)\b/;
const MOSTLY = 0.5;

/**
 * screen and tmux draw on the alternate screen, and a learner may work in them all along: then it is what they
 * saw, and not an editor to be left out. Answers the recording without the switches where one was started and
 * most of the recording was written to the alternate screen.
 */
export function withoutMultiplexer(recording: Recording): Recording {
  const text = recording.chunks.map((chunk) => chunk.text).join('');
  const first = text.search(SWITCH);
  if (first < 0 || !MULTIPLEXER.test(text.slice(0, first))) return recording;
  if (alternateLength(text) <= text.length * MOSTLY) return recording;
  return {
    ...recording,
    chunks: recording.chunks.map((chunk) => ({ ...chunk, text: chunk.text.replace(SWITCH, '') })),
  };
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
