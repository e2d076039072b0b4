import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TOOLS_FOLDER } from '../folders.ts';
import { fingerprint, madeOnce, type Recipe } from '../made-once.ts';
import { GO_VERSION, programNames, TOOLS, type Tool } from './tools.ts';

const FOLDER = import.meta.dirname;

/** The folder a tool is in once it is built. Its name changes with everything the tool is built of. */
export function toolFolder(tool: Tool): string {
  // Where the repository lies is no part of it: another clone finds what this one built.
  const recipe = JSON.stringify(recipeOf(tool)).replaceAll(FOLDER, '');
  const inputs = [recipe, ...filesOf(tool).map((file) => readFileSync(file))];
  return path.join(TOOLS_FOLDER, `${tool.name}-${tool.version}-${fingerprint(inputs)}`);
}

/**
 * Builds every tool that is not there yet: minutes, and the network for Go's modules.
 * @throws Error with the end of the build's output, or when a program comes out with other bytes than it should
 */
export async function buildTools(tools: readonly Tool[] = TOOLS): Promise<void> {
  // One after the other: each build keeps all processors busy, and all of them together need memory by the gigabyte.
  for (const tool of tools) await madeOnce(toolFolder(tool), () => Promise.resolve(recipeOf(tool)));
}

/** How Go builds a tool: from the module proxy, with nothing of this host in it but the C parts. */
function recipeOf(tool: Tool): Recipe {
  const { module, version, requiredBy, versionVariable, hasC, programs } = tool;
  const linker = ['-s', '-w'];
  if (versionVariable !== undefined) linker.push('-X', `${versionVariable}=${version}`);
  if (hasC) linker.push('-linkmode', 'external', '-extldflags', '-static');
  const packages = programs.map((program) => path.posix.join(module, program.package));
  const install = [
    ...['-trimpath', '-buildvcs=false', '-ldflags', linker.join(' ')],
    ...(hasC ? ['-tags', hasC.tags.join(',')] : []),
    ...packages.map((name) => (requiredBy === undefined ? `${name}@${version}` : name)),
  ];
  const sums = programNames(tool).flatMap((name, index) => {
    const sum = programs[index]?.sha256;
    return sum === undefined ? [] : [`${sum}  ${name}`];
  });
  return {
    command: ['bash', path.join(FOLDER, 'install.sh'), sums.join('\n'), install.join('\n'), 'TARGET'],
    options: {
      folder: path.join(FOLDER, requiredBy ?? '.'),
      environment: {
        CGO_ENABLED: hasC ? '1' : '0',
        GOARCH: 'amd64',
        GOFLAGS: '',
        GOOS: 'linux',
        GOTOOLCHAIN: `go${GO_VERSION}`,
        GOWORK: 'off',
      },
    },
  };
}

/** What else a tool is made of: the script that builds it, and the module that requires it. */
function filesOf({ requiredBy }: Tool): string[] {
  const script = path.join(FOLDER, 'install.sh');
  if (requiredBy === undefined) return [script];
  const entries = readdirSync(path.join(FOLDER, requiredBy), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((file) => path.join(file.parentPath, file.name));
  return [script, ...files.sort()];
}
