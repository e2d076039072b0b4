/** Where something is, or was done. */
export const WHERE = { namespace: 'containerd namespace' } as const;

/** What is known of any command that may fail. */
export const RESULT = { succeeded: 'whether it worked', error: 'class of the error message' } as const;
