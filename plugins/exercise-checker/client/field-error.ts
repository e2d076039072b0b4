/**
 * Shows or clears the error of one field. The element for it is in the page from the start and named by the
 * field's `aria-describedby`; while it is empty it adds nothing to the description.
 */
export function setError(field: HTMLElement, text: string): void {
  const error = document.getElementById(`${field.id}-error`);
  if (!error) throw new Error(`There is no element for the error of #${field.id}`);
  error.textContent = text;
  error.hidden = text === '';
  if (text === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

/** Shows an error and moves to the field it is about. */
export function raiseError(field: HTMLElement, text: string): void {
  setError(field, text);
  field.focus();
}
