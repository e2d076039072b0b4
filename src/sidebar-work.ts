import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { readCourse, type CoursePage } from './course-pages.ts';
import { workAttributes } from './work-attributes.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];

/** Gives each link of the sidebar the questions and the exercise of its page, for `components/course-work.ts`. */
export async function nameWork(sidebar: readonly SidebarEntry[]): Promise<void> {
  const { pages } = await readCourse();
  const byAddress = new Map([...pages.values()].map((page) => [page.href, page]));
  nameIn(sidebar, byAddress);
}

function nameIn(entries: readonly SidebarEntry[], byAddress: ReadonlyMap<string, CoursePage>): void {
  for (const entry of entries) {
    if (entry.type === 'group') {
      nameIn(entry.entries, byAddress);
      continue;
    }
    const page = byAddress.get(entry.href);
    if (page !== undefined) Object.assign(entry.attrs, workAttributes(page));
  }
}
