import { parts } from './dom.ts';

const pages = new Map<string, Promise<Document>>();

/**
 * A check from another page of the site, ready to be put into this one, with the style sheets it needs. It comes as the
 * site has it: nothing of a question is kept twice.
 *
 * @param href address of the page
 * @throws where the page cannot be fetched, or does not have the question
 */
export async function borrowCheck(href: string, question: string): Promise<HTMLElement> {
  const page = await (pages.get(href) ?? fetchPage(href));
  const original = page.getElementById(`check-${question}`);
  if (!original) throw new Error(`${href} has no question "${question}"`);
  await Promise.all(stylesOf(page).filter(isNew).map(addStyle));
  const check = document.importNode(original, true);
  for (const foreign of parts(check, 'link, script')) foreign.remove();
  // What is pressed there is brought to life by scripts of that page.
  for (const button of parts(check, 'button')) if (!button.className.startsWith('check-')) button.remove();
  for (const link of parts<HTMLAnchorElement>(check, 'a[href]')) {
    link.href = new URL(link.getAttribute('href') ?? '', new URL(href, location.href)).href;
  }
  // Asked again, whatever is kept.
  check.dataset['again'] = '';
  return check;
}

function fetchPage(href: string): Promise<Document> {
  const page = fetch(href).then(async (response) => {
    if (!response.ok) throw new Error(`${href}: ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  });
  pages.set(href, page);
  // A page that could not be had is asked for again.
  page.catch(() => pages.delete(href));
  return page;
}

const stylesOf = (page: Document) => parts<HTMLLinkElement>(page, 'link[rel="stylesheet"]');
const addressOf = (link: HTMLLinkElement) => link.getAttribute('href') ?? '';

function isNew(style: HTMLLinkElement): boolean {
  return stylesOf(document).every((own) => addressOf(own) !== addressOf(style));
}

/** Waits for it, or the question would be seen without. */
function addStyle(style: HTMLLinkElement): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = addressOf(style);
  return new Promise((resolve) => {
    for (const type of ['load', 'error']) {
      link.addEventListener(type, () => {
        resolve();
      });
    }
    document.head.append(link);
  });
}
