/** Memory of the guest. A snapshot can only be restored into a machine that has as much. */
export const MEMORY = 256 * 1024 * 1024;

/** Memory of its graphics card, which no one looks at. */
export const VIDEO_MEMORY = 2 * 1024 * 1024;
