import { findKind } from '../kinds/index.ts';
import type { Option, Question } from '../model.ts';
import { textOfOption } from '../option.ts';
import { readAccepted } from '../quantity.ts';
import type { Strings } from '../strings.ts';
import { contentOf, inlineContentOf, type Resolve } from './content.ts';
import type { PageLink, PortableOption, PortableQuestion } from './question-set.ts';

/** What a question needs of its site to be understood elsewhere. */
export interface Surroundings {
  readonly page: PageLink;
  /** What to read again, with the title of its heading. */
  readonly read?: PageLink | undefined;
  /** What the evidence is a recording of. */
  readonly evidence?: string | undefined;
  readonly strings: Strings;
  readonly resolve: Resolve;
}

/** A compiled question without all that only its page needs. */
export function portableQuestion(
  question: Question,
  { page, read, evidence, strings, resolve }: Surroundings,
): PortableQuestion {
  const kind = findKind(question.kind);
  if (!kind) throw new Error(`A question of the unknown kind "${question.kind}" was compiled.`);
  const { id, before, asked, after, hints, options } = question;
  const stem = [...before, { type: 'paragraph', children: asked }, ...after];
  return {
    id,
    kind: kind.name,
    interaction: kind.interaction,
    page,
    asked: inlineContentOf(asked, resolve).text.replaceAll(/\s+/g, ' '),
    stem: contentOf(stem, resolve),
    instruction: kind.instruction(strings, options),
    hints: hints.map((blocks) => contentOf(blocks, resolve)),
    options: options.map((option) => portableOption(option, kind.interaction === 'number', resolve)),
    ...(read && { read }),
    ...(evidence !== undefined && { evidence }),
  };
}

function portableOption(option: Option, isNumber: boolean, resolve: Resolve): PortableOption {
  const { id, text, blocks, reason, correct, pinned, partner } = option;
  const number = isNumber ? readAccepted(textOfOption(option)) : undefined;
  // Markdown needs no paragraph around the text of an option that has nothing below it, and neither does anyone else.
  const content =
    blocks.length === 0
      ? inlineContentOf(text, resolve)
      : contentOf([...(text.length > 0 ? [{ type: 'paragraph', children: text }] : []), ...blocks], resolve);
  return {
    id,
    content,
    correct,
    pinned,
    reason: contentOf(reason, resolve),
    ...(partner && { partner: { id: partner.id, content: inlineContentOf(partner.text, resolve) } }),
    ...(number && { number }),
  };
}
