import { nameOfParent, type Change } from './changes.ts';
import type { Moment } from './moments.ts';

/** A change in words: what kind it is, and of what. */
export interface Sentence {
  readonly kind: Change['kind'];
  readonly label: string;
  /** Pieces of text; every second one, beginning with the second, is a name to be set as code. */
  readonly pieces: readonly string[];
}

const LABELS: Readonly<Record<Change['kind'], string>> = {
  new: 'New',
  adopted: 'Adopted',
  became: 'Became',
  gone: 'Gone',
};

/** What one change is in words. */
export function sentenceOf(change: Change): Sentence {
  return { kind: change.kind, label: LABELS[change.kind], pieces: piecesOf(change) };
}

function piecesOf(change: Change): string[] {
  switch (change.kind) {
    case 'new': {
      const { program, process } = change.now;
      const child = change.parent === undefined ? [''] : [', child of ', change.parent, ''];
      return ['', program.name, `, PID ${process.pid}${child[0] ?? ''}`, ...child.slice(1)];
    }
    case 'adopted': {
      const { program, process } = change.now;
      const by = change.parent ?? 'a process outside of the list';
      const before = change.before === undefined ? [''] : [', no longer a child of ', change.before, ''];
      return ['', program.name, `, PID ${process.pid}, by `, by, ...before];
    }
    case 'became':
      return ['', change.before, `, PID ${change.now.process.pid}, is now `, change.now.program.name, ''];
    case 'gone':
      return ['', change.before.program.name, `, PID ${change.before.process.pid}`];
  }
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
