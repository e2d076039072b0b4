/**
 * What recordings are called in a report: their paths without the folder that all of them are in.
 *
 * @param files paths as they were given or found, with `/` between folders
 */
export function learnerNames(files: readonly string[]): string[] {
  const [first, ...others] = files.map((file) => file.split('/'));
  if (first === undefined || others.length === 0) return [...files];
  let shared = 0;
  const isShared = (folder: string | undefined, depth: number): boolean =>
    depth < first.length - 1 && others.every((parts) => depth < parts.length - 1 && parts[depth] === folder);
  while (isShared(first[shared], shared)) shared++;
  return files.map((file) => file.split('/').slice(shared).join('/'));
}
