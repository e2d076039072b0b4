import type { Invocation } from 'container-commands';
import type { AnswerFormat } from '../structured/answer.ts';

/**
 * What `--format` asks for: `json` stands for `{{json .}}`, a JSON text in a row for each item; undefined for a table, and for
 * a word that is not a template. An inspection without it is one JSON text for all.
 */
export function formatOf({ flags }: Pick<Invocation, 'flags'>): AnswerFormat | undefined {
  const format = flags.get('format');
  if (typeof format !== 'string') return undefined;
  if (format === 'json') return { kind: 'template', template: '{{json .}}' };
  return format.includes('{{') ? { kind: 'template', template: format } : undefined;
}
