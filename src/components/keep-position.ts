import { readingPosition } from '../reading-position.ts';

/** The heading above the middle of the window. */
function headingInView(): HTMLElement | undefined {
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')];
  return headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
}

/** Keeps the place on this page. A phone may end a page without a word once it is hidden, so that is when. */
function keep(): void {
  const heading = headingInView();
  readingPosition.set({
    page: location.pathname,
    anchor: heading?.id ?? '',
    heading: heading?.textContent.trim() ?? '',
  });
}

addEventListener('pagehide', keep);
document.addEventListener('visibilitychange', () => {
  if (document.hidden) keep();
});
