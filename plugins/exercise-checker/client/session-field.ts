import { LIMITS } from '../core/limits.ts';
import { part } from './dom.ts';
import { raiseError, setError } from './field-error.ts';
import { fill, type Strings } from './strings.ts';

/** A session to grade, under the name its report gives it. */
export interface Session {
  bytes: Uint8Array;
  file: string;
}

/** What the command line calls standard input: pasted text has no name. */
export const PASTED = '-';

/**
 * Where a session comes in: a text field, a file field, and the whole box to drop a file on. What came last
 * counts: a file is graded instead of the text, and typing takes the file away again.
 */
export class SessionField {
  readonly #box: HTMLElement;
  readonly #strings: Strings;
  readonly #text: HTMLTextAreaElement;
  readonly #file: HTMLInputElement;

  constructor(box: HTMLElement, strings: Strings) {
    this.#box = box;
    this.#strings = strings;
    this.#text = part(box, 'exercise-text');
    this.#file = part(box, 'exercise-file');
    this.#text.addEventListener('input', this);
    this.#file.addEventListener('change', this);
    part(box, 'exercise-remove-file').addEventListener('click', this);
    for (const type of ['dragover', 'dragleave', 'drop']) box.addEventListener(type, this);
  }

  handleEvent(event: Event): void {
    if (event instanceof DragEvent) this.#drag(event);
    else if (event.type === 'click') this.#remove();
    else this.#changed(event.target === this.#text);
  }

  /** The session to grade; undefined if there is none, and the reason is shown then. */
  async read(): Promise<Session | undefined> {
    this.#clearErrors();
    const { empty, tooLarge, unreadable } = this.#strings;
    const file = this.#file.files?.[0];
    const field = file ? this.#file : this.#text;
    const text = this.#text.value;
    if (!file && text.trim() === '') return this.#refuse(field, empty);
    const bytes = file ? undefined : new TextEncoder().encode(text);
    if ((file?.size ?? bytes?.length ?? 0) > LIMITS.bytes) {
      return this.#refuse(field, fill(tooLarge, { megabytes: LIMITS.bytes / 1e6 }));
    }
    if (bytes) return { bytes, file: PASTED };
    try {
      return file && { bytes: new Uint8Array(await file.arrayBuffer()), file: file.name };
    } catch {
      return this.#refuse(field, unreadable);
    }
  }

  #refuse(field: HTMLElement, text: string): undefined {
    raiseError(field, text);
  }

  #remove(): void {
    this.#take(new DataTransfer().files);
    this.#file.focus();
  }

  #take(files: FileList): void {
    this.#file.files = files;
    this.#file.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #drag(event: DragEvent): void {
    const transfer = event.dataTransfer;
    // Text that is dragged goes where the browser puts it.
    if (!transfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#box.toggleAttribute('data-dropping', event.type === 'dragover');
    if (event.type !== 'drop') return;
    const [file, ...others] = transfer.files;
    if (!file || others.length > 0) {
      raiseError(this.#file, this.#strings.oneFile);
      return;
    }
    this.#take(transfer.files);
  }

  #changed(typed: boolean): void {
    this.#clearErrors();
    if (typed && this.#text.value !== '') this.#file.value = '';
    const chosen = (this.#file.files?.length ?? 0) > 0;
    part(this.#box, 'exercise-remove-file').hidden = !chosen;
    part(this.#box, 'exercise-instead').hidden = !chosen || this.#text.value === '';
  }

  #clearErrors(): void {
    setError(this.#text, '');
    setError(this.#file, '');
  }
}
