import { describe, expect, test } from 'vitest';
import { CHAPTER } from '../../src/course.ts';
import type { Course, CoursePage } from '../../src/course-pages.ts';
import { doorOf, DOORS } from '../../src/doors.ts';
import { nextSteps } from '../../src/next-steps.ts';

describe('the door a page is behind', () => {
  test.each([
    ['topics/the-map', DOORS.learn],
    ['topics/other-runtimes', DOORS.choose],
    ['exercises', DOORS.practise],
    ['exercises/limits', DOORS.practise],
    ['lab', DOORS.practise],
    ['debug', DOORS.debug],
    ['reference/glossary', DOORS.look],
    ['authors/style-guide', undefined],
    ['index', undefined],
  ])('%s', (page, door) => {
    expect(doorOf(page)).toBe(door);
  });
});

function page(id: string, before: string[] = []): CoursePage {
  const entry = { id, data: { title: id, before } } as unknown as CoursePage['entry'];
  return { entry, href: `/${id}/`, name: id, minutes: 20, questions: [] };
}

const course: Course = {
  topics: CHAPTER.map((slug) => page(`topics/${slug}`)),
  exercises: [
    page('exercises/one', ['images-and-digests', 'the-map']),
    page('exercises/two', ['other-runtimes']),
  ],
  pages: new Map(),
};

describe('what to do after a page', () => {
  const after = (id: string) => nextSteps(id, course).map(({ href, kind }) => `${kind}: ${href}`);

  test.each([
    ['topics/the-map', ['Next page: /topics/without-dockerd/']],
    // The last of the two pages that the exercise asks for, whichever is named first.
    ['topics/images-and-digests', ['Next page: /topics/snapshots/', 'Exercise: /exercises/one/']],
    ['topics/other-runtimes', ['Exercise: /exercises/two/', 'Exercises: /exercises/']],
    ['exercises/one', ['Next exercise: /exercises/two/']],
    ['exercises/two', ['Exercises: /exercises/']],
    ['setup', ['First page: /topics/the-map/', 'Exercise: /exercises/one/']],
    ['reference/glossary', []],
  ])('%s', (id, steps) => {
    expect(after(id)).toEqual(steps);
  });

  test('says how long it takes', () => {
    expect(nextSteps('topics/the-map', course)[0]?.time).toBe('20 minutes to read');
    expect(nextSteps('exercises/one', course)[0]?.time).toBe('about 20 minutes');
  });
});
