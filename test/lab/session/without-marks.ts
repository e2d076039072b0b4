import type { Event } from './asciicast.ts';

/** OSC 133, by which a shell marks its prompts and the ends of commands. */
const MARK = /\x1b\]133;[^\x07\x1b]*(?:\x07|\x1b\\)/g;

/** What a shell without marks would have written. */
export function textWithoutMarks(text: string): string {
  return text.replace(MARK, '');
}

/** The same for events, where a mark may begin in one and end in the next. */
export function eventsWithoutMarks(events: readonly Event[]): Event[] {
  const output = events.map(({ code, data }) => (code === 'o' ? data : ''));
  const marks = [...output.join('').matchAll(MARK)].map(({ index, 0: mark }) => [index, index + mark.length]);
  let start = 0;
  return events.flatMap((event, index) => {
    const written = output[index] ?? '';
    const first = start;
    start += written.length;
    if (event.code !== 'o') return [event];
    const data = outside(written, first, marks as [number, number][]);
    return data === '' ? [] : [{ ...event, data }];
  });
}

/** The parts of a text that begins at `first` and lie in no range. */
function outside(text: string, first: number, ranges: readonly (readonly [number, number])[]): string {
  let left = '';
  let position = 0;
  for (const [from, to] of ranges) {
    if (to <= first || from >= first + text.length) continue;
    left += text.slice(position, Math.max(position, from - first));
    position = Math.max(position, to - first);
  }
  return left + text.slice(position);
}
