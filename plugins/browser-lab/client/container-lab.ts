import { KEY } from '../core/fragment-key.ts';
import type { CommandsToTry } from './commands-to-try.ts';
import type { Data, Lab } from './lab.ts';
import type { MachineWorker } from './machine-worker.ts';
import { part } from './parts.ts';

/**
 * A Linux with containerd in the page. Before its button is pressed this script is all there is of it, and the list of
 * commands to try where the address asks for some: terminal, emulator and image are fetched after that.
 */
class ContainerLab extends HTMLElement {
  #lab: Promise<Lab> | undefined;
  #tries: Promise<CommandsToTry> | undefined;

  connectedCallback(): void {
    const start = this.querySelector<HTMLButtonElement>('.lab-start');
    if (!start || this.#lab) return;
    const data = JSON.parse(part(this, 'lab-data').textContent) as Data;
    const offerCommands = () => {
      if (this.#lab || !location.hash.startsWith(`#${KEY}`)) return;
      this.#loadTries(data).then(
        (tries) => {
          // Anyone who comes for a command has said what for.
          if (tries?.empty === false) start.focus();
        },
        // The button asks for it again.
        () => undefined,
      );
    };
    offerCommands();
    addEventListener('hashchange', offerCommands);
    start.addEventListener('click', () => {
      start.disabled = true;
      this.#lab = this.#loadLab(data);
      this.#lab.catch((error: unknown) => {
        this.#lab = undefined;
        start.disabled = false;
        part(this, 'lab-error').textContent = this.dataset['unloaded'] ?? String(error);
      });
    });
  }

  /** The list of commands, once for all who ask, where the page has a place for it. */
  async #loadTries({ strings }: Data): Promise<CommandsToTry | undefined> {
    if (!this.querySelector('.lab-tries')) return undefined;
    this.#tries ??= import('./commands-to-try.ts').then(
      ({ CommandsToTry }) => new CommandsToTry(this, strings),
    );
    try {
      return await this.#tries;
    } catch (error) {
      this.#tries = undefined;
      throw error;
    }
  }

  async #loadLab(data: Data): Promise<Lab> {
    // The machine is what takes longest: it is on its way while its terminal is fetched and built.
    const starting = startMachine(data.manifest);
    try {
      const [{ Lab }, machine, tries] = await Promise.all([
        import('./lab.ts'),
        starting,
        this.#loadTries(data),
      ]);
      return new Lab(this, data, tries, machine);
    } catch (error) {
      void starting.then(
        (machine) => {
          machine.end();
        },
        () => undefined,
      );
      throw error;
    }
  }
}

async function startMachine(manifest: string): Promise<MachineWorker> {
  const { MachineWorker } = await import('./machine-worker.ts');
  return new MachineWorker(manifest);
}

customElements.define('container-lab', ContainerLab);
