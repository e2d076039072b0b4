import type { Format, Note } from './format.ts';
import { qtiItem } from './qti-item.ts';
import type { QuestionSet } from './question-set.ts';
import { xml, xmlDocument } from './xml.ts';

/** A package of QTI 2.1: an archive with a manifest, and one item for each question. */
export const qti: Format = {
  name: 'QTI',
  ending: 'qti.zip',
  write: (set) => {
    const notes: Note[] = [];
    const files = new Map([['imsmanifest.xml', manifestOf(set)]]);
    for (const question of set.questions) {
      const { content, note } = qtiItem(question, set.language);
      if (note !== undefined) notes.push({ question: question.id, text: note });
      files.set(fileOf(question.id), content);
    }
    return { content: files, notes };
  },
};

function fileOf(id: string): string {
  return `items/${id}.xml`;
}

function manifestOf({ questions }: QuestionSet): string {
  const resources = questions.map(({ id }) =>
    xml(
      'resource',
      { identifier: `item-${id}`, type: 'imsqti_item_xmlv2p1', href: fileOf(id) },
      xml('file', { href: fileOf(id) }),
    ),
  );
  return xmlDocument(
    xml(
      'manifest',
      {
        xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
        identifier: 'questions',
      },
      xml('metadata', {}, xml('schema', {}, 'QTIv2.1 Package'), xml('schemaversion', {}, '1.0.0')),
      xml('organizations'),
      xml('resources', {}, ...resources),
    ),
  );
}
