import { getCollection, type CollectionEntry } from 'astro:content';
import source from 'virtual:knowledge-check/questions';
import { CHAPTER } from './course.ts';
import { exercisePages, type ExercisePage } from './exercises.ts';
import { minutesToRead } from './reading-time.ts';
import { addressOf } from './settings.ts';

/** A page of the course, with what it asks of a reader. */
export interface CoursePage {
  readonly entry: CollectionEntry<'docs'>;
  /** As the browser shows it, base path included. */
  readonly href: string;
  /** As the sidebar calls it. */
  readonly name: string;
  /** To read it and to answer its questions; of an exercise, to do it. */
  readonly minutes: number;
  /** Its knowledge checks, in their order; pages of the reference have some, too. */
  readonly questions: readonly { readonly id: string; readonly revision: string }[];
  /** What is graded, where the page is that of an exercise. */
  readonly exercise?: ExercisePage;
}

/** What the front page, the sidebar and the end of each page know of the course. */
export interface Course {
  /** In reading order. */
  readonly topics: readonly CoursePage[];
  /** In the order of the sidebar. */
  readonly exercises: readonly CoursePage[];
  /** Every page a learner may open, by its id; those for authors are not among them. */
  readonly pages: ReadonlyMap<string, CoursePage>;
}

let kept: Promise<Course> | undefined;

/**
 * Reads the course: in a build once, while pages are written each time.
 * @throws Error in a build, for a page of the chapter that is not there
 */
export async function readCourse(): Promise<Course> {
  if (import.meta.env.DEV) return collect();
  kept ??= collect();
  return kept;
}

async function collect(): Promise<Course> {
  const exercises = new Map((await exercisePages()).map((page) => [page.entry.id, page]));
  const entries = await getCollection('docs', ({ id }) => !id.startsWith('authors/'));
  const pages = new Map(entries.map((entry) => [entry.id, pageOf(entry, exercises.get(entry.id))]));
  return {
    topics: CHAPTER.flatMap((slug) => pages.get(`topics/${slug}`) ?? missing(slug)),
    exercises: [...exercises.keys()].flatMap((id) => pages.get(id) ?? []),
    pages,
  };
}

/** While the site is being written a page of the chapter may not be there yet; readers have to have it. */
function missing(slug: string): [] {
  if (import.meta.env.DEV) return [];
  throw new Error(
    `There is no page content/docs/topics/${slug}.mdx, but the chapter names it (src/course.ts).`,
  );
}

function pageOf(entry: CollectionEntry<'docs'>, exercise: ExercisePage | undefined): CoursePage {
  const { id, data, body = '', filePath = '' } = entry;
  return {
    entry,
    href: addressOf(id === 'index' ? '/' : `/${id}/`),
    name: data.sidebar.label ?? data.title,
    minutes: exercise?.demands.minutes ?? minutesToRead(body),
    questions: source.byFile[filePath] ?? [],
    ...(exercise === undefined ? {} : { exercise }),
  };
}
