import { RECORDING_LIMITS } from '../limits.ts';
import type { Emulator } from './emulator.ts';
import { onCsi } from './sequence.ts';

/** Within a row: characters inserted, deleted, erased, repeated; tabs; insert mode; colours and links. */
export function interceptCharacters(emulator: Emulator): void {
  const { terminal } = emulator;
  const row = (): number => emulator.rowCost;
  for (const final of ['@', 'P', 'X']) onCsi(emulator, { final }, { draws: true, cost: row });
  // A row of 100 columns is paid by the bytes of the sequence.
  for (const id of [{ final: 'K' }, { prefix: '?', final: 'K' }])
    onCsi(emulator, id, { draws: true, cost: () => row() - 1 });

  const character = (): number => lengthOfLast(emulator) * (terminal.modes.insertMode ? row() : 0.1);
  onCsi(emulator, { final: 'b' }, { repeats: true, cost: (count) => count * character() });
  for (const final of ['I', 'Z'])
    onCsi(emulator, { final }, { repeats: true, cost: (count) => count * row() });
  onCsi(emulator, { final: 'g' }, { before: () => (emulator.slowTabs = true) });
  onCsi(emulator, { final: 'l' }, { before: () => emulator.noteInsertMode() });

  // Colours, links and titles change no character, but cost time for each. A caller that asks for colours gets a limited number of them.
  let changes = 0;
  terminal.parser.registerCsiHandler({ final: 'm' }, () => {
    changes++;
    return emulator.shown.looks === undefined || changes > RECORDING_LIMITS.lookChanges;
  });
  for (const code of [0, 1, 2, 4, 8, 10, 11, 12, 104, 110, 111, 112])
    terminal.parser.registerOscHandler(code, () => true);
}

/** Length of the last character, the one that is to be repeated: an accent may stand on it, or thousands. */
function lengthOfLast({ terminal }: Emulator): number {
  const { active } = terminal.buffer;
  const cells = active.getLine(active.baseY + active.cursorY);
  return Math.max(1, cells?.getCell(Math.max(0, active.cursorX - 1))?.getChars().length ?? 1);
}
