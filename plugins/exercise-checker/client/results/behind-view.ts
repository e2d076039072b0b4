import type { WrittenBehind, WrittenFact } from '../../sentences/index.ts';
import { build } from '../dom.ts';
import { fill, type Strings } from '../strings.ts';
import { lineButton } from './place-view.ts';

/** What was asked for, part by part, and below each part the facts of its kind that the session shows. */
export function renderBehind(behind: WrittenBehind, strings: Strings): HTMLElement {
  return build('ul', 'exercise-behind', renderPart(behind, strings));
}

function renderPart(behind: WrittenBehind, strings: Strings): HTMLElement {
  if ('parts' in behind) {
    const parts = behind.parts.map((part) => renderPart(part, strings));
    const list = build(behind.kind === 'sequence' ? 'ol' : 'ul', 'exercise-behind', ...parts);
    return build('li', '', build('strong', 'exercise-label', headingOf(behind, strings)), list);
  }
  const { kind, wanted, facts, factCount } = behind;
  const asked = fill(kind === 'absent' ? strings.behindAbsent : strings.behindWanted, { wanted });
  const more = factCount - facts.length;
  return build(
    'li',
    '',
    build('strong', 'exercise-label', asked),
    facts.length === 0
      ? build('p', 'exercise-note', strings.behindNone)
      : build('ul', 'exercise-behind-facts', ...facts.map((fact) => renderFact(fact, kind, strings))),
    more > 0 ? build('p', 'exercise-note', fill(strings.behindMore, { count: more })) : undefined,
  );
}

function headingOf(behind: Extract<WrittenBehind, { parts: unknown }>, strings: Strings): string {
  switch (behind.kind) {
    case 'all':
      return strings.behindAll;
    case 'any':
      return strings.behindAny;
    case 'sequence':
      return strings.behindSequence;
    case 'different':
      return fill(strings.behindDifferent, { least: behind.least });
  }
}

function renderFact(fact: WrittenFact, asked: 'fact' | 'absent', strings: Strings): HTMLElement {
  const { text, relation, differs, inferred } = fact;
  const fits = asked === 'absent' ? strings.behindThere : strings.behindFits;
  const words = {
    fits: inferred ? `${fits} ${strings.behindInferred}` : fits,
    // Its own words say what it is.
    list: '',
    differs: fill(strings.behindDiffers, { differs }),
  }[relation];
  const item = build(
    'li',
    '',
    lineButton(fact, strings),
    ` ${text}. `,
    words === '' ? undefined : build('span', 'exercise-relation', words),
  );
  item.dataset['relation'] = relation;
  return item;
}
