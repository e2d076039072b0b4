import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { LONGEST, waitAfter } from './lab-page.ts';

/** The lab on a page in Firefox: what `LabPage` is for the browser that Playwright drives. */
export class LabInFirefox {
  readonly page: Page;
  /** What the policy forbade, or went wrong in the page. */
  readonly complaints: string[] = [];
  /** How long the last command took, in milliseconds. */
  #took = 0;

  private constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async open(browser: Browser, address: string): Promise<LabInFirefox> {
    const lab = new LabInFirefox(await browser.newPage());
    await lab.page.exposeFunction('reportViolation', (text: string) => lab.complaints.push(text));
    await lab.page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
        report(`${effectiveDirective} ${blockedURI}`);
      });
    });
    await lab.page.goto(address);
    return lab;
  }

  /** Presses the button, and waits for the first prompt. */
  async start(): Promise<void> {
    await this.page.click('.lab-start');
    await this.waitFor('container-lab[data-state="running"]');
  }

  /** Types a command line by keys, and waits until it has finished and the next prompt is there. */
  async type(line: string): Promise<void> {
    const before = await this.#finished();
    const start = performance.now();
    // Between a prompt and its line editor keys are echoed twice, here as on a server.
    await pause(200);
    await this.page.keyboard.type(line);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(
      (count) => {
        const { commands, shell } = document.querySelector<HTMLElement>('container-lab')?.dataset ?? {};
        return Number(commands) > count && shell === 'prompt';
      },
      { timeout: LONGEST, polling: 50 },
      before,
    );
    this.#took = performance.now() - start;
  }

  async wait(): Promise<void> {
    await pause(waitAfter(this.#took));
  }

  /** Waits until the page has such an element. */
  async waitFor(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { timeout: LONGEST });
  }

  /** Text of the first such element. */
  text(selector: string): Promise<string> {
    return this.page.$eval(selector, (element) => element.textContent ?? '');
  }

  /** How the outcomes of the exercise are marked. */
  statuses(): Promise<(string | undefined)[]> {
    return this.page.$$eval('.lab-outcome', (items) =>
      items.map((item) => (item as HTMLElement).dataset['status']),
    );
  }

  #finished(): Promise<number> {
    return this.page.$eval('container-lab', (lab) => Number((lab as HTMLElement).dataset['commands'] ?? '0'));
  }
}
