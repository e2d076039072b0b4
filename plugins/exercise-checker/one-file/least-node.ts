/** The oldest Node that has all that the checker uses. */
export const LEAST_NODE = '20.12';

/** Whether a version of Node, such as `18.20.8`, is too old for the checker. */
export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE.split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
