/** What a thrown value says for anyone who fixes the checker: where it was thrown, as far as that is known. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
