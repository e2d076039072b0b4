/** The sixteen colours that every terminal has, in the order of their numbers (ECMA-48 and its bright half). */
export const COLOURS = [
  'black',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'white',
  'bright-black',
  'bright-red',
  'bright-green',
  'bright-yellow',
  'bright-blue',
  'bright-magenta',
  'bright-cyan',
  'bright-white',
] as const;

export type Colour = (typeof COLOURS)[number];

/** How a piece of text looked. A colour that is missing is the terminal's own. */
export interface Rendition {
  readonly foreground?: Colour;
  readonly background?: Colour;
  readonly bold?: true;
  readonly dim?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly inverse?: true;
}

/** Neighbouring characters of one line that look the same. */
export interface Run extends Rendition {
  readonly text: string;
}

/** A part of a line that did not look plain: UTF-16 offsets, the end not included. */
export interface LookedRange {
  readonly from: number;
  readonly to: number;
  readonly rendition: Rendition;
}
