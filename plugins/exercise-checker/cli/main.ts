/** The exercise checker on the command line: standard output carries reports only, all else standard error. */
import { enableCompileCache } from 'node:module';

// Half of a short run is reading and compiling TypeScript; the second run finds it done. Static imports would
// be loaded before this line.
enableCompileCache();
const { endQuietly } = await import('./output.ts');
const { runChecker } = await import('./run.ts');

endQuietly();
process.exitCode = await runChecker(process.argv.slice(2));
