import { startFirefox } from '../../browser-lab/e2e/firefox.ts';
import { LabInFirefox } from '../../browser-lab/e2e/lab-in-firefox.ts';
import type { DrivenLab } from './driven-lab.ts';

/** Opens the lab in the Firefox of this machine. */
export async function openInFirefox(address: string, profile: string): Promise<DrivenLab> {
  const browser = await startFirefox(profile, profile);
  const lab = await LabInFirefox.open(browser, address);
  await lab.page.waitForNetworkIdle();
  return {
    start: () => lab.start(),
    type: (line) => lab.type(line),
    close: () => browser.close(),
  };
}
