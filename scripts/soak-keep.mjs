// @ts-check
/**
 * Long runs of keeping plans, on the built app: the browser killed while it saves, two windows on one plan, an edit of a plan of a
 * million vertices. `node scripts/soak-keep.mjs [--kills 50] [--alternations 1000] [--posts 35000]`; 0 leaves a part out.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { acknowledge } from './keep/acknowledge.mjs';
import { killLoop } from './keep/kill-loop.mjs';
import { twoWindows } from './keep/two-windows.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' }, alternations: { type: 'string', default: '1000' }, posts: { type: 'string', default: '35000' }, folder: { type: 'string' } } });
const folder = values.folder ?? fileURLToPath(new URL('../dist', import.meta.url));
const { url, close } = await serve({ folder, port: 0 });
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
try {
  if (Number(values.posts)) say(`acknowledged: ${JSON.stringify(await acknowledge({ url, folder, posts: Number(values.posts), edits: 100 }))}`);
  if (Number(values.kills)) say(`killed while saving: ${JSON.stringify(await killLoop({ url, rounds: Number(values.kills), say }))}`);
  if (Number(values.alternations)) say(`two windows: ${JSON.stringify(await twoWindows({ url, edits: Number(values.alternations), say }))}`);
} finally {
  await close();
}
