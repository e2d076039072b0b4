import { fill } from 'satteri-markdown-blocks';
import { escapeHtml } from '../html.ts';
import { mixed } from '../steps.ts';
import type { Strings } from '../strings.ts';
import type { Format } from './format.ts';
import type { Interaction, PortableOption, PortableQuestion, QuestionSet } from './question-set.ts';

/** Texts that a card needs in the language of its questions. */
export type CardTexts = Pick<Strings, 'correctAnswer' | 'onlyHint' | 'readAgain' | 'evidence'>;

/**
 * The text that Anki imports: a note for each question, with what is asked in front and the key with all reasons on the back.
 * A second import changes the notes that are there, because each has its own id.
 */
export function anki(texts: CardTexts): Format {
  return {
    name: 'Anki',
    ending: 'anki.txt',
    write: (set) => ({
      content: [...headers(set), ...set.questions.map((question) => toRow(set, question))].join('\n') + '\n',
      notes: [],
    }),
  };

  function toRow({ title }: QuestionSet, question: PortableQuestion): string {
    const tag = question.page.title.replaceAll(/\s+/g, '-');
    // The title keeps apart what two sites call the same.
    return [`${title}: ${question.id}`, front(question), back(question), tag].map(field).join('\t');
  }

  function front(question: PortableQuestion): string {
    const hints = question.hints.map(
      ({ html }) => `<details><summary>${escapeHtml(texts.onlyHint)}</summary>${html}</details>`,
    );
    const { stem, instruction } = question;
    const shown = SHOWN[question.interaction](question);
    return [
      `<div class="stem">${stem.html}</div>`,
      `<p><em>${escapeHtml(instruction)}</em></p>`,
      ...shown,
      ...hints,
    ].join('\n');
  }

  function back({ options, interaction, read, evidence }: PortableQuestion): string {
    const marksKey = interaction !== 'order' && interaction !== 'pairs';
    const entries = options.map((option) => {
      const key = marksKey && option.correct ? ` <strong>${escapeHtml(texts.correctAnswer)}</strong>` : '';
      return `<li><div class="option">${sides(option)}${key}</div><div class="reason">${option.reason.html}</div></li>`;
    });
    const more = [
      ...(read
        ? [
            `<p><a href="${escapeHtml(read.address)}">${escapeHtml(fill(texts.readAgain, { heading: read.title }))}</a></p>`,
          ]
        : []),
      ...(evidence === undefined
        ? []
        : [`<p>${escapeHtml(fill(texts.evidence, { caption: evidence }))}</p>`]),
    ];
    return [`<ol class="key">${entries.join('')}</ol>`, ...more].join('\n');
  }
}

function headers({ title }: QuestionSet): string[] {
  return [
    '#separator:Tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${title.replaceAll(/\s+/g, ' ')}`,
    '#guid column:1',
    '#tags column:4',
  ];
}

/** What a card shows below what it asks. */
const SHOWN: Readonly<Record<Interaction, (question: PortableQuestion) => string[]>> = {
  one: ({ options }) => [
    list(
      'ol',
      options.map(({ content }) => content.html),
    ),
  ],
  several: ({ options }) => [
    list(
      'ol',
      options.map(({ content }) => content.html),
    ),
  ],
  order: ({ options, id }) => [
    list(
      'ul',
      mixed(options, id).map(({ content }) => content.html),
    ),
  ],
  pairs: ({ options, id }) => {
    const offered = options.map(({ id: own, content, partner }) => partner ?? { id: own, content });
    const once = offered.filter((one, index) => offered.findIndex((other) => other.id === one.id) === index);
    return [
      list(
        'ol',
        options.filter(({ partner }) => partner).map(({ content }) => content.html),
      ),
      list(
        'ul',
        mixed(once, id).map(({ content }) => content.html),
      ),
    ];
  },
  command: () => [],
  number: () => [],
};

function list(tag: 'ol' | 'ul', entries: readonly string[]): string {
  return `<${tag} class="options">${entries.map((entry) => `<li>${entry}</li>`).join('')}</${tag}>`;
}

function sides({ content, partner }: PortableOption): string {
  return partner ? `${content.html} → ${partner.content.html}` : content.html;
}

/** In quotation marks, in which tabs and line breaks are text. What Anki would play or draw, it shows. */
function field(text: string): string {
  const plain = text.replaceAll(/\[(?=(?:sound|anki|latex|\$)[^\]]*\])/gi, '&#91;');
  return `"${plain.replaceAll('"', '""')}"`;
}
