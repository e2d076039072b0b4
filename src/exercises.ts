import { getCollection, type CollectionEntry } from 'astro:content';
import { exerciseIds, exerciseNamed } from 'starlight-exercise-checker/exercises';
import type { Demands, ExerciseFile } from 'starlight-exercise-checker/exercise-file';
import { addressOf } from './settings.ts';

/** An exercise with its page, and the page's address as the browser shows it. */
export interface ExercisePage extends ExerciseFile {
  entry: CollectionEntry<'docs'>;
  href: string;
}

/** All exercises that have a page, in the order of the sidebar. */
export async function exercisePages(): Promise<ExercisePage[]> {
  const entries = await getCollection('docs', ({ id }) => exerciseOfPage(id) !== undefined);
  const inOrder = entries.toSorted((a, b) => orderOf(a) - orderOf(b));
  return Promise.all(
    inOrder.map(async (entry) => ({
      ...(await exerciseNamed(exerciseOfPage(entry.id) ?? '')),
      entry,
      href: addressOf(`/${entry.id}/`),
    })),
  );
}

/** The id of the exercise a page is about; undefined for any other page. */
export function exerciseOfPage(page: string): string | undefined {
  const id = /^exercises\/([^/]+)$/.exec(page)?.[1];
  return exerciseIds().find((known) => known === id);
}

const LEVELS: Record<NonNullable<Demands['level']>, string> = {
  beginner: 'Beginner',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
};

/** What an exercise asks for beyond containerd and runc, as readers know it. */
const NEEDS: Record<Demands['needs'][number], string> = {
  crun: 'crun',
  runsc: 'gVisor',
  cni: 'CNI plugins',
  cri: 'the CRI set up',
  nerdctl: 'nerdctl',
  buildkit: 'BuildKit',
  crictl: 'crictl',
};

/** In words for readers; nothing to say of needs where containerd and runc are enough. */
export function demandsInWords({ level, minutes, needs }: Demands): {
  level: string;
  time: string;
  needs: string;
} {
  return {
    level: LEVELS[level ?? 'beginner'],
    time: minutes === undefined ? '' : `${minutes} minutes`,
    needs: needs.map((need) => NEEDS[need]).join(', '),
  };
}

function orderOf({ data }: CollectionEntry<'docs'>): number {
  return data.sidebar.order ?? Number.MAX_SAFE_INTEGER;
}
