/** Words of prose that an engineer reads in a minute; the figure that most estimates on the web use. */
const WORDS_A_MINUTE = 200;
/** For a recorded terminal: to read it, and not only its caption. */
const MINUTES_A_SESSION = 0.5;
/** For a question: to think, and to read the reason. */
const MINUTES_A_QUESTION = 1;

/** Lines of a page that are not prose: imports, components, what opens and closes a directive, table rules. */
const NO_PROSE = /^\s*(?:import |export |<|:::|::\w|\|[\s|:-]+\|$)/;
const FENCE = /^\s*(?:`{3,}|~{3,})/;

/**
 * An estimate of how long a page takes, in whole minutes, at least 1.
 * @param body the Markdown of the page, without its front matter
 */
export function minutesToRead(body: string): number {
  let words = 0;
  let minutes = 0;
  let inCode = false;
  for (const line of body.split('\n')) {
    if (FENCE.test(line)) {
      inCode = !inCode;
      continue;
    }
    if (inCode) continue;
    if (/^\s*::session\b/.test(line)) minutes += MINUTES_A_SESSION;
    if (/^\s*:::quiz\b/.test(line)) minutes += MINUTES_A_QUESTION;
    if (!NO_PROSE.test(line)) words += wordsIn(line);
  }
  return Math.max(1, Math.round(minutes + words / WORDS_A_MINUTE));
}

/** Where links lead, and the marks of Markdown, are not read. */
function wordsIn(line: string): number {
  return (
    line
      .replace(/\]\([^()]*\)/g, ' ')
      .match(/\S+/g)
      ?.filter((word) => /\w/.test(word)).length ?? 0
  );
}

/** Minutes as readers say them: `12 minutes`, or `6 hours` from two hours on. */
export function inWords(minutes: number): string {
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return `${Math.round(minutes / 60)} hours`;
}

/** How long some pages take together. */
export function minutesOf(pages: readonly { readonly minutes: number }[]): number {
  return pages.reduce((sum, { minutes }) => sum + minutes, 0);
}
