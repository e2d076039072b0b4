/** One page of each kind: what only a desk shows in light colours, or a phone in dark ones, is the same on all of them. */
export const KINDS_OF_PAGE = [
  '/',
  '/topics/the-map/',
  '/topics/the-shim/',
  '/exercises/',
  '/exercises/pull-and-run/',
  '/debug/',
  '/reference/errors/',
  '/reference/glossary/',
  '/lab/',
  '/my-progress/',
  '/authors/knowledge-check-kinds/',
  '/no-such-page/',
];
