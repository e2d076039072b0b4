import { describe, expect, test } from 'vitest';
import { marked, paste, valuesOf } from '../support.ts';

const LISTS = ['sudo ctr container ls -q', 'sudo runc list -q', 'sudo nerdctl ps -aq', 'sudo crictl pods -q'];

describe('an empty list whose error nobody could see', () => {
  test.each(LISTS)('%s 2>/dev/null', async (command) => {
    expect(await valuesOf(paste([`${command} 2>/dev/null`], ['true']), 'listing')).toEqual([]);
    expect(await valuesOf(marked([`${command} 2>/dev/null`, 1], ['true', 0]), 'listing')).toEqual([]);
    expect(await valuesOf(marked([`${command} 2>/dev/null || true`, 0], ['true', 0]), 'listing')).toEqual([]);
  });

  test.each(LISTS)(
    '%s is a list where its status was 0, or an error would have been seen',
    async (command) => {
      expect(await valuesOf(marked([`${command} 2>/dev/null`, 0], ['true', 0]), 'listing')).not.toEqual([]);
      expect(await valuesOf(paste([command], ['true']), 'listing')).not.toEqual([]);
      expect(await valuesOf(paste([`${command} 2>&1`], ['true']), 'listing')).not.toEqual([]);
    },
  );
});
