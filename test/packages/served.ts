import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumOptions } from '../e2e/chromium.ts';
import { freePort } from '../e2e/free-port.ts';

/** The finished pages of a site, served by Astro and opened in Chromium. */
export class Served {
  readonly page: Page;
  /** What scripts of the pages threw. */
  readonly errors: string[] = [];
  readonly #browser: Browser;
  readonly #server: ChildProcess;
  readonly #address: string;

  private constructor(browser: Browser, page: Page, server: ChildProcess, address: string) {
    this.#browser = browser;
    this.page = page;
    this.#server = server;
    this.#address = address;
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  static async start(folder: string): Promise<Served> {
    const port = await freePort();
    const words = [
      'node_modules/astro/bin/astro.mjs',
      'preview',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
    ];
    const server = spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' });
    const browser = await chromium.launch(chromiumOptions());
    const served = new Served(browser, await browser.newPage(), server, `http://127.0.0.1:${port}`);
    await served.#answers();
    return served;
  }

  async open(address: string): Promise<void> {
    await this.page.goto(this.#address + address);
  }

  /** What the server gives for an address. */
  async read(address: string): Promise<string> {
    const answer = await fetch(this.#address + address);
    if (!answer.ok) throw new Error(`${address} is answered with ${answer.status}.`);
    return answer.text();
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.kill();
  }

  async #answers(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const answer = await fetch(this.#address).catch(() => undefined);
      if (answer?.ok === true) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('The preview of the site does not answer.');
  }
}
