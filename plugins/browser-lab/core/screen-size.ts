/** Size of the guest's terminal, of the one on the page, and of recordings: none of them changes it. */
export const COLUMNS = 100;
export const ROWS = 30;
