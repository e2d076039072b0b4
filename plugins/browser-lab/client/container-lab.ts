import type { CommandsToTry } from './commands-to-try.ts';
import type { Data, Lab } from './lab.ts';
import { part } from './parts.ts';

/**
 * A Linux with containerd in the page. Before its button is pressed this script is all there is of it, and the list of
 * commands to try on a page that has one: terminal, emulator and image are fetched after that.
 */
class ContainerLab extends HTMLElement {
  #lab: Promise<Lab> | undefined;

  connectedCallback(): void {
    const start = this.querySelector<HTMLButtonElement>('.lab-start');
    if (!start || this.#lab) return;
    part(this, 'lab-offer').hidden = false;
    part(this, 'lab-fallback').hidden = true;
    const data = JSON.parse(part(this, 'lab-data').textContent) as Data;
    // Where it could not be fetched, the button asks for it again.
    const tries = this.#loadTries(data).catch(() => undefined);
    void tries.then((list) => {
      // Whoever comes for a command has said what for.
      if (list?.empty === false) start.focus();
    });
    start.addEventListener('click', () => {
      start.disabled = true;
      this.#lab = this.#loadLab(data, tries);
      this.#lab.catch((error: unknown) => {
        this.#lab = undefined;
        start.disabled = false;
        part(this, 'lab-error').textContent = this.dataset['unloaded'] ?? String(error);
      });
    });
  }

  async #loadTries(data: Data): Promise<CommandsToTry | undefined> {
    if (!this.querySelector('.lab-tries')) return undefined;
    const { CommandsToTry } = await import('./commands-to-try.ts');
    return new CommandsToTry(this, data.strings);
  }

  async #loadLab(data: Data, tries: Promise<CommandsToTry | undefined>): Promise<Lab> {
    const [{ Lab }, list] = await Promise.all([import('./lab.ts'), tries]);
    return new Lab(this, data, list ?? (await this.#loadTries(data)));
  }
}

customElements.define('container-lab', ContainerLab);
