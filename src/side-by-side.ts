const TERMINAL = '<recorded-session ';
const TERMINAL_END = '</recorded-session>';
/** Ends with the paragraph that leads to a terminal; the link is the terminal's style sheet, in front of the first one. */
const LED_TO = /<\/p>\s*(?:<link [^<>]*>)?$/;

/** Whether a page is text and terminals in turn, so that wide windows show them side by side. */
export function isSideBySide(page: string): boolean {
  return page === 'debug' || page.startsWith('topics/');
}

/**
 * Puts each terminal and the paragraph in front of it into one `<div class="beside">`. A terminal that something else leads
 * to stays as it is.
 * @param html of a page's text, as Markdown rendered it
 */
export function pairTerminals(html: string): string {
  let paired = '';
  let done = 0;
  for (let at = html.indexOf(TERMINAL); at !== -1; at = html.indexOf(TERMINAL, done)) {
    const close = html.indexOf(TERMINAL_END, at);
    if (close === -1) break;
    const end = close + TERMINAL_END.length;
    const before = html.slice(done, at);
    const paragraph = LED_TO.test(before) ? before.lastIndexOf('<p>') : -1;
    const terminal = html.slice(at, end);
    paired +=
      paragraph === -1
        ? before + terminal
        : `${before.slice(0, paragraph)}<div class="beside">${before.slice(paragraph)}${terminal}</div>`;
    done = end;
  }
  return paired + html.slice(done);
}
