/**
 * Makes sure a Chromium is on the machine before the browser tests start: Debian's package where this runs
 * as root beside apt-get, else Playwright's own download. Tests are never skipped for want of a browser:
 * where neither works, this ends with status 1 and the command to type.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium.ts';

function run(command: string, ...args: string[]): boolean {
  process.stderr.write(`No Chromium found: running "${[command, ...args].join(' ')}"\n`);
  return (
    spawnSync(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

if (chromiumPath() === undefined) {
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (debian) {
    void (
      run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', 'chromium-headless-shell')
    );
  } else {
    run('npx', 'playwright', 'install', 'chromium');
  }
  if (chromiumPath() === undefined) {
    const command = debian ? 'apt-get install chromium-headless-shell' : 'npx playwright install chromium';
    process.stderr.write(
      `The browser tests need Chromium. Type: ${command}\n(or set CHROMIUM_PATH to one)\n`,
    );
    process.exit(1);
  }
}
