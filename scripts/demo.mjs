/** Writes the demo plans and the roads under them into data/. Run by `npm run demo`; the results are committed. */
import { writeFileSync } from 'node:fs';
import { demoFiles } from './demo/demo-files.mjs';

for (const [name, text] of Object.entries(demoFiles)) writeFileSync(new URL(`../data/${name}`, import.meta.url), await text());
