/** What the checker is called as one file: on the site, and where it is saved. */
export const FILE_NAME = 'check-transcript.mjs';
