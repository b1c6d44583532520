/** What must hold of any layout: figures between the oracle's bounds, boundaries that close, rings that link. */
import { deepGround } from '#core/coverage/kernel/ground.ts';
import { nest } from '#core/coverage/kernel/nest.ts';
import { linkRings } from '#core/coverage/kernel/rings.ts';
import { depthBounds } from './clipper-oracle.ts';
import type { Layout } from './layouts.ts';
import { flat, kernelOver } from './seeded-plan.ts';

/** Square metres that coordinates rounded to 8 micrometres, and to 10 by the oracle, may move an area by. */
const ROUNDING_M2 = 2;
const OPEN_M = 1e-3;
/** Square metres that rings may miss: of a tenth of a millimetre open five kilometres from the origin, and of covered slivers thinner than the chords of what is drawn. */
const LINKED_M2 = 0.5;
const UNSEEN_M2 = 50;

/** What is wrong, in words; nothing when all is well. */
export function faultsOf({ areas, assets, cell }: Layout, against: typeof depthBounds = depthBounds): string[] {
  const kernel = kernelOver(areas, cell);
  kernel.build(assets);
  const faults: string[] = [];
  const within = (name: string, value: number, low: number, high: number) => {
    if (!(value >= low - ROUNDING_M2 && value <= high + ROUNDING_M2)) faults.push(`${name} is ${value}, not ${low} to ${high}`);
  };
  areas.forEach((rings, area) => {
    const ground = deepGround(kernel, area);
    const bounds = against(rings, assets);
    within(`area ${area}`, ground.areaM2, bounds.area, bounds.area);
    ground.atLeast.forEach((depth, k) => { within(`area ${area} depth ${k + 1}`, depth, bounds.atLeast[k]!.low, bounds.atLeast[k]!.high); });
    within(`gap ${area}`, ground.gapM2, bounds.area - bounds.atLeast[0].high, bounds.area - bounds.atLeast[0].low);
    if (area === 0) bounds.unique.forEach(({ low, high }, asset) => { within(`unique ${asset}`, kernel.unique(asset), low, high); });
    const sum = ground.atLeast[0] + ground.gapM2;
    if (Math.abs(sum - ground.areaM2) > 0.02) faults.push(`area ${area}: covered ${ground.atLeast[0]} and gap ${ground.gapM2} make ${sum}, not ${ground.areaM2}`);
    if (!(ground.openM < OPEN_M)) faults.push(`area ${area} is open by ${ground.openM} m`);
    for (const of of ['gap', 'covered'] as const) {
      const { rings: found, loose } = linkRings(kernel.strands(area, of, 0.5), flat);
      if (loose > 0) faults.push(`area ${area}: ${loose} loose strands of ${of}`);
      const whole = of === 'gap' ? ground.gapM2 : ground.atLeast[0];
      /* Covered ground flatter than the chords is not drawn: less is shown, never more. A gap is always drawn. */
      const unseen = of === 'covered' ? UNSEEN_M2 : 0;
      const linked = found.reduce((all, { ground: each }) => all + each, 0);
      if (!(linked <= whole + LINKED_M2 && linked >= whole - unseen - LINKED_M2)) faults.push(`area ${area}: rings of ${of} hold ${linked}, not ${whole}`);
      const nested = nest(found).reduce((all, { outer, holes }) => all + outer.ground + holes.reduce((less, each) => less + each.ground, 0), 0);
      if (Math.abs(nested - linked) > LINKED_M2) faults.push(`area ${area}: nested polygons of ${of} hold ${nested}, not ${linked}`);
    }
  });
  return faults;
}
