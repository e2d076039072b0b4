import { interactionOf } from './qti-interaction.ts';
import type { PortableOption, PortableQuestion } from './question-set.ts';
import { identifierOf } from './qti-identifier.ts';
import { xml, xmlDocument } from './xml.ts';

/** A question as an item of QTI 2.1, and what it could not say. The reason of each option is its own feedback. */
export function qtiItem(
  question: PortableQuestion,
  language: string,
): { readonly content: string; readonly note?: string } {
  const { id, asked, stem, options } = question;
  const { response, controls, processing, note } = interactionOf(question);
  const item = xml(
    'assessmentItem',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
      identifier: `item-${id}`,
      title: asked,
      'xml:lang': language,
      adaptive: false,
      timeDependent: false,
    },
    '\n',
    response,
    '\n',
    xml(
      'outcomeDeclaration',
      { identifier: 'SCORE', cardinality: 'single', baseType: 'float' },
      xml('defaultValue', {}, xml('value', {}, '0')),
    ),
    '\n',
    xml('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: 'multiple', baseType: 'identifier' }),
    '\n',
    xml('itemBody', {}, xml('div', { class: 'stem' }, stem.html), '\n', controls),
    '\n',
    xml('responseProcessing', {}, ...processing),
    ...options.map((option) => `\n${feedback(option)}`),
    '\n',
  );
  return { content: xmlDocument(item), ...(note !== undefined && { note }) };
}

/** What it is the reason for stands above it: a player may show several at once. */
function feedback({ id, content, partner, reason }: PortableOption): string {
  const said = partner ? `${content.html} → ${partner.content.html}` : content.html;
  return xml(
    'modalFeedback',
    { outcomeIdentifier: 'FEEDBACK', showHide: 'show', identifier: identifierOf(id) },
    xml('div', { class: 'option' }, said),
    xml('div', { class: 'reason' }, reason.html),
  );
}
