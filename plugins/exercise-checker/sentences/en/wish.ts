import { valuesIn, type Wish } from '../../core/outcomes/wanted.ts';
import type { Audience } from '../sentences.ts';
import { list, quote, undefinedIfEmpty } from './words.ts';

/**
 * What one attribute should be; undefined where anything will do, and where there are no words for it: learners are not
 * shown regular expressions, nor the values an author leaves out to keep a pattern sound.
 */
export function say(wish: Wish, audience: Audience): string | undefined {
  switch (wish.kind) {
    case 'value':
      return quote(wish.value);
    case 'one-of':
      return wish.wishes.some(({ kind }) => kind === 'shown')
        ? undefined
        : sayEach(wish.wishes, 'or', audience);
    case 'all-of':
      return sayEach(wish.wishes, 'and', audience);
    case 'not':
      return sayNot(wish.wish, audience);
    case 'includes': {
      const inner = say(wish.wish, audience);
      return inner === undefined ? undefined : `that include ${inner}`;
    }
    case 'begins':
      return `that begins with "${wish.text}"`;
    case 'ends':
      return `that ends with "${wish.text}"`;
    case 'contains':
      return `with "${wish.text}" in it`;
    case 'not-empty':
      return 'that is not empty';
    case 'not-shown':
      return 'that is not shown';
    case 'another':
      return 'that is a different one';
    case 'form':
      return audience === 'author' ? `that matches ${wish.pattern}` : undefined;
    case 'shown':
      return undefined;
  }
}

/** Whether a wish asks for no more than that something is shown. */
export function asksToBeShown(wish: Wish): boolean {
  if (wish.kind !== 'all-of') return wish.kind === 'shown';
  return wish.wishes.some(({ kind }) => kind === 'shown') && wish.wishes.every(isSilent);
}

/** Whether there are no words in a wish for a learner. */
function isSilent(wish: Wish): boolean {
  return say(wish, 'learner') === undefined;
}

function sayEach(wishes: readonly Wish[], conjunction: 'and' | 'or', audience: Audience): string | undefined {
  // "0 or not shown": whether it is shown is the tool's doing, not the learner's.
  const asked = conjunction === 'or' ? wishes.filter(({ kind }) => kind !== 'not-shown') : wishes;
  const parts = asked.map((wish) => say(wish, audience));
  return undefinedIfEmpty(
    list(
      parts.filter((part) => part !== undefined),
      conjunction,
    ),
  );
}

function sayNot(wish: Wish, audience: Audience): string | undefined {
  const inner = say(wish, audience);
  if (inner === undefined) return undefined;
  if (audience === 'learner' && valuesIn(wish).length > MOST_EXCLUDED) return undefined;
  if (wish.kind === 'includes') return inner.replace('that include', 'that do not include');
  if (wish.kind === 'contains') return inner.replace('with', 'without');
  // "Other than 0": the number is only there to leave out what is not proof.
  if (audience === 'learner' && isNumeric(wish)) return undefined;
  return inner.startsWith('that ') ? `other than one ${inner}` : `other than ${inner}`;
}

/** More values that would not do are rather a rule than something to read. */
const MOST_EXCLUDED = 5;

function isNumeric(wish: Wish): boolean {
  if (wish.kind === 'one-of') return wish.wishes.every(isNumeric);
  return wish.kind === 'value' && typeof wish.value === 'number';
}
