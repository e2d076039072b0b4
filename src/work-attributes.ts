import type { CoursePage } from './course-pages.ts';

/** What there is to do on a page, its questions and its exercise, as `components/course-work.ts` reads it from an element. */
export function workAttributes({ questions, exercise }: CoursePage): Record<string, string> {
  return {
    ...(questions.length > 0 && {
      'data-questions': questions.map(({ id, revision }) => `${id}:${revision}`).join(' '),
    }),
    ...(exercise && { 'data-exercise': exercise.exercise.id }),
  };
}
