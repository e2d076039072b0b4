import { lettersOfMessage, plainText } from '../../message-pattern.ts';
import type { Section } from './section.ts';

/** Fewer letters than this are a word or two, which are in sentences by accident. */
const LEAST_LETTERS = 12;

/**
 * The messages that a question shows as they are printed, whatever comes before, between and behind their parts.
 * @returns by section, how many letters of its message are there: the more, the less can it be another one
 */
export function messagesIn(question: string, sections: readonly Section[]): Map<Section, number> {
  const text = plainText(question);
  const found = new Map<Section, number>();
  for (const section of sections) {
    if (!section.page.messages || section.heading === '') continue;
    const letters = lettersOfMessage(text, section.heading);
    if (letters >= LEAST_LETTERS) found.set(section, letters);
  }
  return found;
}
