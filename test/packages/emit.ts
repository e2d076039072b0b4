import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** An import of one of our own files, or the address of one, as it is in what was emitted or copied. */
const OWN_FILE = /(?<=(?:from |import |import\(|new URL\()')(\.{1,2}\/[^']+)\.ts(?=')/g;

/** The text of a file whose imports lead to JavaScript instead of TypeScript. */
export function withoutTypeScript(text: string): string {
  return text.replaceAll(OWN_FILE, '$1.js');
}

/**
 * Compiles all TypeScript below a folder into JavaScript and declarations.
 * @param from the folder, with one package in each folder of its own
 * @param to where the same folders should be
 * @throws Error with what the compiler says, where it does not emit all of it
 */
export function emitPackages(from: string, to: string): void {
  const files = globSync('*/**/*.ts', { cwd: from, exclude: (name) => name === 'node_modules' });
  const program = ts.createProgram(
    files.map((file) => path.join(from, file)),
    {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: ['node', 'astro/client'],
      strict: true,
      skipLibCheck: true,
      resolveJsonModule: true,
      allowImportingTsExtensions: true,
      rewriteRelativeImportExtensions: true,
      verbatimModuleSyntax: true,
      declaration: true,
      rootDir: from,
      outDir: to,
    },
  );
  const { emitSkipped, diagnostics } = program.emit(undefined, (file, text) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, withoutTypeScript(text));
  });
  if (emitSkipped) throw new Error(ts.formatDiagnostics(diagnostics, HOST));
}

const HOST: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n',
};
