import { build } from '../dom.ts';
import type { Strings } from '../strings.ts';

/** Widths in CSS pixels from which both parts are in view: one below the other, and side by side. */
const STACKED = 480;
const COLUMNS = 900;

/** The parts of the results, and which of them is in front where there is room for one. */
export class ResultsLayout {
  readonly element: HTMLElement;
  readonly #panels: readonly HTMLElement[];
  readonly #tabs: readonly HTMLElement[];
  #front = 0;

  /** @param name prefix of ids, its own in the page */
  constructor(report: HTMLElement, transcript: HTMLElement, name: string, strings: Strings) {
    this.#panels = [report, transcript];
    this.#tabs = [strings.reportTab, strings.transcriptTab].map((text, index) => {
      const tab = build('button', 'results-tab', text);
      Object.assign(tab, { type: 'button', role: 'tab', id: `${name}-tab-${index}` });
      tab.setAttribute('aria-controls', `${name}-panel-${index}`);
      tab.addEventListener('click', () => {
        this.bringToFront(index);
      });
      return tab;
    });
    const list = build('div', 'results-tabs', ...this.#tabs);
    list.role = 'tablist';
    list.ariaLabel = strings.results;
    list.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    for (const [index, panel] of this.#panels.entries()) panel.id = `${name}-panel-${index}`;
    this.element = build('div', 'results', list, ...this.#panels);
    this.#arrange(0);
    new ResizeObserver(([entry]) => {
      this.#arrange(entry?.contentRect.width ?? 0);
    }).observe(this.element);
  }

  /** Shows a part where only one is in view: the report is 0, the transcript 1. */
  bringToFront(index: number): void {
    this.#front = index;
    this.#show();
  }

  #arrange(width: number): void {
    if (width === 0) return;
    this.element.dataset['layout'] = width >= COLUMNS ? 'columns' : width >= STACKED ? 'stacked' : 'tabs';
    this.#show();
  }

  #show(): void {
    const hasTabs = this.element.dataset['layout'] === 'tabs';
    for (const [index, panel] of this.#panels.entries()) {
      panel.hidden = hasTabs && index !== this.#front;
      panel.role = hasTabs ? 'tabpanel' : 'group';
      panel.setAttribute('aria-labelledby', `${this.#tabs[index]?.id ?? ''}`);
    }
    for (const [index, tab] of this.#tabs.entries()) {
      tab.ariaSelected = String(index === this.#front);
      tab.tabIndex = index === this.#front ? 0 : -1;
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    this.bringToFront(1 - this.#front);
    this.#tabs[this.#front]?.focus();
  }
}
