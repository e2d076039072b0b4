/** The machine in its own worker: the page stays free for keys, whatever the guest does. */
import type { News, Order } from '../core/messages.ts';
import { fetchImage, fetchManifest } from './download.ts';
import { failureOf, reasonOf } from './failure.ts';
import { Machine } from './machine.ts';

/** How often it is told how much is there, in milliseconds: pieces come by the hundred. */
const BETWEEN_NEWS = 50;

let machine: Machine | undefined;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  follow(data).catch(fail);
});
addEventListener('unhandledrejection', ({ reason }) => {
  fail(reason);
});

async function follow(order: Order): Promise<void> {
  if (order.kind === 'start') machine = await start(order.manifest);
  else if (order.kind === 'keys') machine?.type(order.bytes);
  else await machine?.run(order.runs);
}

async function start(address: string): Promise<Machine> {
  const manifest = await fetchManifest(address);
  const folder = new URL(`${manifest.hash}/`, address).href;
  let told = 0;
  const image = await fetchImage(manifest, folder, (bytes, all) => {
    if (bytes < all && performance.now() - told < BETWEEN_NEWS) return;
    told = performance.now();
    say({ kind: 'loading', bytes, all });
  });
  say({ kind: 'restoring', programs: manifest.programs });
  return Machine.restore({ ...image, list: folder + manifest.list, folder }, (bytes) => {
    say({ kind: 'output', bytes });
  });
}

function fail(error: unknown): void {
  say({ kind: 'failed', failure: failureOf(error), reason: reasonOf(error) });
}

function say(news: News): void {
  postMessage(news);
}
