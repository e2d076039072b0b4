import { CHAPTER } from './course.ts';
import type { Course, CoursePage } from './course-pages.ts';
import { inWords, minutesOf } from './reading-time.ts';
import { addressOf } from './settings.ts';

/** Something to do after a page. */
export interface NextStep {
  /** What it is, in a word or two: "Next page". */
  readonly kind: string;
  readonly href: string;
  readonly title: string;
  readonly time: string;
}

/**
 * What to do after a page of the course: the next page and the exercises for which a reader has now read everything;
 * after an exercise the next one. Nothing for pages one looks things up in.
 * @param id of the page, such as `topics/the-map`
 */
export function nextSteps(id: string, course: Course): readonly NextStep[] {
  const { topics, exercises } = course;
  if (id === 'setup' || id === 'lab') {
    return [...read(topics.slice(0, 1), 'First page'), ...practise(exercises.slice(0, 1))];
  }
  const topic = topics.findIndex((page) => page.entry.id === id);
  if (topic >= 0) {
    const ready = exercises.filter((page) => lastToRead(page) === id);
    const next = topics.slice(topic + 1, topic + 2);
    return [...read(next, 'Next page'), ...practise(ready), ...(next.length === 0 ? [all(exercises)] : [])];
  }
  const exercise = exercises.findIndex((page) => page.entry.id === id);
  if (exercise < 0) return [];
  const next = exercises.slice(exercise + 1, exercise + 2);
  return next.length > 0 ? practise(next, 'Next exercise') : [all(exercises)];
}

/** The page of the chapter after which an exercise can be done. */
function lastToRead({ entry }: CoursePage): string | undefined {
  const before = entry.data.before ?? [];
  const last = CHAPTER.findLast((slug) => before.includes(slug));
  return last === undefined ? undefined : `topics/${last}`;
}

function read(pages: readonly CoursePage[], kind: string): NextStep[] {
  return pages.map((page) => stepTo(page, kind, `${inWords(page.minutes)} to read`));
}

function practise(pages: readonly CoursePage[], kind = 'Exercise'): NextStep[] {
  return pages.map((page) => stepTo(page, kind, `about ${inWords(page.minutes)}`));
}

function stepTo({ href, entry }: CoursePage, kind: string, time: string): NextStep {
  return { kind, href, title: entry.data.title, time };
}

function all(exercises: readonly CoursePage[]): NextStep {
  return {
    kind: 'Exercises',
    href: addressOf('/exercises/'),
    title: 'All exercises, and how you did',
    time: `about ${inWords(minutesOf(exercises))} together`,
  };
}
