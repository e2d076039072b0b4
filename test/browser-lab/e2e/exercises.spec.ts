import { expect, test } from '@playwright/test';
import type { HeadersServer } from '../../e2e/headers-server.ts';
import { gradedByCommandLine } from './command-line.ts';
import { LabPage, serveSite, solve } from './lab-page.ts';

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
    // The first prompt alone has no verdict, and that is not an error.
    await expect(lab.lab.locator('.lab-error')).toBeEmpty();
    if (exercise === 'pull-and-run') await pullByShortName(lab);
    await solve(lab, exercise);
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
    if (exercise === 'pull-and-run') await undo(lab);
    expect(lab.complaints).toEqual([]);
  });
}

/** What goes wrong is said when it happens. */
async function pullByShortName(lab: LabPage): Promise<void> {
  await lab.type('sudo ctr pull driftwood/web:1.4.0');
  await expect(lab.lab.locator('.lab-mistake')).toContainText('There is no "ctr pull"');
  await lab.type('sudo ctr image pull driftwood/web:1.4.0');
  await expect(lab.lab.locator('.lab-mistake')).toContainText('ctr never completes an image name');
}

/** The score may fall without being an error. */
async function undo(lab: LabPage): Promise<void> {
  const cleanedUp = lab.lab.locator('.lab-outcome', { hasText: 'At the end web is gone' });
  await expect(cleanedUp).toHaveAttribute('data-status', 'met');
  await lab.lab.locator('.xterm-helper-textarea').focus();
  await lab.type('sudo ctr run -d registry.driftwood.example/driftwood/web:1.4.0 web');
  await expect(cleanedUp).not.toHaveAttribute('data-status', 'met');
  await expect(lab.lab.locator('.lab-undone')).toContainText('That is not a mistake');
  await expect(cleanedUp.locator('.lab-missing')).toContainText('web');
  await expect(lab.lab.locator('.lab-error')).toBeEmpty();
}
