import type { Lab } from './lab.ts';
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
    start.addEventListener('click', () => {
      start.disabled = true;
      this.#lab = import('./lab.ts').then(({ Lab }) => new Lab(this));
      this.#lab.catch((error: unknown) => {
        this.#lab = undefined;
        start.disabled = false;
        part(this, 'lab-error').textContent = this.dataset['unloaded'] ?? String(error);
      });
    });
  }
}

customElements.define('container-lab', ContainerLab);
