import { CommandsToTry } from './commands-to-try.ts';
import type { Data, Lab } from './lab.ts';
import { part } from './parts.ts';

/**
 * A Linux with containerd in the page. Before its button is pressed this script is all there is of it: terminal, emulator
 * and image are fetched after that.
 */
class ContainerLab extends HTMLElement {
  #lab: Promise<Lab> | undefined;

  connectedCallback(): void {
    const start = this.querySelector<HTMLButtonElement>('.lab-start');
    if (!start || this.#lab) return;
    part(this, 'lab-offer').hidden = false;
    part(this, 'lab-fallback').hidden = true;
    const data = JSON.parse(part(this, 'lab-data').textContent) as Data;
    const tries = this.querySelector('.lab-tries') ? new CommandsToTry(this, data.strings) : undefined;
    // Whoever comes for a command has said what for.
    if (tries?.empty === false) start.focus();
    start.addEventListener('click', () => {
      start.disabled = true;
      this.#lab = import('./lab.ts').then(({ Lab }) => new Lab(this, data, tries));
      this.#lab.catch((error: unknown) => {
        this.#lab = undefined;
        start.disabled = false;
        part(this, 'lab-error').textContent = this.dataset['unloaded'] ?? String(error);
      });
    });
  }
}

customElements.define('container-lab', ContainerLab);
