import type { Reason } from '../core/report/assessment.ts';

/** Why a path cannot be read. */
export type Unreadable = Extract<Reason, { code: 'unreadable' }>;

/** What a file system answers where a path cannot be used. Any other error with a code is a bug in the checker. */
const CODES: Readonly<Record<string, Unreadable['cause']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  ...Object.fromEntries(
    [
      'EISDIR',
      'ELOOP',
      'ENAMETOOLONG',
      'EIO',
      'ENXIO',
      'ENODEV',
      'EINVAL',
      'EMFILE',
      'ENFILE',
      'EBUSY',
      'ESTALE',
    ].map((code) => [code, 'other' as const]),
  ),
};

/** Nothing came out of a pipe or a device within the time it was given. */
export class SilentPipe extends Error {}

/** Why a path cannot be read, where that is the file system's word; undefined for any other error. */
export function unreadableBy(error: unknown): Unreadable | undefined {
  if (error instanceof SilentPipe) return { code: 'unreadable', cause: 'silent' };
  if (!isSystemError(error)) return undefined;
  const cause = CODES[error.code];
  if (cause === undefined) return undefined;
  return { code: 'unreadable', cause, ...(cause === 'other' ? { detail: error.message } : {}) };
}

/** An error of a system call has its name; Node's own errors (`ERR_…`) have a code as well, and are bugs. */
function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
