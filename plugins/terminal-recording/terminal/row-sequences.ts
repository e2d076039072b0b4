import type { Emulator } from './emulator.ts';
import { onCsi, onEsc } from './sequence.ts';

/** Rows inserted, deleted and scrolled; columns of all rows inserted and deleted. */
export function interceptRows(emulator: Emulator): void {
  const { terminal } = emulator;
  const cursor = (): number => terminal.buffer.active.cursorY;
  const cost = (count: number): number => count * emulator.blankRowCost;
  const moveBelow = (by: number): void => {
    const { top, bottom } = emulator.region;
    if (cursor() >= top && cursor() <= bottom) emulator.moveRows(cursor(), bottom, by);
  };
  const moveAll = (by: number): void => {
    emulator.moveRows(emulator.region.top, emulator.region.bottom, by);
  };
  onCsi(emulator, { final: 'L' }, { repeats: true, cost, before: moveBelow });
  onCsi(emulator, { final: 'M' }, { repeats: true, cost, before: (count) => moveBelow(-count) });
  const scrollUp = (count: number): void => {
    emulator.scrollUp(count);
  };
  onCsi(emulator, { final: 'S' }, { draws: true, repeats: true, cost, before: scrollUp });
  onCsi(emulator, { final: 'T' }, { draws: true, repeats: true, cost, before: moveAll });

  // Above the uppermost row a blank one is inserted, otherwise only the cursor moves.
  const isAtTop = (): boolean => emulator.alternate || cursor() === emulator.region.top;
  const reverseIndex = {
    cost: () => (isAtTop() ? emulator.blankRowCost : 0),
    before: () => {
      if (isAtTop()) moveAll(1);
    },
  };
  onEsc(emulator, { final: 'M' }, reverseIndex);

  for (const intermediates of [' ', "'"]) {
    for (const final of ['@', 'A', '}', '~'])
      onCsi(emulator, { intermediates, final }, { draws: true, cost: () => emulator.screenCost });
  }
}
