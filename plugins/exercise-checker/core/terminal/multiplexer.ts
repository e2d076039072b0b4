import type { Recording } from '../format/recording.ts';

const SWITCH = /\u001b\[\?(?:1049|1047|47)([hl])/g;
const MOSTLY = 0.5;

/**
 * screen and tmux draw on the alternate screen, and a learner may work in them all along: then it is what they
 * saw, and not an editor to be left out. Answers the recording without the switches where most of it was
 * written to the alternate screen.
 */
export function withoutMultiplexer(recording: Recording): Recording {
  let alternate = 0;
  let total = 0;
  let on = false;
  for (const { text } of recording.chunks) {
    let from = 0;
    for (const found of text.matchAll(SWITCH)) {
      if (on) alternate += found.index - from;
      from = found.index;
      on = found[1] === 'h';
    }
    if (on) alternate += text.length - from;
    total += text.length;
  }
  if (alternate <= total * MOSTLY) return recording;
  return {
    ...recording,
    chunks: recording.chunks.map((chunk) => ({ ...chunk, text: chunk.text.replace(SWITCH, '') })),
  };
}
