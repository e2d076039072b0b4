/** The exercises that are put into the one file, by their ids, each as JSON. */
declare module 'virtual:enclosed-exercises' {
  const exercises: Readonly<Record<string, string>>;
  export default exercises;
}

/** The one file, for pages that offer it. */
declare module 'virtual:check-transcript' {
  /** Of its bytes, in hexadecimal; undefined while an exercise is broken, which no build lets pass. */
  export const sha256: string | undefined;
}
