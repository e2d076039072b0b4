#!/usr/bin/env node
/**
 * The exercise checker on the command line: standard output carries reports only, all else standard error. This file and the
 * next are JavaScript, or Node would start its TypeScript compiler for them before what was compiled once is found.
 */
import { loadQuickly } from './module-loading.mjs';

// Half of a short run is loading modules. Static imports would be loaded before this line.
loadQuickly();
const { end, endQuietly } = await import('./output.ts');
const { runChecker } = await import('./run.ts');
const { checkout } = await import('./checkout.ts');

endQuietly();
end(await runChecker(process.argv.slice(2), checkout));
