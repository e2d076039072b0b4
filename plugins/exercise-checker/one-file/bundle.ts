import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isFile, withExercises, withNode } from './bundle-plugins.ts';
import type { EnclosedExercises } from './enclosed-exercises.ts';
import { FILE_NAME } from './file-name.ts';
import { noticesOf } from './notices.ts';

const ENTRY = fileURLToPath(new URL('./entry.ts', import.meta.url));

const BANNER =
  '// The exercise checker with the exercises of a site, in one file. The build of the site makes it: change the sources instead.';
/** By this, modules of Node are loaded no earlier than what needs them. */
const REQUIRE = `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);`;

/** The checker as one file that needs no other. */
export interface Bundle {
  readonly text: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** All files it was made of. */
  readonly sources: readonly string[];
}

/**
 * Puts the command line, the engine, all libraries and some exercises into one file. The same sources give the same
 * bytes, wherever they are. Names and lines stay as they are: who wants to can read it, and reported bugs have places.
 * @param root folder of the site, with the packages in it; places in the file are told from there
 */
export async function bundleChecker({ exercises, files }: EnclosedExercises, root: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [ENTRY],
    outfile: FILE_NAME,
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    // Libraries come in the form that needs nothing of Node.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // So that a Node too old to run it can at least read it, and say so.
    target: 'node16',
    // Where a folder of packages is a link, its own place would be written into the file.
    preserveSymlinks: true,
    legalComments: 'inline',
    banner: { js: `${BANNER}\n${REQUIRE}` },
    logLevel: 'silent',
    plugins: [withExercises(exercises), withNode()],
  });
  const inputs = Object.keys(metafile.inputs).filter(isFile);
  const text = `${outputFiles[0]?.text ?? ''}${noticesOf(inputs, root)}`;
  return {
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    sources: [...inputs.map((input) => join(root, input)), ...files],
  };
}
