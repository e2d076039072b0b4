/**
 * A text with its placeholders filled in; one that has no value stays.
 * @example fill('exit status {status}', { status: 137 })
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
