/** The exercises of the site; see exercises-module.ts. */
declare module 'virtual:exercise-checker/exercises' {
  /** The folder that they are in, from the root of the site. */
  export const folder: string;
  /** What loads the text of each file, by the file's address from the root of the site. */
  export const files: Readonly<Record<string, () => Promise<string>>>;
}
