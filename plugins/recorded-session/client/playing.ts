import { parts } from './dom.ts';
import { linesOf, type Stage } from './stages.ts';

/** Nothing happens for longer than this while a session is played, in seconds. */
const LONGEST_PAUSE = 2;
const BEFORE_ENTER = 0.3;

/** How a session is played. */
export interface Pace {
  /** How many seconds of the recording are one of the reader's. */
  readonly speed: number;
  /** The reader has asked for reduced motion: commands are there at once, and what they print comes when it came. */
  readonly still: boolean;
  /** Stops the playing. */
  readonly signal: AbortSignal;
}

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
    await type(stage.command, typing, pace);
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

/** Waits as long as the recording did, or as long as a reader has patience for. */
export function wait(seconds: number, { speed, signal }: Pace): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', stop);
        resolve();
      },
      (Math.max(0, Math.min(seconds, LONGEST_PAUSE)) / speed) * 1000,
    );
    signal.addEventListener('abort', stop, { once: true });
  });
}

async function type(command: HTMLElement, seconds: number, pace: Pace): Promise<void> {
  const codes = parts(command, '.session-code');
  const length = codes.reduce((sum, code) => sum + code.textContent.length, 0);
  if (pace.still || length === 0) return wait(seconds, pace);
  const whole = codes.map((code) => ({ code, nodes: [...code.childNodes], text: code.textContent }));
  try {
    for (let shown = 0; shown < length; shown += 1) {
      let left = shown;
      for (const { code, text } of whole) {
        // What is not typed yet keeps its room.
        const rest = document.createElement('span');
        rest.className = 'session-later';
        rest.textContent = text.slice(Math.max(0, left));
        code.replaceChildren(text.slice(0, Math.max(0, left)), rest);
        left -= text.length;
      }
      await wait(seconds / length, pace);
    }
  } finally {
    for (const { code, nodes } of whole) code.replaceChildren(...nodes);
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
