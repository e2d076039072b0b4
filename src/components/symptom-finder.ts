import { copyText } from '../finder/copy-text.ts';
import { finderOf } from '../finder/find.ts';

/** More than this is a list to read, and no one reads at three in the morning. */
const MOST_SHOWN = 6;

/** Shows only the rows that fit what is typed, the best first, and copies the first command of the best with Enter. */
class SymptomFinder extends HTMLElement {
  #rows: HTMLElement[] = [];
  /** Those of the table as it is without a query. */
  #symptoms: HTMLElement[] = [];
  #input: HTMLInputElement | null = null;
  #find: (query: string) => number[] = () => [];

  connectedCallback(): void {
    if (this.#input) return;
    const form = this.querySelector<HTMLFormElement>('.finder-form');
    this.#input = this.querySelector('input');
    const template = this.querySelector('template');
    if (!form || !this.#input || !template) return;
    this.#symptoms = [...this.querySelectorAll<HTMLElement>('tbody tr')];
    this.#rows = [...this.#symptoms, ...template.content.querySelectorAll('tr')];
    this.#find = finderOf(
      this.#rows.map(({ dataset }) => ({
        title: dataset['title'] ?? '',
        words: dataset['words'] ?? '',
        message: dataset['message'],
      })),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#copyFirst();
    });
    this.#input.addEventListener('input', () => {
      this.#show();
    });
    this.addEventListener('keydown', (event) => {
      this.#move(event);
    });
    const query = new URLSearchParams(location.search).get('q');
    if (query !== null) this.#input.value = query.slice(0, this.#input.maxLength);
    // Also what a browser has kept in the line from before.
    if (this.#input.value !== '') this.#show();
  }

  #show(): void {
    const query = this.#input?.value.trim() ?? '';
    const fits = this.#fitting(query);
    const shown = query === '' || fits.length === 0 ? this.#symptoms : fits.slice(0, MOST_SHOWN);
    this.querySelector('tbody')?.replaceChildren(...shown);
    this.classList.toggle('finder-found', fits.length > 0);
    this.#say(query === '' ? '' : summaryOf(fits.length));
  }

  #fitting(query: string): HTMLElement[] {
    return query === '' ? [] : this.#find(query).flatMap((index) => this.#rows[index] ?? []);
  }

  async #copyFirst(): Promise<void> {
    const [first] = this.#fitting(this.#input?.value.trim() ?? '');
    const command = first?.querySelector('copy-command code')?.textContent;
    if (command === undefined || command === null) return;
    const copied = await copyText(command);
    this.#say(copied ? `Copied: ${command}` : `The clipboard is closed to this page. Type: ${command}`);
  }

  /** Down from the line to the first link or button of each row, and up again. */
  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [this.#input, ...this.querySelectorAll<HTMLElement>('tbody tr')].map((stop) =>
      stop instanceof HTMLInputElement ? stop : stop?.querySelector<HTMLElement>('button, a'),
    );
    const current = stops.findIndex(
      (stop) => stop?.closest('tr, input') === document.activeElement?.closest('tr, input'),
    );
    const next = stops[current + step];
    if (current < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  #say(text: string): void {
    const status = this.querySelector('.finder-status');
    if (status) status.textContent = text;
  }
}

function summaryOf(count: number): string {
  if (count === 0) return 'Nothing matches. The whole table is below.';
  const shown = count > MOST_SHOWN ? `The first ${MOST_SHOWN} of ${count} that fit.` : `${count} fit.`;
  return count === 1 ? 'One fits.' : shown;
}

customElements.define('symptom-finder', SymptomFinder);
