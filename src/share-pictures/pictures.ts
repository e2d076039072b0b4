import { getCollection, type CollectionEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readCourse, type CoursePage } from '../course-pages.ts';
import { doorOf } from '../doors.ts';
import { inWords } from '../reading-time.ts';
import type { Card } from './card.ts';
import { pictureOf } from './picture.ts';

/** A picture for every page that someone may share. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { pages } = await readCourse();
  const entries = await getCollection('docs', ({ id }) => id !== '404');
  return entries.map((entry) => ({
    params: { page: entry.id },
    props: { card: cardOf(entry, pages.get(entry.id)) },
  }));
};

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(await pictureOf(props.card), { headers: { 'Content-Type': 'image/png' } });

function cardOf({ id, data }: CollectionEntry<'docs'>, page: CoursePage | undefined): Card {
  const { title, description = '', layers = [] } = data;
  const front = id === 'index';
  const timed = page && (page.exercise !== undefined || id.startsWith('topics/'));
  const name = id.startsWith('authors/') ? 'For authors' : (doorOf(id)?.name ?? 'Course');
  const kind = page?.exercise ? 'Exercise' : front ? 'containerd / shim / runc' : name;
  return {
    title,
    description,
    kind: timed ? `${kind} · ${inWords(page.minutes)}` : kind,
    layers: front ? ['containerd', 'shim', 'runtime'] : layers,
  };
}
