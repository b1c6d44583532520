/** axe-core in a page of the walks: it goes in as a script of the browser's own, which the page's policy does not concern and which leaves the policy as it is. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Must be called before the page is opened. */
export async function withAxe(page: Page): Promise<void> {
  await page.addInitScript(source);
}

interface Found { violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }

/** What axe finds wrong on the page as it stands, one line a rule and element; all its rules, the advisory ones too. */
export async function axeProblems(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (where: Document, how: object) => Promise<Found> } };
    return axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} (${failureSummary?.replaceAll('\n', ' ') ?? ''})`));
}
