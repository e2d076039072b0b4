import { RECORDING_LIMITS } from './limits.ts';

/** The sign after a row that was cut: what came next, and where the row ends, no one knows. */
const CUT = '…';

/** A row as far as it is read. One that goes on beyond that ends with its own sign, and is longer than any other. */
export function cutRow(text: string): string {
  return text.length > RECORDING_LIMITS.lineLength ? text.slice(0, RECORDING_LIMITS.lineLength) + CUT : text;
}

/** Whether a text, of one row or of several, has a row in it that was cut. */
export function hasCutRow(text: string): boolean {
  return (
    text.length > RECORDING_LIMITS.lineLength &&
    text.split('\n').some((row) => row.length > RECORDING_LIMITS.lineLength && row.endsWith(CUT))
  );
}
