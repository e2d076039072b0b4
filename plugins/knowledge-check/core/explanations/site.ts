import type { Explanations } from 'satteri-markdown-blocks';

/** Problems that need more than one file, or a built site. */
export const siteExplanations = {
  'duplicate-id': (id: string, elsewhere: string) => ({
    found: `the id "${id}" is also used at ${elsewhere}`,
    expected: 'an id that no other quiz on the site has',
    fix: `Rename one of the two, for example ":::quiz{#${id}-2}".`,
  }),
  'translation-differs': (what: string, own: string, theirs: string, where: string) => ({
    found: `${own} as the ${what}, but ${theirs} in the original at ${where}`,
    expected: 'a translation that asks the same question, with its options in the order of the original',
    fix: `Make the ${what} that of the original, or give this question its own id.`,
  }),
  'outside-docs': () => ({
    found: 'a quiz in a file that is not below content/docs',
    expected: 'questions in the folder where all of them are checked, listed and given what they need',
    fix: 'Move the file below content/docs. If others include it, begin its name with "_", as in "_questions.mdx".',
  }),
  'not-published': (id: string) => ({
    found: `the quiz "${id}" is in this file but in no built page`,
    expected: 'every quiz of the source in the built site',
    fix: 'Run "astro build --force". If it stays, the Markdown of this page fails to render: read the log above.',
  }),
  'published-twice': (id: string, page: string) => ({
    found: `the quiz "${id}" appears more than once on the page ${page}`,
    expected: 'each quiz once per page',
    fix: 'Include its file only once on that page.',
  }),
  'dead-link': (url: string, page: string) => ({
    found: `a link to "${url}", but the site has no page ${page}`,
    expected: 'a link to a page of this site',
    fix: 'Type the address of the page as the browser shows it, such as "/topics/the-page/#heading".',
  }),
  'dead-fragment': (url: string, page: string, nearest: string) => ({
    found: `a link to "${url}", but nothing on the page ${page} has that id`,
    expected:
      nearest === '' ? 'the id of a heading on that page' : `the id of a heading, such as "#${nearest}"`,
    fix: nearest === '' ? 'Remove "#" and what follows it.' : `Type "#${nearest}" if you mean that one.`,
  }),
} satisfies Explanations;
