/** The area, eight beats and the loop of each. */
import { feature, line, polygon, two } from '../plan-file.mjs';
import { BEATS, LOOP, at, block, inBeat, numeral } from './grid.mjs';

/** Beats walked instead of driven: a lap takes three quarters of an hour. */
const ON_FOOT = [7, 8];
/** The beat whose car comes every 90 minutes: too rarely for the office of priority 1 on its loop. */
const TOO_RARE = 5;

/** One area of five by four cells; the beats fill its middle. */
export function area() {
  const ring = [[-2.5, -2], [2.5, -2], [2.5, 2], [-2.5, 2]].map(([x, y]) => at(x, y));
  return feature('aor-1', 'areaOfResponsibility', polygon(ring), {
    name: '示例城区辖区', 'name:en': 'Demo city area', level: 'station', code: 'DEMO-AOR-1', agencies: ['patrolPolice'] });
}

export const beats = () => BEATS.map(([x, y], i) => feature(`sector-${i + 1}`, 'sector', block(x + 0.5, y + 0.5, 0.5), {
  sectorType: 'beat', name: `示例${numeral(i + 1)}号巡区`, 'name:en': `Demo beat ${i + 1}`, code: `DEMO-B${two(i + 1)}`, agencies: ['patrolPolice'], maxGapMin: 120 }));

/** How often a loop is begun, round the clock. */
const headway = (beat) => (beat === TOO_RARE ? 90 : ON_FOOT.includes(beat) ? 60 : 30);
const clock = (minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export const loops = () => BEATS.map((_, i) => {
  const beat = i + 1;
  const foot = ON_FOOT.includes(beat);
  return feature(`route-${beat}`, 'patrolRoute', line(LOOP.map(([x, y]) => at(...inBeat(beat, x, y)))), {
    name: `示例${numeral(beat)}号${foot ? '步巡' : '车巡'}环线`, 'name:en': `Demo beat ${beat} ${foot ? 'foot' : 'car'} loop`, code: `DEMO-R${two(beat)}`, status: 'active',
    agencies: foot ? ['patrolPolice', 'community'] : ['patrolPolice'], purpose: 'street', mode: foot ? 'foot' : 'car', speedKmh: foot ? 4 : 20, halfWidthM: foot ? 50 : 100,
    pattern: 'loop', units: 1, schedule: { firstDeparture: '00:00', lastDeparture: clock(24 * 60 - headway(beat)), headwayMin: headway(beat) },
    ...(beat === TOO_RARE && { note: '90分钟一巡，一级部位要求60分钟 / every 90 min, where a place of priority 1 asks for 60' }) });
});
