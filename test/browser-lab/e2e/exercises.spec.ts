import { expect, test } from '@playwright/test';
import type { HeadersServer } from '../../e2e/headers-server.ts';
import { gradedByCommandLine } from './command-line.ts';
import { LabPage, serveSite, solutionOf } from './lab-page.ts';

const EXERCISES = ['pull-and-run', 'find-the-shim', 'namespaces', 'runc-bundle', 'restart-containerd'];

let server: HeadersServer;
test.beforeAll(async () => {
  server = await serveSite();
});
test.afterAll(() => server.stop());

for (const exercise of EXERCISES) {
  test(`${exercise} is done by keys, graded live to a pass, and by the command line the same`, async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open(`${server.origin}/exercises/${exercise}/`);
    await lab.start();
    for (const line of solutionOf(exercise)) {
      if (line.startsWith('@wait')) await page.waitForTimeout(2500);
      else await lab.type(line);
    }
    await expect(lab.lab.locator('.lab-score')).toContainText('Passed');

    const downloading = page.waitForEvent('download');
    await lab.lab.getByRole('button', { name: 'Save the recording' }).click();
    const file = await (await downloading).path();
    const report = gradedByCommandLine(exercise, file);
    expect(report.verdict).toBe('pass');
    await expect(lab.lab.locator('.lab-score')).toContainText(
      `${report.score.earned} of ${report.score.possible}`,
    );
    const shown = await lab.lab
      .locator('.lab-outcome')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['status']));
    expect(shown).toEqual(report.outcomes.map(({ status }) => status));
    expect(lab.complaints).toEqual([]);
  });
}

test('what goes wrong is said when it happens, and the score may fall without being an error', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open(`${server.origin}/exercises/pull-and-run/`);
  await lab.start();
  await expect(lab.lab.locator('.lab-error')).toBeEmpty();
  await lab.type('sudo ctr image pull driftwood/web:1.4.0');
  await expect(lab.lab.locator('.lab-mistake')).toContainText('ctr never completes an image name');
  const image = 'registry.driftwood.example/driftwood/web:1.4.0';
  await lab.type(`sudo ctr run -d ${image} web`);
  await lab.type('sudo ctr task ls');
  await lab.type('sudo ctr task kill -s SIGKILL web');
  await page.waitForTimeout(2500);
  await lab.type('sudo ctr task rm web');
  await lab.type('sudo ctr container rm web');
  await lab.type('sudo ctr task ls; sudo ctr container ls');
  const cleanedUp = lab.lab.locator('.lab-outcome', { hasText: 'At the end web is gone' });
  await expect(cleanedUp).toHaveAttribute('data-status', 'met');
  await lab.type(`sudo ctr run -d ${image} web`);
  await expect(cleanedUp).not.toHaveAttribute('data-status', 'met');
  await expect(lab.lab.locator('.lab-undone')).toContainText('That is no mistake');
  await expect(lab.lab.locator('.lab-error')).toBeEmpty();
});
