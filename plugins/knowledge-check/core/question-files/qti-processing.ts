import { escapeHtml } from '../html.ts';
import { identifierOf } from './qti-identifier.ts';
import { xml } from './xml.ts';

/** Full score where a condition is met. */
export function score(condition: string): string {
  return xml(
    'responseCondition',
    {},
    xml(
      'responseIf',
      {},
      condition,
      xml('setOutcomeValue', { identifier: 'SCORE' }, baseValue('float', '1')),
    ),
  );
}

/** Shows some of the feedbacks. */
export function feedbackOf(...ids: readonly string[]): string {
  return xml('setOutcomeValue', { identifier: 'FEEDBACK' }, xml('multiple', {}, ...ids));
}

/** One of several cases, the first of which that is met shows the feedback of its option. */
export function caseOf(index: number, condition: string, id: string): string {
  return xml(
    index === 0 ? 'responseIf' : 'responseElseIf',
    {},
    condition,
    feedbackOf(baseValue('identifier', identifierOf(id))),
  );
}

export function variable(identifier: string): string {
  return xml('variable', { identifier });
}

export function baseValue(baseType: string, value: string): string {
  return xml('baseValue', { baseType }, escapeHtml(value));
}
