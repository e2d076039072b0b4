import { escapeHtml } from '../html.ts';
import { decimal, numbersOf } from './format.ts';
import { identifierOf } from './qti-identifier.ts';
import { baseValue, caseOf, feedbackOf, score, variable } from './qti-processing.ts';
import type { Interaction, PortableOption, PortableQuestion } from './question-set.ts';
import { xml } from './xml.ts';

/** What differs between items by how they are answered. */
interface Parts {
  /** Declares what an answer is, with the key. */
  readonly response: string;
  readonly controls: string;
  /** Rules that find the score and the feedback. */
  readonly processing: readonly string[];
  /** What QTI could not say. */
  readonly note?: string;
}

/** The parts of a question that depend on how it is answered. */
export function interactionOf(question: PortableQuestion): Parts {
  return INTERACTIONS[question.interaction](question);
}

const INTERACTIONS: Readonly<Record<Interaction, (question: PortableQuestion) => Parts>> = {
  one: (question) => choice(question, 'single'),
  several: (question) => choice(question, 'multiple'),

  order: (question) => ({
    response: declaration('ordered', 'identifier', question.options.map(idOf)),
    controls: xml(
      'orderInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: true },
      prompt(question),
      ...question.options.map(simpleChoice),
    ),
    processing: [
      score(isKey),
      feedbackOf(...question.options.map(({ id }) => baseValue('identifier', identifierOf(id)))),
    ],
  }),

  pairs: (question) => {
    const { options } = question;
    const pairs = options.flatMap(({ id, partner }) => (partner ? [{ id, partner }] : []));
    const offered = options.map(({ id, content, partner }) => partner ?? { id, content });
    const right = offered.filter((one, index) => offered.findIndex((other) => other.id === one.id) === index);
    const left = options.filter(({ partner }) => partner);
    const side = (entries: readonly Pick<PortableOption, 'id' | 'content'>[], end: string, most: number) =>
      xml(
        'simpleMatchSet',
        {},
        ...entries.map(({ id, content }) =>
          xml('simpleAssociableChoice', { identifier: `${end}-${id}`, matchMax: most }, content.html),
        ),
      );
    return {
      response: declaration(
        'multiple',
        'directedPair',
        pairs.map(({ id, partner }) => `left-${id} right-${partner.id}`),
      ),
      controls: xml(
        'matchInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: true, maxAssociations: pairs.length },
        prompt(question),
        side(left, 'left', 1),
        side(right, 'right', left.length),
      ),
      processing: [
        score(isKey),
        feedbackOf(...options.map(({ id }) => baseValue('identifier', identifierOf(id)))),
      ],
    };
  },

  command: (question) => {
    const { options } = question;
    const typed = ({ content }: PortableOption) =>
      xml('stringMatch', { caseSensitive: true }, variable('RESPONSE'), baseValue('string', content.text));
    const accepted = options.filter(({ correct }) => correct);
    return {
      response: declaration(
        'single',
        'string',
        accepted.slice(0, 1).map(({ content }) => content.text),
      ),
      controls: field(question, Math.max(...options.map(({ content }) => content.text.length))),
      processing: [
        score(xml('or', {}, ...accepted.map(typed))),
        firstOf(options.map((option) => [typed(option), option])),
      ],
      note: 'QTI compares commands as text: another spelling of an accepted one is wrong.',
    };
  },

  number: (question) => {
    const { unit, known } = numbersOf(question);
    const near = ({ number: { value, tolerance } }: (typeof known)[number]) =>
      xml(
        'equal',
        tolerance === 0
          ? { toleranceMode: 'exact' }
          : { toleranceMode: 'absolute', tolerance: `${decimal(tolerance)} ${decimal(tolerance)}` },
        variable('RESPONSE'),
        baseValue('float', decimal(value)),
      );
    const accepted = known.filter(({ option }) => option.correct);
    return {
      response: declaration(
        'single',
        'float',
        accepted.slice(0, 1).map(({ number }) => decimal(number.value)),
      ),
      controls: field(question, 20, unit),
      processing: [
        score(xml('or', {}, ...accepted.map(near))),
        firstOf(known.map((entry) => [near(entry), entry.option])),
      ],
      ...(unit !== '' && { note: `Fields of QTI have no units: ${unit} follows the field.` }),
    };
  },
};

const isKey = xml('match', {}, variable('RESPONSE'), xml('correct', { identifier: 'RESPONSE' }));

function choice(question: PortableQuestion, cardinality: 'single' | 'multiple'): Parts {
  const { options } = question;
  return {
    response: declaration(cardinality, 'identifier', options.filter(({ correct }) => correct).map(idOf)),
    controls: xml(
      'choiceInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: true, maxChoices: cardinality === 'single' ? 1 : 0 },
      prompt(question),
      ...options.map(simpleChoice),
    ),
    processing: [score(isKey), feedbackOf(variable('RESPONSE'))],
  };
}

function declaration(cardinality: string, baseType: string, key: readonly string[]): string {
  const values = key.map((value) => xml('value', {}, escapeHtml(value)));
  return xml(
    'responseDeclaration',
    { identifier: 'RESPONSE', cardinality, baseType },
    xml('correctResponse', {}, ...values),
  );
}

function prompt({ instruction }: PortableQuestion): string {
  return xml('prompt', {}, escapeHtml(instruction));
}

function simpleChoice({ id, content, pinned }: PortableOption): string {
  return xml('simpleChoice', { identifier: identifierOf(id), ...(pinned && { fixed: true }) }, content.html);
}

/** A field is a part of a sentence; it does not have its own prompt. */
function field({ instruction }: PortableQuestion, expectedLength: number, unit = ''): string {
  const entry = xml('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength });
  return xml('p', {}, `${escapeHtml(instruction)} `, entry, unit === '' ? '' : ` ${escapeHtml(unit)}`);
}

function idOf({ id }: PortableOption): string {
  return identifierOf(id);
}

/** Reports the first of the known answers whose condition is met. */
function firstOf(known: readonly (readonly [condition: string, option: PortableOption])[]): string {
  return xml(
    'responseCondition',
    {},
    ...known.map(([condition, { id }], index) => caseOf(index, condition, id)),
  );
}
