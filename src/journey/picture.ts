import type { Box, BoxKind, Drawing, Line } from '../components/diagrams/drawing.ts';
import type { Change, Running } from './changes.ts';
import type { Ask, Program } from './journey-file.ts';
import type { Moment } from './moments.ts';
import { PICTURE_HEIGHT, RECTANGLES, type AnyPlace } from './places.ts';
import { pictureInWords } from './sentences.ts';
import { wayOfRequest, wayToChild, type Way } from './ways.ts';

/** Two programs between which no way is known. */
export interface NoWay {
  readonly from: string;
  readonly to: string;
}

/**
 * The picture of a moment: a box for each process at the place of its program, lines from parents to children as `ps`
 * has them, and the requests that the author names. What has just gone is drawn where it was, if its place is free.
 * @param id prefix of the ids in the drawing, unique on the page
 */
export function pictureOf(moment: Moment, id: string): { drawing: Drawing; missing: NoWay[] } {
  const { running, changes, asks } = moment;
  const missing: NoWay[] = [];
  const lines = [...parentLines(running, missing), ...requestLines(running, asks, missing)];
  return {
    drawing: {
      id,
      title: pictureInWords(moment),
      height: PICTURE_HEIGHT,
      boxes: [
        ...boxOfInit(running),
        ...running.map((one) => boxOf(one, changes)),
        ...ghosts(running, changes),
      ],
      lines,
    },
    missing,
  };
}

function boxOfInit(running: readonly Running[]): Box[] {
  const isParent = running.some(({ process }) => process.parent === 1);
  return isParent ? [{ id: 'init', ...RECTANGLES.init, name: 'init', note: 'PID 1', kind: 'plain' }] : [];
}

/** What is added to the PID of a process that something happened to. */
const NOTES: Readonly<Record<Change['kind'], string>> = {
  new: ' · new',
  adopted: ' · adopted',
  became: ' · the same',
  gone: '',
};

function boxOf(one: Running, changes: readonly Change[]): Box {
  const { program, process } = one;
  const own = changes.find((change) => change.kind !== 'gone' && change.now === one);
  const note = `PID ${process.pid}${own === undefined ? '' : NOTES[own.kind]}`;
  return { id: program.at, ...RECTANGLES[program.at], name: program.name, note, kind: kindOf(program, own) };
}

function kindOf({ passing }: Program, change: Change | undefined): BoxKind {
  if (passing) return 'passing';
  return change === undefined ? 'plain' : 'strong';
}

function ghosts(running: readonly Running[], changes: readonly Change[]): Box[] {
  const taken = new Set(running.map(({ program }) => program.at));
  return changes.flatMap((change): Box[] => {
    if (change.kind !== 'gone' || taken.has(change.before.program.at)) return [];
    const { name, at } = change.before.program;
    taken.add(at);
    return [{ id: at, ...RECTANGLES[at], name, note: 'gone', kind: 'missing' }];
  });
}

function parentLines(running: readonly Running[], missing: NoWay[]): Line[] {
  return running.flatMap(({ program, process }): Line[] => {
    const parent = running.find((other) => other.process.pid === process.parent)?.program;
    const from: AnyPlace | undefined = process.parent === 1 ? 'init' : parent?.at;
    // The parent of a client is a shell, which is not in the list. A client that lost it is not drawn below init.
    if (from === undefined || program.at === 'client') return [];
    const way = wayToChild(from, program.at);
    if (way === undefined) missing.push({ from: parent?.name ?? 'init', to: program.name });
    return way === undefined ? [] : [lineOf(way, 'parent')];
  });
}

function requestLines(running: readonly Running[], asks: readonly Ask[], missing: NoWay[]): Line[] {
  const placeOf = (name: string) => running.find(({ program }) => program.name === name)?.program.at;
  return asks.flatMap(({ from, to, label }): Line[] => {
    const [start, end] = [placeOf(from), placeOf(to)];
    const way = start === undefined || end === undefined ? undefined : wayOfRequest(start, end);
    if (way === undefined) missing.push({ from, to });
    return way === undefined ? [] : [{ ...lineOf(way, 'asks'), ...(label === undefined ? {} : { label }) }];
  });
}

function lineOf({ from, via, to }: Way, kind: Line['kind']): Line {
  return { kind, from, to, ...(via === undefined ? {} : { via }) };
}
