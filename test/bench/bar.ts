/** The end of a line that reports a value above its bar; with one of them the bench ends with status 1. */
export const MISSED = 'MISSED';

/** One measured value beside the bar that it must not exceed. */
export interface Measured {
  name: string;
  value: number;
  bar: number;
  unit: string;
  /** Digits behind the point. */
  digits: number;
}

/** A line of a report. */
export function againstBar({ name, value, bar, unit, digits }: Measured): string {
  const shown = (amount: number): string => [amount.toFixed(digits), unit].join(' ').trim();
  const verdict = value <= bar ? '' : `   ${MISSED}`;
  return `${name.padEnd(34)} ${shown(value).padStart(9)}   bar ${shown(bar)}${verdict}`;
}
