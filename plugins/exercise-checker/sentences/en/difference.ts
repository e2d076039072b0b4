import type { Difference } from '../../core/outcomes/wanted.ts';
import type { NearMiss } from '../../core/report/assessment.ts';
import { contrast } from '../contrast.ts';
import type { Audience } from '../sentences.ts';
import { foundPhrase, isPlural, nameOf, nameWithVerb } from './attributes.ts';
import { because } from './errors.ts';
import { say } from './wish.ts';
import { quote } from './words.ts';

/** What keeps the nearest fact from counting. */
export function writeNearMiss(differs: NearMiss['differs']): string {
  switch (differs.kind) {
    case 'values':
      return describeDifferences(differs.differences, 'learner');
    case 'too-early':
      return 'it came too early';
    case 'still-listed':
      return 'it is still there';
    case 'last-seen':
      return 'it was there here, and no complete list was shown after that';
  }
}

/** In what a fact differs from a pattern. */
export function describeDifferences(differences: readonly Difference[], audience: Audience): string {
  const failed = differences.some(({ attribute, found }) => attribute === 'succeeded' && found === false);
  // What failed shows nothing, and that follows from it.
  const told =
    failed && audience === 'learner' ? differences.filter(({ found }) => found !== undefined) : differences;
  return told.map((difference) => describeDifference(difference, audience)).join('; ');
}

function describeDifference({ attribute, found, asked, error }: Difference, audience: Audience): string {
  const words = say(asked, audience);
  const asking = words === undefined ? '' : ` (asked for: ${words})`;
  if (attribute === 'error' && audience === 'learner') return describeError(found, asked);
  if (found === undefined) return `it does not show the ${nameOf(attribute)}${asking}`;
  if (typeof found === 'boolean') {
    const reason = error === undefined || error === 'other' ? '' : ` because ${because(error)}`;
    return `${foundPhrase(attribute, found)}${reason}`;
  }
  const name = nameWithVerb(attribute);
  if (asked.kind === 'another')
    return `${name} ${quote(found)}, and what it has to differ from was not shown`;
  if (asked.kind === 'value') {
    const { value } = asked;
    if (typeof found !== 'string' || typeof value !== 'string') {
      return `${name} ${quote(found)}, not ${quote(value)}`;
    }
    const [one, other] = contrast(found, value);
    return `${name} "${one}", not "${other}"`;
  }
  if (asked.kind === 'includes' && words !== undefined) {
    return `${name} ${quote(found)} and do not include ${words.replace('that include ', '')}`;
  }
  if (found === '') return `${name} empty`;
  const shown = `${name} ${quote(found)}`;
  return words === undefined
    ? `${shown}, which ${isPlural(attribute) ? 'do' : 'does'} not count here`
    : `${shown}${asking}`;
}

function describeError(found: Difference['found'], asked: Difference['asked']): string {
  const wanted = asked.kind === 'value' ? `, not because ${because(String(asked.value))}` : '';
  if (found === undefined) return 'it does not show the error that is asked for';
  return found === 'other'
    ? 'it failed with another error'
    : `it failed because ${because(String(found))}${wanted}`;
}
