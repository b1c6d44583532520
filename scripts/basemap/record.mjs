/** Writes data/basemap-contents.json, against which a test holds the archives of public/basemap. Run after they were made anew: `node scripts/basemap/record.mjs` */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentsOf } from './contents.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const found = {};
for (const name of ['basemap.pmtiles', 'world.pmtiles']) found[name] = await contentsOf(at(`public/basemap/${name}`));
writeFileSync(at('data/basemap-contents.json'), `${JSON.stringify(found, null, 1).replace(/\[\s+([^\][]*?)\s+\]/g, (_, inner) => `[${inner.replace(/\s+/g, ' ')}]`).replace(/("features": \{)\s+([^}]*?)\s+\}/g, (_, open, inner) => `${open} ${inner.replace(/\s+/g, ' ')} }`)}\n`);
