/** The name of an option in QTI, where none may begin with a digit. */
export function identifierOf(id: string): string {
  return `option-${id}`;
}
