/**
 * Where `check-transcript.mjs` begins: the whole checker in one file, which is also the thread that grades. All else is
 * loaded by `import()`, so that none of it runs on a Node that is too old for it, and only the engine in the thread.
 */
import { isMainThread } from 'node:worker_threads';
import { isTooOld, LEAST_NODE } from './least-node.ts';

const { node } = process.versions;

if (isTooOld(node)) {
  process.stderr.write(`check: Node.js ${LEAST_NODE} or newer is needed, but this is ${node}.\n`);
  process.exitCode = 2;
} else if (isMainThread) {
  void import('./command.ts').then(({ run }) => run());
} else {
  void import('./thread.ts');
}
