/**
 * A name for a machine that lives only as long as a test or a recording. The tests' set-up gives all its workers one
 * number, so that it can end what they left.
 */
export function passingName(purpose: string): string {
  return `${purpose}-${process.env['LAB_RUN'] ?? process.pid}`;
}
