// @ts-check
/** What a hand does to a kept plan, for the walks and the long runs: opens one post, moves it by keys, reads where it is. */
import { readFile } from 'node:fs/promises';

/** @typedef {import('playwright-core').Page} Page */

/** A plan of one post in an area. @param {object[]} [more] further features */
export const onePost = (more = []) => JSON.stringify({
  type: 'FeatureCollection', plan: { id: 'kept', name: '保存', 'name:en': 'Kept', planDate: '2026-01-15', synthetic: true },
  features: [
    { type: 'Feature', id: 'area', geometry: { type: 'Polygon', coordinates: [[[131, 44], [131.4, 44], [131.4, 44.3], [131, 44.3], [131, 44]]] }, properties: { kind: 'areaOfResponsibility' } },
    { type: 'Feature', id: 'post', geometry: { type: 'Point', coordinates: [131.2, 44.1] }, properties: { kind: 'post', postType: 'borderPost', name: 'One', radiusM: 3000, status: 'active' } },
    ...more,
  ],
});

/** Opens a plan given as text the way a reader does. @param {Page} page @param {string} name @param {string} text */
export async function openText(page, name, text) {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
  await figures(page);
}

/** Waits for the figures of a plan. @param {Page} page */
export async function figures(page) {
  await page.waitForFunction(() => document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 50, timeout: 60_000 });
}

/** Chooses the post in the table, so that its keys are there. @param {Page} page */
export async function choosePost(page) {
  if (!(await page.locator('[role="grid"]').count())) await page.keyboard.press('Alt+t');
  await page.locator('[data-tab="post"]').click();
  await page.locator('[data-row]').first().locator('td').nth(1).click();
  await page.locator('[data-move-post] select').waitFor();
}

/** Moves the post a hundred metres north. @param {Page} page */
export const moveNorth = (page) => page.locator('[data-move-post] button').nth(1).click();

/** Waits until so many edits of this window are on the disk. @param {Page} page @param {number} count @param {number} [timeout] */
export const saved = (page, count, timeout = 30_000) => page.waitForFunction((wanted) => {
  const mark = document.querySelector('[data-save]');
  return mark instanceof HTMLElement && mark.dataset.save === 'saved' && Number(mark.dataset.edits) >= wanted;
}, count, { polling: 20, timeout });

/** The save state as the page says it. @param {Page} page */
export const saveState = (page) => page.locator('[data-save]').getAttribute('data-save');

/** Waits for a save state. @param {Page} page @param {string} kind */
export const saveStateIs = (page, kind) => page.waitForFunction((wanted) => document.querySelector('[data-save]')?.getAttribute('data-save') === wanted, kind, { polling: 20, timeout: 30_000 });

/** The plan as the page saves it to a file. @param {Page} page @returns {Promise<{ features: { id: string, geometry: { coordinates: number[] } }[] }>} */
export async function planOf(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  return JSON.parse(await readFile(await download.path(), 'utf8'));
}

/** Metres along a meridian from the equator to a latitude in degrees: the series of the WGS 84 ellipsoid, to a centimetre. @param {number} degrees */
function meridian(degrees) {
  const turn = (degrees * Math.PI) / 180;
  return 111132.95255 * degrees - 16038.50874 * Math.sin(2 * turn) + 16.83261 * Math.sin(4 * turn) - 0.02198 * Math.sin(6 * turn);
}

/** Whole steps of a hundred metres north of where the post was first. @param {number} latitude */
const steps = (latitude) => Math.round((meridian(latitude) - meridian(44.1)) / 100);

/** How many steps north of its first place the post is. @param {{ features: { id: string, geometry: { coordinates: number[] } }[] }} plan */
export function stepsNorth(plan) {
  return steps(plan.features.find(({ id }) => id === 'post')?.geometry.coordinates[1] ?? Number.NaN);
}

/** The same by what the page shows of the chosen post. @param {Page} page */
export async function stepsShown(page) {
  const [latitude] = (await page.locator('[data-position]').inputValue()).split(',');
  return latitude ? steps(Number(latitude)) : Number.NaN;
}
