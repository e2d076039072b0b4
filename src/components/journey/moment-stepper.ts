/** A finger that moved further than this to the side, and less up or down, turns the page. In CSS pixels. */
const SWIPE = 60;

/**
 * Adds to the moments what only a script can do: buttons for the next and the one before, Home and End, swipes, and
 * addresses that lead to one of them. The radio buttons work without it.
 */
class MomentStepper extends HTMLElement {
  #stops: HTMLInputElement[] = [];
  #touched: Touch | undefined;

  connectedCallback(): void {
    if (this.#stops.length > 0) return;
    this.#stops = [...this.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    this.addEventListener('change', () => {
      this.#show();
    });
    this.querySelector('.journey-back')?.addEventListener('click', () => {
      this.#goTo(this.#current - 1, true);
    });
    this.querySelector('.journey-next')?.addEventListener('click', () => {
      this.#goTo(this.#current + 1, true);
    });
    this.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    this.addEventListener('touchstart', ({ touches }) => (this.#touched = touches[0]), { passive: true });
    this.addEventListener('touchend', ({ changedTouches }) => {
      this.#swipe(changedTouches[0]);
    });
    window.addEventListener('hashchange', () => {
      this.#follow();
    });
    this.#show();
    this.#follow();
  }

  get #current(): number {
    return this.#stops.findIndex((stop) => stop.checked);
  }

  /** @param aloud whether to say what is shown: a radio button that gets the focus says it by itself */
  #goTo(index: number, aloud: boolean): void {
    const stop = this.#stops[index];
    if (!stop) return;
    stop.checked = true;
    this.#show();
    const spoken = this.querySelector('.journey-spoken');
    const words = stop.closest('li')?.querySelector('.journey-words');
    if (spoken) spoken.textContent = aloud ? (words?.textContent.replace(/\s+/g, ' ') ?? '') : '';
  }

  #show(): void {
    const count = this.querySelector('.journey-count');
    if (count) count.textContent = `${this.#current + 1} of ${this.#stops.length}`;
    // Not disabled: a button that takes the focus away from itself leaves the keyboard nowhere.
    const end = (name: string, isEnd: boolean) =>
      this.querySelector(name)?.setAttribute('aria-disabled', String(isEnd));
    end('.journey-back', this.#current === 0);
    end('.journey-next', this.#current === this.#stops.length - 1);
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const onStop = event.target instanceof HTMLInputElement;
    const steps: Record<string, number> = { Home: 0, End: this.#stops.length - 1 };
    if (!onStop) {
      steps['ArrowRight'] = this.#current + 1;
      steps['ArrowLeft'] = this.#current - 1;
    }
    const index = steps[event.key];
    if (index === undefined) return;
    event.preventDefault();
    this.#goTo(index, !onStop);
    if (onStop) this.#stops[this.#current]?.focus();
  }

  #swipe(end: Touch | undefined): void {
    const start = this.#touched;
    this.#touched = undefined;
    if (!start || !end || start.identifier !== end.identifier) return;
    const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY];
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) this.#goTo(this.#current - Math.sign(x), true);
  }

  /** Shows the moment that the address names, also in a branch that is folded. */
  #follow(): void {
    const id = decodeURIComponent(location.hash.slice(1));
    const index = this.#stops.findIndex((stop) => id !== '' && stop.closest('li')?.id === id);
    if (index < 0) return;
    const branch = this.closest('details');
    if (branch) branch.open = true;
    this.#goTo(index, false);
    this.scrollIntoView();
  }
}

customElements.define('moment-stepper', MomentStepper);
