/** What comes before each command to try, in the fragment of the address of a page with the lab: `#try=…&try=…`. */
export const KEY = 'try=';
