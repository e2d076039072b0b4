import type { FactValue } from '../facts/fact.ts';

/** Tools show IDs and digests cut short; twelve hexadecimal digits are enough to tell two apart. */
const IDENTIFIER = /^(?:sha256:)?[0-9a-f]{12,64}$/;

const DIGITS_THAT_TELL = 12;

/** Whether two values name the same: equal texts, or identifiers of which one is the other cut short. */
export function sameValue(a: FactValue, b: FactValue): boolean {
  const [one, other] = [String(a), String(b)];
  if (one === other) return true;
  if (!IDENTIFIER.test(one) || !IDENTIFIER.test(other)) return false;
  return one.startsWith(other) || other.startsWith(one);
}

/** Of two values that name the same, the one that says more of it. */
export function moreExact(a: FactValue, b: FactValue): FactValue {
  return String(b).length > String(a).length ? b : a;
}

/** A key that is equal for values that name the same, and for few others. */
export function keyOfValue(value: FactValue): string {
  const text = String(value);
  if (!IDENTIFIER.test(text)) return text;
  return text.slice(0, text.indexOf(':') + 1 + DIGITS_THAT_TELL);
}
