import type { Plan, Position } from '../../plan/plan.ts';
import { dutyIn } from '../../time/duty.ts';
import { either, outside, pairsOf } from '../../time/spans.ts';
import type { Hole } from '../result.ts';
import type { Roster } from './roster.ts';

/** A longer time without anybody is no handover that failed but a roster that ends (minutes). */
export const LONGEST_MIN = 60;
/** Posts whose positions agree to so many decimals of a degree (some 10 m) stand at one spot and stand in for each other. */
const SPOT_DECIMALS = 4;

/** The spot on which a post stands: the same text for all that stand there. */
export const spotOf = (at: Position): string => at.map((degrees) => degrees.toFixed(SPOT_DECIMALS)).join(' ');

/**
 * Short holes in the hours of the posts of one spot, in order of time: `break` where all of them rest inside their duty, `handover` where one ends its
 * duty before the next begins. A hole has nobody on both sides of it within the stretch of time, at most an hour apart.
 */
export function holesOf(plan: Plan, { all, span, lengthMin }: Roster): Hole[] {
  const spots = new Map<string, { id: string; on: (typeof all)[number]['on']; windows: Parameters<typeof dutyIn>[0] }[]>();
  const features = new Map(plan.features.map((feature) => [feature.id, feature]));
  for (const { asset, on } of all) {
    const feature = features.get(asset.id);
    if (asset.standing !== 'counts' || feature?.kind !== 'post' || feature.geometry?.type !== 'Point' || on.length === 0) continue;
    const key = spotOf(feature.geometry.coordinates);
    spots.set(key, [...(spots.get(key) ?? []), { id: asset.id, on, windows: feature.properties.dutyWindows }]);
  }
  const holes: { readonly fromMin: number; readonly hole: Hole }[] = [];
  for (const posts of spots.values()) {
    const presence = either(posts.map(({ on }) => on));
    const gone = pairsOf(outside(presence, 0, lengthMin)).filter(([from, to]) => from > 0 && to < lengthMin && to - from <= LONGEST_MIN);
    if (gone.length === 0) continue;
    const duty = either(posts.map(({ windows }) => dutyIn(windows?.map((window) => ({ ...window, breaks: [] })), span)));
    for (const [from, to] of gone) {
      const handover = outside(duty, from, to).length > 0;
      const at = (minute: number) => span.zone.text(span.fromMs + minute * 60_000);
      holes.push({ fromMin: from, hole: { kind: handover ? 'handover' : 'break', postIds: posts.map(({ id }) => id), from: at(from), to: at(to), minutes: to - from } });
    }
  }
  return holes.sort((a, b) => a.fromMin - b.fromMin).map(({ hole }) => hole);
}
