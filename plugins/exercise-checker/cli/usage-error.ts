/** Wrong usage: exit status 2, the message says what to type. */
export class UsageError extends Error {}
