import { againstBar } from './bar.ts';
import { buildSite, removeSite, writeSite, type BuildTime, type SyntheticSite } from './synthetic-site.ts';

const PAGES = 500;
const PAIRS = 5;
const BAR = 1.15;

/** Where the slowest of the builds of one site took so many times as long as the fastest, times say little. */
const BUSY = 1.3;

/**
 * Builds a site of 500 pages with a quiz on each, with the plugin and, from the same Markdown, without; in
 * turns, each from a cold start. The medians of the pairs' ratios count, because whatever else the machine does
 * falls on one of the two at a time. Processor time of all threads is held to the same bar: it hardly notices other
 * programs, so it is what to believe on a busy machine.
 */
export async function measureBuild(): Promise<string[]> {
  const pages = new Map(Array.from({ length: PAGES }, (_, index) => pageOf(index)));
  const plain = writeSite('build-without', pages);
  const checked = writeSite('build-with', pages, 'knowledgeCheck()');
  let pairs: Pair[];
  try {
    pairs = await buildInTurns(plain, checked);
  } finally {
    removeSite(plain);
    removeSite(checked);
  }
  const line = (name: string, ratios: readonly number[]): string =>
    againstBar({ name, value: median(ratios), bar: BAR, unit: '', digits: 2 });
  const seconds = (which: keyof Pair): number[] => pairs.map((pair) => pair[which].seconds);
  const ratios = pairs.map((pair) => pair.with.seconds / pair.without.seconds);
  const report = [
    `seconds without, ${PAGES} pages           ${shown(seconds('without'), 1)}`,
    `seconds with, ${PAGES} pages              ${shown(seconds('with'), 1)}`,
    `their ratios                         ${shown(ratios, 2)}`,
    line(
      'processor time, median ratio',
      pairs.map((pair) => pair.with.cpuSeconds / pair.without.cpuSeconds),
    ),
    line('time, median ratio', ratios),
  ];
  const busy = [seconds('with'), seconds('without')].some(
    (times) => Math.max(...times) > BUSY * Math.min(...times),
  );
  return busy
    ? [...report, 'The machine was busy: repeat this on a quiet one before you believe the times.']
    : report;
}

function shown(values: readonly number[], digits: number): string {
  return values.map((value) => value.toFixed(digits)).join(' ');
}

interface Pair {
  without: BuildTime;
  with: BuildTime;
}

async function buildInTurns(plain: SyntheticSite, checked: SyntheticSite): Promise<Pair[]> {
  // The first build also fills the disk cache of the system.
  await buildSite(plain);
  const pairs: Pair[] = [];
  for (let run = 0; run < PAIRS; run++) {
    if (run % 2 === 0) pairs.push({ without: await buildSite(plain), with: await buildSite(checked) });
    else pairs.push({ with: await buildSite(checked), without: await buildSite(plain) });
  }
  return pairs;
}

function pageOf(index: number): [name: string, markdown: string] {
  const paragraph = 'A container is a record, and a task is its live process. '.repeat(8);
  const name = index === 0 ? 'index' : `page-${index}`;
  return [
    name,
    `${paragraph}

## A command

\`\`\`sh
sudo ctr -n blue task ls
\`\`\`

${paragraph}

:::quiz{#question-${index}}
Which process stays with the program number ${index}?

- [${index % 3 === 0 ? 'x' : ' '}] The shim of \`task-${index}\`
  > It holds what the program writes, and **waits** for its exit status.
- [${index % 3 === 1 ? 'x' : ' '}] The daemon that was asked for it
  > It may be stopped and started again at any time.
- [${index % 3 === 2 ? 'x' : ' '}] The client that asked for it
  > With \`-d\` it leaves as soon as the program runs.
:::

## Another command

${paragraph}
`,
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
