import type { IBufferCell, IBufferLine } from '@xterm/headless';
import { renditionOf } from './colour.ts';
import type { LookedRange, Rendition } from './rendition.ts';

/**
 * Reads how the characters of a terminal's rows looked. One cell is used for all of them, and one rendition for all that
 * look the same: most rows are plain, and a long session has millions of cells.
 */
export class RowLooks {
  #cell: IBufferCell | undefined;
  readonly #known = new Map<string, Rendition>();

  /**
   * What does not look plain in a row, as UTF-16 offsets of its text.
   * @param before length of the text that the row goes on with
   */
  read(row: IBufferLine, before: number): LookedRange[] {
    const ranges: { from: number; to: number; rendition: Rendition }[] = [];
    let at = before;
    for (let column = 0; column < row.length;) {
      const cell = row.getCell(column, this.#cell);
      if (cell === undefined) break;
      this.#cell = cell;
      const end = at + (cell.getChars().length || 1);
      if (!cell.isAttributeDefault()) {
        const rendition = this.#renditionOf(cell);
        const last = ranges.at(-1);
        if (last?.to === at && last.rendition === rendition) last.to = end;
        else if (rendition !== PLAIN) ranges.push({ from: at, to: end, rendition });
      }
      at = end;
      column += cell.getWidth() || 1;
    }
    return ranges;
  }

  #renditionOf(cell: IBufferCell): Rendition {
    const colours = [cell.getFgColorMode(), cell.getFgColor(), cell.getBgColorMode(), cell.getBgColor()];
    const styles = [cell.isBold(), cell.isDim(), cell.isItalic(), cell.isUnderline(), cell.isInverse()];
    const key = [...colours, ...styles].join();
    let rendition = this.#known.get(key);
    if (rendition === undefined) {
      const found = renditionOf(cell);
      rendition = Object.keys(found).length === 0 ? PLAIN : this.#same(found);
      // Of true colours there are millions.
      if (this.#known.size < MOST_KNOWN) this.#known.set(key, rendition);
    }
    return rendition;
  }

  /** Different colours may come out as one of the sixteen. */
  readonly #distinct = new Map<string, Rendition>();

  #same(rendition: Rendition): Rendition {
    const key = JSON.stringify(rendition);
    const known = this.#distinct.get(key);
    if (known === undefined) this.#distinct.set(key, rendition);
    return known ?? rendition;
  }
}

const PLAIN: Rendition = {};
const MOST_KNOWN = 10_000;
