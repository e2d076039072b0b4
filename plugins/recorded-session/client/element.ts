/**
 * Adds to a session what only a script can do: a button that copies the commands. The rest of the block is
 * complete without it.
 */
class RecordedSession extends HTMLElement {
  #status: HTMLElement | undefined;
  #clearing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // Connected again (a view transition): everything is there. Without HTTPS there is no clipboard to write to.
    if (this.#status || !('clipboard' in navigator)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'session-copy';
    button.textContent = this.dataset['sayCopy'] ?? '';
    button.addEventListener('click', () => void this.#copy());

    this.#status = document.createElement('span');
    this.#status.className = 'session-copied';
    this.#status.role = 'status';

    const bar = document.createElement('div');
    bar.className = 'session-bar not-content';
    bar.append(this.#status, button);
    this.querySelector('figcaption')?.before(bar);
    this.#watchWidth();
  }

  async #copy(): Promise<void> {
    const commands = [...this.querySelectorAll('.session-code')].map((code) => code.textContent).join('\n');
    try {
      await navigator.clipboard.writeText(commands);
      this.#say(this.dataset['sayCopied']);
    } catch {
      this.#say(this.dataset['sayCopyFailed']);
    }
  }

  /** Emptied first, so that pressing the button again is a change that screen readers speak. */
  #say(text = ''): void {
    if (!this.#status) return;
    const status = this.#status;
    status.textContent = '';
    clearTimeout(this.#clearing);
    requestAnimationFrame(() => (status.textContent = text));
    this.#clearing = setTimeout(() => (status.textContent = ''), 5000);
  }

  /** An output gets the focus only while there is something to scroll; see `NARROWEST_SCREEN` in the core. */
  #watchWidth(): void {
    const outputs = [...this.querySelectorAll<HTMLElement>('.session-output[tabindex]')];
    const update = () => {
      for (const output of outputs) {
        if (output.scrollWidth > output.clientWidth) output.tabIndex = 0;
        else if (output !== document.activeElement) output.removeAttribute('tabindex');
      }
    };
    const observer = new ResizeObserver(update);
    for (const output of outputs) observer.observe(output);
    // The event of a `<details>` does not bubble.
    this.addEventListener('toggle', update, true);
  }
}

customElements.define('recorded-session', RecordedSession);
