/** Releases of ctr whose output the readers were made from: recordings of the lab exist of each line. */
export const CTR_VERSIONS = '1.6 to 2.4';
