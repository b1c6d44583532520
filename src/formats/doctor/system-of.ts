/** Whether it has to be asked in which system the coordinates of a source are. */
import { isRecord } from '#core/plan/clean.ts';
import { isOsm } from '../roles/osm-tags.ts';
import type { System } from '../coordinates/system.ts';
import type { Source } from '../source/source.ts';

/** `must`: nothing is taken before it is said; `may`: the format says WGS 84, which files of map services say too; `no`: it is known. */
export type Asking = 'must' | 'may' | 'no';

interface Known { /** Some positions lie where map services shift. */ readonly shifted: boolean; readonly metres: 'webMercator' | 'projected' | null; readonly chosen: System | null }

/** Formats whose files are made of map services as often as of surveys. */
const often: ReadonlySet<Source['format']> = new Set(['geojson', 'geojsonLines', 'kml']);
/** Words by which files of Chinese map services are known. */
const ofService = /gcj[-_ ]?0?2|bd[-_ ]?0?9|amap|gaode|autonavi|baidu|tencent|高德|百度|腾讯|火星/i;
/** Properties that only the districts of a Chinese map service have together. */
const districts = ['adcode', 'center', 'acroutes'];

/** Only where it makes a difference: elsewhere map services do not shift. */
export function asksSystem(source: Source, { shifted, metres, chosen }: Known): Asking {
  if (!shifted || metres !== null || source.system.code === 'converted') return 'no';
  if (source.system.code === 'unstated') return chosen === null ? 'must' : 'may';
  if (isFromService(source)) return chosen === null ? 'must' : 'may';
  return often.has(source.format) && !isFromOsm(source) ? 'may' : 'no';
}

function isFromService({ name, features }: Source): boolean {
  if (ofService.test(name)) return true;
  const [first] = features;
  const properties = isRecord(first) && isRecord(first.properties) ? first.properties : {};
  return districts.every((key) => Object.hasOwn(properties, key)) || Object.keys(properties).some((key) => ofService.test(key));
}

/** OpenStreetMap is in WGS 84 in China too. */
function isFromOsm({ features }: Source): boolean {
  return features.slice(0, 50).some((one) => isRecord(one) && isOsm(one, isRecord(one.properties) ? one.properties : {}));
}
