import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const SYSTEM_PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** What to do where there is none: a test without its browser is not a success. */
export const WITHOUT_FIREFOX =
  'There is no Firefox. Type: apt-get install firefox-esr\n(or set FIREFOX_PATH to one)';

/** Path of the Firefox to drive, or undefined. */
export function firefoxPath(): string | undefined {
  const candidates = [process.env['FIREFOX_PATH'], ...SYSTEM_PATHS];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/**
 * Starts Firefox without a window. Playwright drives only its own Firefox; this one is driven by the protocol of all
 * browsers, WebDriver BiDi.
 * @param downloads folder where it puts what pages save
 * @param profile folder of what it keeps between two starts; without one, it keeps nothing
 */
export async function startFirefox(downloads: string, profile?: string): Promise<Browser> {
  const executablePath = firefoxPath();
  if (executablePath === undefined) throw new Error(WITHOUT_FIREFOX);
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    // The guest is slow on a busy machine, and so is the browser.
    protocolTimeout: 300_000,
    timeout: 120_000,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  });
}
