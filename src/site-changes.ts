import source from '../content/changes.yaml?raw';
import { readChanges, type Change } from './changes.ts';
import { readCourse } from './course-pages.ts';

/** What has changed on this site, the newest first. */
export async function siteChanges(): Promise<readonly Change[]> {
  const { pages } = await readCourse();
  return readChanges(
    source,
    [...pages.keys()].map((id) => (id === 'index' ? '/' : `/${id}/`)),
  );
}
