/**
 * What the readers take rows apart at, each as the piece that is repeated to make a long row. A pattern that may
 * take one such piece in two ways takes quadratic time or worse on many of them.
 */
export const SEPARATORS = new Map([
  ['blanks', ' '],
  ['tabs', '\t'],
  ['slashes', '/'],
  ['colons', ':'],
  ['dots', '.'],
  ['hexadecimal digits', 'a0'],
  ['digits', '1'],
  ['letters', 'x'],
  ['words', 'v '],
  ['double quotes', '"'],
  ['single quotes', "'"],
  ['backslashes', '\\'],
  ['escaped quotes', '\\"'],
  ['braces', '{'],
  ['brackets', '['],
  ['parentheses', '('],
  ['commas', ','],
  ['equal signs', 'a='],
  ['arrows', '->'],
  ['branches of a tree', '─┬─'],
  ['digests', 'sha256:'],
  ['names of hosts', 'a@'],
]);
