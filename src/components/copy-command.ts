import { copyText } from '../finder/copy-text.ts';

/** Milliseconds for which the button shows the outcome. */
const SAID_MILLISECONDS = 2500;

/** Copies its command when its button is pressed. Without a clipboard, as on a page without HTTPS, there is no button. */
class CopyCommand extends HTMLElement {
  #button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    // Rows of a table come and go.
    if (this.#button) return;
    const button = this.querySelector('button');
    if (!button) return;
    this.#button = button;
    button.hidden = !('clipboard' in navigator);
    const command = this.querySelector('code')?.textContent ?? '';
    button.addEventListener('click', () => {
      void copyText(command).then((copied) => {
        button.textContent = copied ? 'Copied' : 'Not copied';
        setTimeout(() => (button.textContent = 'Copy'), SAID_MILLISECONDS);
      });
    });
  }
}

customElements.define('copy-command', CopyCommand);
