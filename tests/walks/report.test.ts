import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { timeWords } from '#i18n/time-words.ts';
import { openPage, expectQuiet } from './browser.ts';
import { done, faults, openReport, PATIENCE } from './report-pages.ts';
import { ways } from './ways.ts';

const has = (program: string) => { try { execFileSync(program, ['-v'], { stdio: 'ignore' }); return true; } catch { return false; } };
const pdftotext = has('pdftotext');

/** What the engine says in this process. */
function figures(when: { shift: string; day: string }) {
  const read = readGeoJson(readFileSync('data/suiyang-71km.geojson'), 'suiyang');
  if (!read.ok) throw new Error('suiyang');
  const coverage = computeCoverage(read.value.plan, withTime({ ...reachQuestion, when }, read.value.plan.meta));
  if (coverage === 'cancelled') throw new Error('cancelled');
  return coverage.result;
}

describe('an analyst prints the daily report', () => {
  test.each(ways(['en', 'zh'] as const))('figures are those of the engine, pages are whole, a figure explains itself, the paper has its size (%s)', { timeout: PATIENCE }, async (lang) => {
    const page = await openPage({ width: 1366, height: 900 });
    await openReport(page, `plan=suiyang-71km&lang=${lang}&date=2026-01-15&template=daily`);
    await done(page);
    expect(await faults(page)).toEqual([]);
    const text = (await page.locator('[data-report-page]').allTextContents()).join('\n');
    for (const words of lang === 'zh' ? ['巡防覆盖日报', '2026年1月15日', '白班', '夜班', '编制', '审核', '签发', '示例数据'] : ['2026', 'Day', 'Night', 'Synthetic']) expect(text).toContain(words);
    /* Of hours a check looks at the ground alone, and that is said. */
    expect(text).toContain(timeWords[lang].groundOnly);
    const day = figures({ shift: 'day', day: '2026-01-15' }), night = figures({ shift: 'night', day: '2026-01-15' });
    const shown = await page.locator('[data-report-page] [data-figure="totals.border.coveredPct"]').evaluateAll((nodes) => nodes.map((node) => Number((node as HTMLElement).dataset.value)));
    /* A browser and Node differ in the last digits of sines. */
    expect(shown.length).toBe(2);
    for (const [at, { totals }] of [day, night].entries()) expect(shown[at]).toBeCloseTo(totals.border!.coveredPct!, 6);
    expect(await page.locator('[data-report-table="gaps"] tbody tr').count()).toBeGreaterThanOrEqual(day.gaps.length + night.gaps.length);
    /* The second shift explains its own figure, not that of the map. */
    const figure = page.locator('[data-report-page] [data-figure="totals.border.coveredPct"]').nth(1);
    await figure.focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog[data-explains="totals.border.coveredPct"]');
    await dialog.getByText(lang === 'zh' ? '夜班' : 'Night').first().waitFor();
    expect(await dialog.locator('.big').textContent()).toBe(await figure.textContent());
    await page.keyboard.press('Escape');
    const drawn: string[] = [];
    page.on('download', (download) => { void download.path().then((path) => { drawn.push(readFileSync(path, 'utf8')); }); });
    await page.locator('[data-report-files]').selectOption('svg');
    await expect.poll(() => drawn.length, { timeout: 120_000 }).toBe(2);
    for (const svg of drawn) expect(svg).toMatch(/^<\?xml.*\n<svg [^]*<path d="M[^]*<\/svg>\n$/);
    expect(drawn.join('')).toContain(lang === 'zh' ? '24 小时覆盖曲线' : '24');
    const folder = mkdtempSync(join(tmpdir(), 'picket-report-'));
    try {
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBe(await page.locator('[data-report-page]').count());
      if (pdftotext) {
        writeFileSync(join(folder, 'a.pdf'), pdf);
        const printed = execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
        for (const cell of await page.locator('[data-report-page] [data-figure]').allTextContents()) expect(printed.replaceAll(/\s+/g, '')).toContain(cell.replaceAll(/\s+/g, ''));
      } else process.stdout.write('pdftotext is absent: the words of the PDF were not compared\n');
    } finally { rmSync(folder, { recursive: true, force: true }); }
    expectQuiet(page);
  });

  test('where nothing is uncovered it is a zero report, and says so in words', { timeout: PATIENCE }, async () => {
    const page = await openPage({ width: 1366, height: 900 });
    await page.goto(`${inject('appUrl')}?mode=report&plan=none&lang=zh`, { waitUntil: 'load' });
    await page.getByRole('button', { name: '打开方案文件' }).waitFor();
    await page.locator('[data-report-open]').setInputFiles('tests/worked/WE29a.geojson');
    await page.waitForSelector('[data-report-page]', { timeout: 120_000 });
    await done(page);
    const text = (await page.locator('[data-report-page]').allTextContents()).join('\n');
    expect(text).toContain('零报告');
    expect(text).toMatch(/0\s*处/);
    expect(await faults(page)).toEqual([]);
  });
});

test('on A3 at 1:100 000 a bar of 10 km measures 100 mm, and the legend has what is drawn', { timeout: PATIENCE }, async () => {
  const page = await openPage({ width: 1366, height: 900 });
  await openReport(page, 'plan=suiyang-71km&lang=en&template=gapMap&paper=A3-landscape&scale=100000&basis=reach');
  await done(page);
  expect(await faults(page)).toEqual([]);
  const bar = page.locator('[data-report-page] [data-report-bar]');
  expect((await bar.textContent())!.replaceAll(/\s/g, '')).toBe('10.0km');
  const mm = await bar.locator('span').evaluate((node) => node.getBoundingClientRect().width / (96 / 25.4));
  expect(Math.abs(mm - 100)).toBeLessThan(0.5);
  expect((await page.locator('.scale').first().textContent())!).toMatch(/^Scale 1:100\u202f000 \(true at 44\.\d°N, ±\d\.\d% at the edges\)/);
  const signs = await page.locator('[data-report-page] .legend [data-sign]').evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.sign));
  for (const sign of ['borderGap', 'borderCovered', 'number']) expect(signs).toContain(sign);
});

