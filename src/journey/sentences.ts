import { nameOfParent, type Change, type Running } from './changes.ts';
import type { Moment } from './moments.ts';

/** A change in words: what kind it is, and of what. */
export interface Sentence {
  readonly kind: Change['kind'];
  readonly label: string;
  /** Names in it are in backticks. */
  readonly text: string;
}

const LABELS: Readonly<Record<Change['kind'], string>> = {
  new: 'New',
  adopted: 'Adopted',
  became: 'Became',
  gone: 'Gone',
};

/** What one change is in words. */
export function sentenceOf(change: Change): Sentence {
  return { kind: change.kind, label: LABELS[change.kind], text: textOf(change) };
}

function textOf(change: Change): string {
  switch (change.kind) {
    case 'new': {
      const child = change.parent === undefined ? '' : `, child of ${code(change.parent)}`;
      return `${named(change.now)}${child}`;
    }
    case 'adopted': {
      const by = code(change.parent ?? 'a process outside the list');
      const before = change.before === undefined ? '' : `, no longer a child of ${code(change.before)}`;
      return `${named(change.now)}, by ${by}${before}`;
    }
    case 'became':
      return `${code(change.before)}, PID ${change.now.process.pid}, is now ${code(change.now.program.name)}`;
    case 'gone':
      return named(change.before);
  }
}

function named({ program, process }: Running): string {
  return `${code(program.name)}, PID ${process.pid}`;
}

function code(name: string): string {
  return `\`${name}\``;
}

/** Everything that the picture of a moment shows, for those who do not see it. */
export function pictureInWords({ running, asks }: Pick<Moment, 'running' | 'asks'>): string {
  const parents = new Map<string, string[]>();
  for (const one of running) {
    const parent = nameOfParent(one, running);
    if (parent === undefined) continue;
    parents.set(parent, [...(parents.get(parent) ?? []), one.program.name]);
  }
  const tree = [...parents].map(([parent, children]) => `${parent} is the parent of ${listed(children)}.`);
  const requests = asks.map(({ from, to }) => `${from} asks ${to}.`);
  return [...tree, ...requests].join(' ');
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
