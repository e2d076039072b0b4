import { copyText } from '../finder/copy-text.ts';

/** Milliseconds for which the button says what came of it. */
const SAID_MILLISECONDS = 2500;

/** Adds a button to a command that copies it. Without a clipboard, as on a page without HTTPS, there is none. */
class CopyCommand extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button') || !('clipboard' in navigator)) return;
    const command = this.querySelector('code')?.textContent ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.ariaLabel = `Copy: ${command}`;
    button.addEventListener('click', () => {
      void copyText(command).then((copied) => {
        button.textContent = copied ? 'Copied' : 'Not copied';
        setTimeout(() => (button.textContent = 'Copy'), SAID_MILLISECONDS);
      });
    });
    this.append(button);
  }
}

customElements.define('copy-command', CopyCommand);
