import { parse } from 'node-html-parser';
import { nearNames } from 'satteri-markdown-blocks';

interface Outcome {
  readonly id: string;
  readonly required: boolean;
}

/**
 * Gives each item of a task's lists the outcomes it stands for, as `data-outcomes`, and a place for its mark.
 * @param html of the task, as its page renders it; lists inside items are left alone
 * @param outcomes of the exercise, in its order
 * @param given what the page says of the items, see `components/Task.astro`
 * @param page its file, for messages
 * @throws Error that says what does not fit: a number of items, an unknown outcome, or one that no item stands for
 */
export function markItems(
  html: string,
  outcomes: readonly Outcome[],
  given: string | undefined,
  page: string,
): string {
  const ids = outcomes.map(({ id }) => id);
  const named = given?.split(/\s+/).filter((item) => item !== '') ?? ids;
  const root = parse(html, { comment: true, blockTextElements: { script: true, style: true } });
  const items = root
    .querySelectorAll('li')
    .filter((item) => (item.parentNode?.closest('li') ?? null) === null);
  const problems = problemsIn(named, ids);
  if (items.length !== named.length) {
    problems.push(
      `the lists have ${items.length} items, but outcomes are named for ${named.length}: ${named.join(' ')}. ` +
        'Name those of each item in <Task outcomes="…">, with "+" between several of one item',
    );
  }
  if (problems.length > 0)
    throw new Error(problems.map((problem) => `${page}: <Task>: ${problem}`).join('\n'));
  for (const [index, item] of items.entries()) {
    item.setAttribute('data-outcomes', (named[index] ?? '').replaceAll('+', ' '));
    item.insertAdjacentHTML('afterbegin', '<span class="task-mark"></span>');
  }
  return root.toString();
}

function problemsIn(named: readonly string[], ids: readonly string[]): string[] {
  const each = named.flatMap((item) => item.split('+'));
  const unknown = each.filter((id) => !ids.includes(id));
  const missing = ids.filter((id) => !each.includes(id));
  const twice = each.filter((id, index) => each.indexOf(id) !== index);
  return [
    ...unknown.map((id) => {
      const [near] = nearNames(id, ids);
      return `the exercise has no outcome "${id}"; ${near === undefined ? `use one of ${ids.join(', ')}` : `type ${near}`}`;
    }),
    ...missing.map((id) => `no item is about the outcome "${id}"`),
    ...twice.map((id) => `two items are about the outcome "${id}"`),
  ];
}
