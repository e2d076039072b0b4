import { getEntry, render } from 'astro:content';
import { nearNames } from 'satteri-markdown-blocks';
import type { Exercise } from 'starlight-exercise-checker/engine';
import { exercisePath, exerciseSource } from 'starlight-exercise-checker/exercises';

/**
 * The words of the links that an exercise's mistakes lead to, by their addresses: title of the page, and of the part.
 * @throws Error that names file and line of each address that leads nowhere, with the nearest one that does
 */
export async function titlesOfReading({ id, mistakes }: Exercise): Promise<Record<string, string>> {
  const titles: Record<string, string> = {};
  const problems: string[] = [];
  for (const { id: mistake, read } of mistakes) {
    if (read === undefined) continue;
    const { title, near } = await titleOf(read);
    if (title !== undefined) titles[read] = title;
    else {
      const place = `${exercisePath(id)}:${await lineOf(id, read)}`;
      problems.push(
        `${place} mistake "${mistake}" leads to ${read}, which is nowhere${near && `; type ${near}`}`,
      );
    }
  }
  if (problems.length === 0) return titles;
  throw new Error(problems.join('\n'));
}

async function lineOf(id: string, read: string): Promise<number> {
  const lines = (await exerciseSource(id)).split('\n');
  return lines.findIndex((line) => line.trim().startsWith('read:') && line.includes(read)) + 1;
}

async function titleOf(address: string): Promise<{ title?: string; near: string }> {
  const [page = '', anchor] = address.split('#');
  const entry = await getEntry('docs', page.replaceAll(/^\/|\/$/g, ''));
  if (entry === undefined) return { near: '' };
  if (anchor === undefined) return { title: entry.data.title, near: '' };
  const { headings } = await render(entry);
  const heading = headings.find(({ slug }) => slug === anchor);
  if (heading) return { title: `${heading.text} (${entry.data.title})`, near: '' };
  const [near] = nearNames(
    anchor,
    headings.map(({ slug }) => slug),
  );
  return { near: near === undefined ? '' : `${page}#${near}` };
}
