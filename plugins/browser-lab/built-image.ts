import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from './core/manifest.ts';
import { image, MANIFEST } from './image/image.ts';
import { folderOf } from './image/stage.ts';

/** An image that has been built from what is in this checkout. */
export interface BuiltImage {
  /** Has the manifest, and the folder that it names. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The image, or undefined if it has not been built, or something that it is made of has changed since. */
export function builtImage(): BuiltImage | undefined {
  const folder = folderOf(image);
  const file = path.join(folder, MANIFEST);
  if (!existsSync(file)) return undefined;
  return { folder, manifest: JSON.parse(readFileSync(file, 'utf8')) as Manifest };
}

/** Folders of the site, from its root, whose names tell what is in them: browsers need not ask again for their files. */
export function hashedFolders(): string[] {
  const built = builtImage();
  return built === undefined ? [] : [`lab/${built.manifest.hash}/`];
}
