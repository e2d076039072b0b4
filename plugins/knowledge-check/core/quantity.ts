/** A number with its unit, which is empty if there is none. */
export interface Quantity {
  readonly value: number;
  /** As it was typed, but for blanks. */
  readonly unit: string;
}

/** A quantity that an author knows, with how far another one may be from it, in the same unit. */
export interface Accepted extends Quantity {
  readonly tolerance: number;
}

/** How a quantity stands to one that an author knows: the same, the same number in another unit, or another one. */
export type Comparison = 'same' | 'unit' | 'other';

/** What one of each unit is in the smallest of its kind: bytes, and nanoseconds. */
const UNITS: readonly Readonly<Record<string, number>>[] = [
  {
    ...{ B: 1, byte: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 },
    ...{ KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 },
  },
  {
    ...{ ns: 1, us: 1e3, ms: 1e6, s: 1e9, sec: 1e9, second: 1e9 },
    ...{ min: 60e9, minute: 60e9, h: 3600e9, hour: 3600e9, d: 86_400e9, day: 86_400e9 },
  },
];

/** Digits of Arabic and Persian as those of ASCII; their low four bits say which. */
const DIGITS = /[٠-٩۰-۹]/g;

const NUMBER = /^[+-]?(?:0x[\da-f]+|0o[0-7]+|0b[01]+|(?!0[xo])(?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d+)?)/i;
const UNIT = /^[%\p{L}][\p{L}\d/%]*$/u;

/**
 * Reads a number as someone types it: `137`, `137.0`, `137,0`, `0x89`, `33 554 432`, `32 MiB`.
 *
 * @param decimal what comes before the fraction in the language of the page: it decides what `1,024` is, and nothing else
 * @returns undefined for anything that is not a number
 */
export function readQuantity(text: string, decimal = '.'): Quantity | undefined {
  const taken = takeNumber(normalized(text), decimal);
  return taken && (taken.rest === '' || UNIT.test(taken.rest))
    ? { value: taken.value, unit: taken.rest }
    : undefined;
}

/** Reads what an author accepts: a quantity, and behind its number how far another may be from it, `5 ± 0.5 s`. */
export function readAccepted(text: string): Accepted | undefined {
  const taken = takeNumber(normalized(text), '.');
  const sign = /^(?:±|\+\/?-)/.exec(taken?.rest ?? '')?.[0];
  if (!taken || sign === undefined) {
    const quantity = readQuantity(text);
    return quantity && { ...quantity, tolerance: 0 };
  }
  const around = takeNumber(taken.rest.slice(sign.length).trim(), '.');
  return around && around.value >= 0 && (around.rest === '' || UNIT.test(around.rest))
    ? { value: taken.value, tolerance: around.value, unit: around.rest }
    : undefined;
}

/** Compares by size: 32768 KiB are 32 MiB. Units that are not known are the same when they are spelt so. */
export function compare({ value, unit }: Quantity, accepted: Accepted): Comparison {
  const isNear = (factor: number) => {
    // What the arithmetic of fractions and units adds is not a difference.
    const slack = Math.abs(accepted.value) * 1e-12;
    return Math.abs(value * factor - accepted.value) <= accepted.tolerance + slack;
  };
  const factor = factorBetween(unit, accepted.unit);
  if (factor !== undefined && isNear(factor)) return 'same';
  return isNear(1) ? 'unit' : 'other';
}

/** How many of another unit a quantity is; undefined where no one knows. */
export function valueIn({ value, unit }: Quantity, other: string): number | undefined {
  const factor = factorBetween(unit, other);
  return factor === undefined ? undefined : value * factor;
}

function factorBetween(from: string, to: string): number | undefined {
  const kind = UNITS.find((units) => sizeOf(to, units) !== undefined);
  const [one, other] = [kind && sizeOf(from, kind), kind && sizeOf(to, kind)];
  if (one !== undefined && other !== undefined) return one / other;
  return from.toLowerCase() === to.toLowerCase() ? 1 : undefined;
}

function sizeOf(unit: string, units: Readonly<Record<string, number>>): number | undefined {
  const singular = unit.length > 3 ? unit.replace(/s$/i, '') : unit;
  const name = Object.keys(units).find((known) => known.toLowerCase() === singular.toLowerCase());
  return name === undefined ? undefined : units[name];
}

function normalized(text: string): string {
  return (
    text
      .trim()
      // What an input method for Chinese or Japanese makes wide is what it was.
      .normalize('NFKC')
      .replaceAll(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
      .replaceAll('٫', '.')
      .replaceAll('−', '-')
      .replaceAll(/[µμ]/g, 'u')
      // Between groups of three digits stands what one likes.
      .replaceAll(/(?<=\d)[\s_'’٬](?=\d{3}(?!\d))/g, '')
      .replaceAll(/\s+/g, ' ')
  );
}

/** The number at the beginning of a text, and what follows it. */
function takeNumber(
  text: string,
  decimal: string,
): { readonly value: number; readonly rest: string } | undefined {
  const [number = ''] = NUMBER.exec(text) ?? [];
  const digits = number.replace(/^[+-]/, '').toLowerCase();
  const plain = /^0[xob]/.test(digits) ? digits : withPoint(digits, decimal);
  const value = Number(plain);
  if (digits === '' || plain === undefined || !Number.isFinite(value)) return undefined;
  return { value: number.startsWith('-') ? -value : value, rest: text.slice(number.length).trim() };
}

/** Decides which of points and commas is in front of the fraction; undefined if they cannot be read. */
function withPoint(digits: string, decimal: string): string | undefined {
  const signs = digits.replaceAll(/[^.,]/g, '');
  if (signs === '') return digits;
  const last = signs.at(-1) ?? '';
  const grouped = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.test(digits);
  // One sign and three digits after it may be either.
  if (grouped && (signs.length > 1 || last !== decimal)) return digits.replaceAll(last, '');
  const [whole = '', fraction = '', ...more] = digits.split(last);
  if (more.length > 0) return undefined;
  const groups = whole.split(last === '.' ? ',' : '.');
  const isWhole = groups.length === 1 || groups.slice(1).every((group) => /^\d{3}$/.test(group));
  return isWhole ? `${groups.join('') || '0'}.${fraction || '0'}` : undefined;
}
