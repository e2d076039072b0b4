import { escapeHtml } from '../html.ts';
import { decimal, type Format, type Note, numbersOf } from './format.ts';
import type { Content, Interaction, PortableOption, PortableQuestion } from './question-set.ts';

/**
 * GIFT, the text format of Moodle. Questions of a page are a category of it. What a page shows is HTML there; what someone
 * types, and the right sides of pairs, are plain text.
 */
export const gift: Format = {
  name: 'GIFT',
  ending: 'gift.txt',
  write: ({ title, questions }) => {
    const notes: Note[] = [];
    const parts: string[] = [];
    let category: string | undefined;
    for (const question of questions) {
      if (question.page.title !== category) {
        category = question.page.title;
        parts.push(`$CATEGORY: ${[title, category].map(asCategory).join('/')}`);
      }
      const { answers, note, stem = '' } = ANSWERS[question.interaction](question);
      if (note !== undefined) notes.push({ question: question.id, text: note });
      const comment = note === undefined ? [] : [`// ${note}`];
      const written =
        answers === undefined
          ? [`// The question ${question.id} is left out.`]
          : [
              `// [id:${question.id}]`,
              `::${escaped(question.id)}::${html(question.stem.html + stem)}{${answers}}`,
            ];
      parts.push([...comment, ...written].join('\n'));
    }
    return { content: `${parts.join('\n\n')}\n`, notes };
  },
};

interface Answers {
  /** What stands between the braces; undefined where GIFT cannot say it. */
  readonly answers: string | undefined;
  readonly note?: string;
  /** What is asked besides. */
  readonly stem?: string;
}

const ANSWERS: Readonly<Record<Interaction, (question: PortableQuestion) => Answers>> = {
  one: ({ options }) => ({
    answers: options.map((option) => `${option.correct ? '=' : '~'}${answer(option)}`).join(' '),
  }),

  several: ({ options }) => {
    const right = options.filter(({ correct }) => correct).length;
    // Moodle knows these fractions with five digits.
    const share = Number((100 / right).toFixed(5));
    return {
      answers: options.map((option) => `~%${option.correct ? share : -100}%${answer(option)}`).join(' '),
    };
  },

  order: ({ options }) => ({
    answers: [
      ...options.map(({ content }, index) => `=${html(content.html)} -> ${index + 1}`),
      `####${html(reasonsInTurn(options))}`,
    ].join(' '),
    note: 'GIFT has no steps to put in order: each is matched with its number.',
  }),

  pairs: ({ options }) => {
    const foreign = findForeign(options.map((option) => option.partner ?? option));
    if (foreign !== undefined) return { answers: undefined, note: foreign };
    const pairs = options.map(({ content, partner }) =>
      partner
        ? `=${html(content.html)} -> ${escaped(partner.content.text)}`
        : `= -> ${escaped(content.text)}`,
    );
    return { answers: [...pairs, `####${html(reasonsInTurn(options))}`].join(' ') };
  },

  command: ({ options }) => {
    const foreign = findForeign(options, /->/);
    if (foreign !== undefined) return { answers: undefined, note: foreign };
    // A bare asterisk stands for any text there.
    const typed = (text: string) => escaped(text.replaceAll('*', '\\*'));
    return {
      answers: options
        .map(
          ({ content, correct, reason }) =>
            `=${correct ? '' : '%0%'}${typed(content.text)}#${html(reason.html)}`,
        )
        .join(' '),
      note: 'GIFT compares commands as text: another spelling of an accepted one is wrong.',
    };
  },

  number: (question) => {
    const { unit, known } = numbersOf(question);
    const answers = known.map(
      ({ option, number }) =>
        `=${option.correct ? '' : '%0%'}${decimal(number.value)}:${decimal(number.tolerance)}#${html(option.reason.html)}`,
    );
    return unit === ''
      ? { answers: `#${answers.join(' ')}` }
      : {
          answers: `#${answers.join(' ')}`,
          stem: `\n<p>… ${escapeHtml(unit)}</p>`,
          note: `GIFT has no units: ${unit} is a part of the question.`,
        };
  },
};

/** What Moodle reads as its own sign in plain text, escaped or not: it has these in the place of escaped characters. */
const PLACEHOLDER = /&&(?:010|0(?:35|58|61|92);|12[356];)/;

/** Reports a plain text that cannot be said. */
function findForeign(
  texts: readonly Pick<PortableOption, 'content'>[],
  ...patterns: readonly RegExp[]
): string | undefined {
  const found = texts.flatMap(({ content }) =>
    [PLACEHOLDER, ...patterns].flatMap((pattern) => pattern.exec(content.text)?.[0] ?? []),
  );
  return found[0] === undefined ? undefined : `GIFT takes "${found[0]}" in an answer for its own sign.`;
}

function answer({ content, reason }: PortableOption): string {
  return `${html(content.html)}#${html(reason.html)}`;
}

/** All options with their reasons, where GIFT has no place for each. */
function reasonsInTurn(options: readonly PortableOption[]): string {
  const entries = options.map(({ content, partner, reason }) => {
    const said = [content, partner?.content].flatMap((part): Content['html'][] => (part ? [part.html] : []));
    return `<li><div>${said.join(' → ')}</div>${reason.html}</li>`;
  });
  return `<ol>${entries.join('')}</ol>`;
}

/** With its format in front, which also keeps a "%" at the beginning from being a weight. */
function html(text: string): string {
  return `[html]${escaped(text)}`;
}

/** A text in which no character means anything to GIFT; it stays on its line, for an empty one would end the question. */
function escaped(text: string): string {
  return text.replaceAll(/[\\~=#{}:]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** Categories are a path. */
function asCategory(title: string): string {
  return title.replaceAll('/', '//').replaceAll(/\s+/g, ' ');
}
