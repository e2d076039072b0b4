/**
 * How often something is played before what differs is believed. On a busy machine `ctr` loses what a program in a container
 * printed that ends at once: 2 runs of 250 with 1.6, and with 2.1 once in two replays one after the other.
 */
const MOST_ATTEMPTS = 4;

/**
 * Plays something until it comes out as it should.
 * @param play says what differs; empty where nothing does
 * @param noteDifference told of a difference that did not show again
 * @throws Error with what differed the last time, where it did each time
 */
export async function playUntilSame(
  play: () => Promise<string>,
  noteDifference: (difference: string) => void,
): Promise<void> {
  let last = '';
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const difference = await play();
    if (difference === '') {
      if (last !== '') noteDifference(last);
      return;
    }
    last = difference;
  }
  throw new Error(last);
}
