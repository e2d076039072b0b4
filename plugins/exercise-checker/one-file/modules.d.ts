/** The exercises that are put into the one file, by their ids, each as JSON. */
declare module 'virtual:enclosed-exercises' {
  const exercises: Readonly<Record<string, string>>;
  export default exercises;
}
