/** Nothing happens for longer than this while a session is played, in seconds. */
const LONGEST_PAUSE = 2;

/** Between the last key of a command and Enter, in seconds. */
export const BEFORE_ENTER = 0.3;

/** How a session is played. */
export interface Pace {
  /** How many seconds of the recording are one of the reader's. */
  readonly speed: number;
  /** The reader has asked for reduced motion: commands are there at once, and what they print comes when it came. */
  readonly still: boolean;
  /** Stops the playing. */
  readonly signal: AbortSignal;
}

/** Waits as long as the recording did, or as long as a reader has patience for. @throws the reason of the signal */
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

/**
 * Types the text of elements, one after another. In the end, and where it is stopped, they hold what they held before. What is
 * not typed yet keeps its room, in an element of the class `session-later`.
 * @param seconds for all of it
 * @throws the reason of the signal
 */
export async function typeOut(elements: readonly HTMLElement[], seconds: number, pace: Pace): Promise<void> {
  const length = elements.reduce((sum, { textContent }) => sum + textContent.length, 0);
  if (pace.still || length === 0) return wait(seconds, pace);
  const whole = elements.map((element) => ({
    element,
    nodes: [...element.childNodes],
    text: element.textContent,
  }));
  try {
    for (let shown = 0; shown < length; shown += 1) {
      let left = shown;
      for (const { element, text } of whole) {
        const rest = document.createElement('span');
        rest.className = 'session-later';
        rest.textContent = text.slice(Math.max(0, left));
        element.replaceChildren(text.slice(0, Math.max(0, left)), rest);
        left -= text.length;
      }
      await wait(seconds / length, pace);
    }
  } finally {
    for (const { element, nodes } of whole) element.replaceChildren(...nodes);
  }
}
