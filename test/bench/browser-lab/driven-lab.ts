/** What the lab costs the reader's machine. */
export interface Costs {
  /** In milliseconds; 0 where none took more than 50. */
  readonly longestTask: number;
  /** In megabytes. */
  readonly memory: number;
  /** At a prompt where nothing happens, in percent of a processor. */
  readonly standing: number;
}

/** The lab on a page, in a browser that is driven. */
export interface DrivenLab {
  /** Presses the button, and waits for the first prompt. */
  start(): Promise<void>;
  /** Types a command line by keys, and waits for the next prompt. */
  type(line: string): Promise<void>;
  /** What all that was done so far has cost, where the browser tells it of itself. */
  costs?(): Promise<Costs>;
  /** Ends the browser, too. */
  close(): Promise<void>;
}

/**
 * Starts a browser and opens a page that has the lab; the page has all that it asks for by itself.
 * @param profile folder of what the browser keeps between two starts
 */
export type OpenLab = (address: string, profile: string) => Promise<DrivenLab>;
