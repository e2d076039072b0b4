/**
 * The words in cells of tables that stand on two lines, although one would hold them. Runs in the page.
 * @returns each once, as the page has it
 */
export function brokenWords(): string[] {
  const broken = new Set<string>();
  const measure = document.createElement('span');
  measure.style.cssText = 'position: absolute; visibility: hidden; white-space: nowrap';
  for (const cell of document.querySelectorAll('.sl-markdown-content :is(td, th)')) {
    const { paddingLeft, paddingRight } = getComputedStyle(cell);
    const room = cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const inCode = text.parentElement?.closest('code') !== null;
      for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/\S+/g)) {
        // In prose a line may end behind a hyphen.
        if (!inCode && word.includes('-')) continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set(
          [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => top),
        );
        if (lines.size < 2) continue;
        measure.textContent = word;
        text.parentElement?.append(measure);
        // Code has its own little room on both sides.
        if (measure.getBoundingClientRect().width + 8 <= room) broken.add(word);
        measure.remove();
      }
    }
  }
  return [...broken];
}
