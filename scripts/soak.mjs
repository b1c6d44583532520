// @ts-check
/**
 * The wall for a long while on the built app: a source that fails in every way, pictures lost, hands everywhere; what it says is compared with what the source knows.
 * `npm run soak [-- --minutes 15 | --hours 2] [--faults 200] [--losses 40] [--monkey 100000]`; 0 leaves a part out.
 * A machine that draws slowly goes on past the minutes until the refreshes are there.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';
import { serve } from './serve.mjs';
import { faultServer } from './soak/fault-server.mjs';
import { followWall } from './soak/follow-wall.mjs';
import { losePictures } from './soak/lose-pictures.mjs';
import { monkey } from './soak/monkey.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string' }, hours: { type: 'string' }, refreshes: { type: 'string', default: '5000' }, faults: { type: 'string', default: '200' }, losses: { type: 'string', default: '40' }, monkey: { type: 'string', default: '100000' } } });
const minutes = values.hours ? Number(values.hours) * 60 : Number(values.minutes ?? 15);
const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

const plan = JSON.parse(readFileSync(path('../data/suiyang-71km.geojson'), 'utf8'));
/** The same plan with the reach of its posts a little larger: other figures under the same id. @param {number} by */
const other = (by) => JSON.stringify({ ...plan, plan: { ...plan.plan, schemaVersion: 1 }, features: plan.features.map((/** @type {{ properties: Record<string, unknown> }} */ feature) => (feature.properties.kind === 'post' ? { ...feature, properties: { ...feature.properties, radiusM: Number(feature.properties.radiusM ?? 1000) + by } } : feature)) });
/* Sixty times as quick as a wall on duty: what would take weeks goes by in minutes. */
const settings = { refreshSeconds: 0.12, oldSeconds: 2, outOfDateSeconds: 5, sources: ['plans/'], pin: { salt: '00112233445566778899aabbccddeeff', hash: 'f'.repeat(64), rounds: 1000 } };

const app = await serve({ folder: path('../dist'), port: 0 });
const source = await faultServer({ inner: app.url, settings, plans: [other(0), other(50)] });
const browser = await chromium.launch(await findChromium());
const address = `${source.url}?mode=wall&src=plans/wall.geojson&lang=zh,en&dwell=3`;
let failed = false;
try {
  if (minutes > 0) {
    const found = await followWall({ browser, address: `${address}&view=plan,sections,ribbon,board`, source: source.state, minutes, refreshes: Number(values.refreshes), faults: Number(values.faults), say });
    say(`followed: ${JSON.stringify(found, null, 1)}`);
    failed ||= found.blank + found.staleAsLive + found.tooYoung > 0 || found.refreshes < Number(values.refreshes);
  }
  source.state.fault = null;
  if (Number(values.losses)) {
    const found = await losePictures({ browser, address, losses: Number(values.losses) });
    say(`pictures lost: ${JSON.stringify(found)}`);
    failed ||= found.notBack > 0 || found.notListed > 0;
  }
  if (Number(values.monkey)) {
    const found = await monkey({ browser, address: `${address}&view=plan`, events: Number(values.monkey), say });
    say(`hands everywhere: ${JSON.stringify(found)}`);
    failed ||= !found.same;
  }
} finally {
  await browser.close();
  await source.close();
  await app.close();
}
process.exitCode = failed ? 1 : 0;
