import { BEFORE_ENTER, typeOut, wait, type Pace } from 'terminal-recording/player';
import { parts } from './dom.ts';
import { linesOf, type Stage } from './stages.ts';

/**
 * Plays one command with the timing of the recording: types it, and shows each line of its output when it came. What is
 * there in the end is what the page came with, even where the playing is stopped.
 *
 * @throws the reason of the signal
 */
export async function playStage(stage: Stage, pace: Pace): Promise<void> {
  const { typing, running, lines } = timingOf(stage.command);
  const later = linesOf(stage);
  for (const part of stage.rest) part.classList.add('session-later');
  try {
    await typeOut(parts(stage.command, '.session-code'), typing, pace);
    await wait(BEFORE_ENTER, pace);
    if (stage.cover) return;
    for (const line of later) line.classList.add('session-later');
    for (const part of stage.rest)
      if (!part.matches('.session-status')) part.classList.remove('session-later');
    let now = 0;
    // A line without its own time is there when the command has ended.
    for (const [index, line] of later.entries()) {
      const at = lines[index] ?? running;
      await wait(at - now, pace);
      now = Math.max(now, at);
      line.classList.remove('session-later');
    }
    await wait(running - now, pace);
  } finally {
    for (const part of [...stage.rest, ...later]) part.classList.remove('session-later');
  }
}

function timingOf(command: HTMLElement): { typing: number; running: number; lines: number[] } {
  const { typing = '1', running = '0.2', lines = '' } = command.dataset;
  return {
    typing: Number(typing),
    running: Number(running),
    // "0.1 0.3*20": one line after 0.1 seconds, twenty after 0.3.
    lines: lines.split(' ').flatMap((part) => {
      const [time = '', count = '1'] = part.split('*');
      return time === '' ? [] : Array<number>(Number(count)).fill(Number(time));
    }),
  };
}
