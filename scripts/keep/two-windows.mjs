// @ts-check
/** Two windows edit one plan in turns, each taking it over from the other; counts edits that are not there in the end. */
import { chromium } from 'playwright-core';
import { findChromium } from '../find-chromium.mjs';
import { choosePost, figures, moveNorth, onePost, openText, saved, saveStateIs, stepsShown } from './plan-page.mjs';

/**
 * @param {{ url: string, edits: number, say?: (line: string) => void }} options
 * @returns {Promise<{ edits: number, there: number, overwritten: number, takeOverMsMedian: number }>}
 */
export async function twoWindows({ url, edits, say = () => undefined }) {
  const browser = await chromium.launch(await findChromium());
  try {
    /* Small windows: the software picture of the map is what takes the time. */
    const context = await browser.newContext({ viewport: { width: 1366, height: 340 } });
    const [first, second] = [await context.newPage(), await context.newPage()];
    await first.goto(`${url}?plan=none&lang=en&theme=light`);
    await openText(first, 'kept.geojson', onePost());
    await choosePost(first);
    await saved(first, 0);
    await second.goto(`${url}?lang=en&theme=light`);
    await figures(second);
    await choosePost(second);
    let [writes, reads] = [first, second];
    const waits = [];
    for (let edit = 0; edit < edits; edit += 1) {
      if (edit > 0) {
        [writes, reads] = [reads, writes];
        const asked = Date.now();
        await writes.getByRole('button', { name: 'Take over' }).click();
        await saveStateIs(writes, 'saved');
        waits.push(Date.now() - asked);
      }
      await moveNorth(writes);
      await saved(writes, 1);
      if (edit % 100 === 99) say(`${edit + 1} edits, ${await stepsShown(writes)} steps`);
    }
    const third = await context.newPage();
    await Promise.all([first.close(), second.close()]);
    await third.goto(`${url}?lang=en&theme=light`);
    await figures(third);
    await choosePost(third);
    const there = await stepsShown(third);
    return { edits, there, overwritten: edits - there, takeOverMsMedian: waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? Number.NaN };
  } finally {
    await browser.close();
  }
}
