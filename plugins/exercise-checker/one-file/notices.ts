import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * The licences under which the site's project and the packages it has taken in may be passed on, as a comment.
 * @param inputs files, from the root of the project
 * @param root folder of the project
 */
export function noticesOf(inputs: readonly string[], root: string): string {
  const packages = [...new Set(inputs.flatMap((input) => PACKAGE.exec(input)?.[0] ?? []))].sort();
  // A link that leads out of the folder of packages leads to a part of the project.
  const taken = packages.filter((folder) => realpathSync(join(root, folder)).includes('/node_modules/'));
  // Of a site without a licence there is nothing to say.
  const project = existsSync(join(root, 'LICENSE')) ? [''] : [];
  const lines = [...project, ...taken]
    .map((folder) => noticeOf(join(root, folder)))
    .join('\n\n')
    .split('\n');
  return `${lines.map((line) => `// ${line}`.trimEnd()).join('\n')}\n`;
}

/** What npm requires only of packages that are published. */
interface Manifest {
  name?: string;
  version?: string;
  license?: string;
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const file = join(folder, 'LICENSE');
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'Its notice is with its code, above.';
  const heading = [name ?? 'The site', version].filter((part) => part !== undefined).join(' ');
  return `${heading}, ${license ?? 'without a licence'}\n\n${text}`;
}
