import { addLineChoice } from './choose-line.ts';
import { addComparing } from './comparing.ts';
import { addCopying } from './copying.ts';
import { addStepping } from './stepping.ts';
import { addUncovering } from './uncovering.ts';
import { addWideView } from './wide-view.ts';
import { addWrapping } from './wrapping.ts';

/** Adds to a session what only a script can do. The block is complete without it, buttons included. */
export class RecordedSession extends HTMLElement {
  #started = false;

  connectedCallback(): void {
    // Connected again (a view transition): everything is there.
    if (this.#started) return;
    this.#started = true;
    addLineChoice(this);
    addComparing(this);
    addCopying(this);
    addStepping(this);
    addUncovering(this);
    addWrapping(this);
    addWideView(this);
  }
}
