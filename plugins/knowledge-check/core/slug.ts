/** Whether a text can be the id of a question: `why-a-shim`. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** A slug from the first words of a text, to suggest to an author; `my-question` if nothing is left of it. */
export function suggestSlug(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 5).join('-') || 'my-question';
}
