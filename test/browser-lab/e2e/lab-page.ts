import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { serveWithHeaders, type HeadersServer } from '../../e2e/headers-server.ts';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** How long the guest may take for anything, on a busy machine. */
export const LONGEST = 120_000;

/** The lab on a page that is sent with its headers, strict policy and all. */
export class LabPage {
  readonly page: Page;
  readonly lab: Locator;
  /** What the terminal shows. It is drawn some time after a command has finished. */
  readonly rows: Locator;
  /** What the policy forbade, or went wrong in page and workers. */
  readonly complaints: string[] = [];
  /** How long the last command took, in milliseconds. */
  #took = 0;

  constructor(page: Page) {
    this.page = page;
    this.lab = page.locator('container-lab');
    this.rows = this.lab.locator('.xterm-rows');
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  async open(address: string): Promise<void> {
    await this.page.exposeFunction('reportViolation', (text: string) => this.complaints.push(text));
    await this.page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
        report(`${effectiveDirective} ${blockedURI}`);
      });
    });
    await this.page.goto(address);
  }

  /** Presses the button, and waits for the first prompt. */
  async start(): Promise<void> {
    await this.lab.locator('.lab-start').click();
    await expect(this.lab).toHaveAttribute('data-state', 'running', { timeout: LONGEST });
  }

  /** Types a command line by keys, and waits until it has finished and the next prompt is there. */
  async type(line: string): Promise<void> {
    const before = await this.finished();
    const start = performance.now();
    // Between a prompt and its line editor keys are echoed twice, here as on a server.
    await this.page.waitForTimeout(200);
    await this.page.keyboard.type(line);
    await this.page.keyboard.press('Enter');
    await expect
      .poll(() => this.finished(), { message: line, intervals: [50], timeout: LONGEST })
      .toBeGreaterThan(before);
    await expect(this.lab).toHaveAttribute('data-shell', 'prompt', { timeout: LONGEST });
    this.#took = performance.now() - start;
  }

  async wait(): Promise<void> {
    await this.page.waitForTimeout(waitAfter(this.#took));
  }

  private async finished(): Promise<number> {
    return Number((await this.lab.getAttribute('data-commands')) ?? '0');
  }
}

export function serveSite(): Promise<HeadersServer> {
  return serveWithHeaders(`${ROOT}dist`, { sends: true });
}

/** How long a script has to wait for what goes on in the guest after a command: on a busy machine all of it is slow. */
export function waitAfter(milliseconds: number): number {
  return Math.max(2500, milliseconds);
}

/** Who types at a lab, in any browser. */
interface Typist {
  type(line: string): Promise<void>;
  /** For what goes on after a command. */
  wait(): Promise<void>;
}

/** Does an exercise as its worked solution does. */
export async function solve(lab: Typist, exercise: string): Promise<void> {
  for (const line of solutionOf(exercise)) await (line.startsWith('@wait') ? lab.wait() : lab.type(line));
}

/** What the worked solution of an exercise types, without what needs tools that the lab does not have. */
function solutionOf(exercise: string): string[] {
  const script = readFileSync(`${ROOT}content/sessions/solve-${exercise}/session.keys`, 'utf8');
  const [, , typed = ''] = script.split(/^---$/m);
  const setup = /^setup:\n((?: {2}- .*\n)+)/m.exec(script)?.[1] ?? '';
  const before = Array.from(setup.matchAll(/^ {2}- (.*)$/gm), ([, line]) => `sudo ${line ?? ''}`);
  const lines = typed.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return [...before, ...lines].filter((line) => !line.includes('nerdctl'));
}
