/** Writes the demo plans into data/. Run by `npm run demo`; the results are committed. */
import { writeFileSync } from 'node:fs';
import { fuzhouStreet } from './demo/fuzhou-street.mjs';
import { suiyang71km } from './demo/suiyang-71km.mjs';
import { ussuriBorder } from './demo/ussuri-border.mjs';

const write = (name, text) => writeFileSync(new URL(`../data/${name}`, import.meta.url), text);

write('ussuri-border.geojson', await ussuriBorder());
write('suiyang-71km.geojson', await suiyang71km());
write('fuzhou-street.geojson', await fuzhouStreet());
