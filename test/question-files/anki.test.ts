import { describe, expect, test } from 'vitest';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { anki } from '../../plugins/knowledge-check/core/question-files/anki.ts';
import type { PortableOption } from '../../plugins/knowledge-check/core/question-files/question-set.ts';
import { english } from '../knowledge-check/formats.ts';
import { importIntoAnki } from './anki.ts';
import { allQuestions } from './questions.ts';

const SET = await allQuestions();
const written = anki(english).write(SET).content as string;

/** Anki composes letters and their accents. */
const composed = (text: string) => text.normalize('NFC');
/** How a text is laid out is not the matter here. */
const words = (text: string) => composed(text).replaceAll(/\s+/g, '');

/** Texts of the elements with a class, anywhere below another one. */
function textsOf(html: string, path: string): string[] {
  const document = XmlDocument.fromString(`<all>${html}</all>`);
  return document.root.find(path).map((element) => words((element as XmlElement).content));
}
const side = ({ content, partner }: PortableOption) =>
  words(partner ? `${content.text} → ${partner.content.text}` : content.text);

describe('the text, imported by Anki', () => {
  const imported = importIntoAnki(written);

  test('is a note for each question, and the second time none is added', () => {
    const count = SET.questions.length;
    expect(imported.found).toEqual([count, count]);
    expect(imported.new).toEqual([count, 0]);
    expect(imported.notes).toHaveLength(count);
  });

  test('has its notes in the deck of the site, each with the name of its page', () => {
    for (const [index, { type, decks, tags, guid }] of imported.notes.entries()) {
      const { id, page } = SET.questions[index] ?? {};
      expect({ type, decks, guid }).toEqual({
        type: 'Basic',
        decks: [SET.title],
        guid: `${SET.title}: ${id}`,
      });
      expect(tags).toHaveLength(1);
      expect(tags[0]).toBe(page?.title.replaceAll(/\s+/g, '-'));
    }
  });

  test.each(SET.questions.map((question, index) => [question.id, question, index] as const))(
    '%s comes back with its question, options, key and reasons',
    (_, { stem, instruction, options, interaction, hints, read, evidence }, index) => {
      const { Front = '', Back = '' } = imported.notes[index]?.fields ?? {};
      expect(Front).toContain(composed(stem.html).replaceAll(/\[(?=(?:sound|latex|\$))/g, '&#91;'));
      expect(textsOf(Front, '//div[@class="stem"]')).toEqual([words(stem.text)]);
      expect(textsOf(Front, '//p/em').join('')).toContain(words(instruction));
      expect(textsOf(Front, '//details')).toEqual(hints.map(({ text }) => words(english.onlyHint + text)));

      const shown = textsOf(Front, '//*[@class="options"]/li').sort();
      const offered = options.flatMap(({ content, partner }) => [
        content.text,
        ...(partner ? [partner.content.text] : []),
      ]);
      if (interaction === 'command' || interaction === 'number') expect(shown).toEqual([]);
      else if (interaction === 'pairs') expect(new Set(shown)).toEqual(new Set(offered.map(words)));
      else expect(shown).toEqual(offered.map(words).sort());

      const marked = interaction !== 'order' && interaction !== 'pairs';
      const key = words(english.correctAnswer);
      expect(textsOf(Back, '/all/ol/li/div[@class="option"]')).toEqual(
        options.map((option) => side(option) + (marked && option.correct ? key : '')),
      );
      expect(textsOf(Back, '/all/ol/li/div[@class="reason"]')).toEqual(
        options.map(({ reason }) => words(reason.text)),
      );
      for (const text of [read?.title, evidence]) {
        if (text !== undefined) expect(textsOf(Back, '/all').join('')).toContain(words(text));
      }
    },
  );
});
