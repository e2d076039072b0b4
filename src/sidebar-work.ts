import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { readCourse, type CoursePage } from './course-pages.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];

/** Gives each link of the sidebar the questions and the exercise of its page, for `components/course-work.ts`. */
export async function nameWork(sidebar: readonly SidebarEntry[]): Promise<void> {
  const { pages } = await readCourse();
  const byAddress = new Map([...pages.values()].map((page) => [page.href, page]));
  nameIn(sidebar, byAddress);
}

function nameIn(entries: readonly SidebarEntry[], byAddress: ReadonlyMap<string, CoursePage>): void {
  for (const entry of entries) {
    if (entry.type === 'group') nameIn(entry.entries, byAddress);
    else Object.assign(entry.attrs, attributesOf(byAddress.get(entry.href)));
  }
}

function attributesOf(page: CoursePage | undefined): Record<string, string> {
  if (page === undefined) return {};
  const { questions, exercise } = page;
  return {
    ...(questions.length > 0 && {
      'data-questions': questions.map(({ id, revision }) => `${id}:${revision}`).join(' '),
    }),
    ...(exercise && { 'data-exercise': exercise.exercise.id }),
  };
}
