import type { Action } from './action.ts';
import type { SessionScript, Step } from './script.ts';

const MOST_ROWS = 12;

/** A session that did not go as its script says. */
export class SessionFailure extends Error {
  override readonly name = 'SessionFailure';
  /** Whether anything was typed; before that it says nothing of the session. */
  readonly begun: boolean;

  /**
   * @param what what was waited for in vain, and what to do about it
   * @param rows what the terminal shows; the last rows of it go into the message
   */
  constructor(
    script: SessionScript,
    place: { readonly step?: Step; readonly action?: Action },
    what: string,
    rows: readonly string[],
  ) {
    const line = place.action?.line ?? place.step?.line;
    const shown = rows.slice(-MOST_ROWS).map((row) => `  | ${row}`);
    super(
      [
        `${script.path}${line === undefined ? '' : `:${line}`} session "${script.id}"` +
          (place.step ? `, step "${place.step.id}"` : ''),
        ...(place.action ? [`  line: ${place.action.source}`] : []),
        `  ${what}`,
        shown.length > 0 ? '  The screen ended with:' : '  Nothing was on the screen.',
        ...shown,
      ].join('\n'),
    );
    this.begun = place.step !== undefined;
  }
}