test('an address that asks for what this room cannot make opens the daily report of the date of the plan', { timeout: PATIENCE }, async () => {
  const page = await openPage();
  await openReport(page, 'plan=fuzhou-street&lang=en&template=weekly&date=2026-99-99');
  expect(await page.locator('header select').first().inputValue()).toBe('daily');
  expectQuiet(page);
});

test('files and texts come out of the room; the HTML file opens without any request', { timeout: PATIENCE }, async () => {
  const page = await openPage({ width: 1366, height: 900, permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true });
  await openReport(page, 'plan=fuzhou-street&lang=zh&template=gapMap&basis=reach');
  await done(page);
  const border = await page.locator('[data-report-page] [data-figure$=".coveredPct"]').first().textContent();
  for (const kind of ['html', 'csv', 'xlsx', 'geojson', 'png']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-report-files]').selectOption(kind)]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind}$`));
    const path = await download.path();
    if (kind === 'html') {
      const html = readFileSync(path, 'utf8'), asked: string[] = [];
      expect(html).toContain(border!.trim());
      expect(html).toContain('data:image/png');
      const alone = await openPage();
      alone.on('request', (request) => { if (!request.url().startsWith('data:')) asked.push(request.url()); });
      await alone.setContent(html, { waitUntil: 'load' });
      expect(asked).toEqual([]);
    }
    if (kind === 'csv') expect(readFileSync(path, 'utf8').startsWith('\uFEFF')).toBe(true);
    if (kind === 'geojson') expect((JSON.parse(readFileSync(path, 'utf8')) as { type: string }).type).toBe('FeatureCollection');
  }
  await page.locator('[data-report-copy="short"]').click();
  await page.getByText('已复制').waitFor();
  const short = await page.evaluate(() => navigator.clipboard.readText());
  expect(short).toContain(border!.trim());
  expect(short).not.toMatch(/\d{2,3}\.\d{4,}/);
});
