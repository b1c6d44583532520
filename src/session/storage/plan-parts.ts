/** A plan as packed parts, none of them so large that making it holds up the page. */
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { packed, packedText, unpacked } from './packed.ts';
import type { Packed } from './records.ts';

/** A part is closed when its text is this long. A single feature is never split. */
const PART_LENGTH = 400_000;

/** The parts one after another: first meta and foreign members, then the features in order. */
export function* partsOf(plan: Plan): Generator<Packed, void> {
  yield packed({ meta: plan.meta, foreign: plan.foreign });
  let texts: string[] = [];
  let length = 0;
  for (const feature of plan.features) {
    const text = JSON.stringify(feature);
    texts.push(text);
    length += text.length + 1;
    if (length < PART_LENGTH) continue;
    yield packedText(`[${texts.join(',')}]`);
    [texts, length] = [[], 0];
  }
  if (texts.length) yield packedText(`[${texts.join(',')}]`);
}

/** The plan again; null where any part is damaged. */
export function planOfParts([head, ...rest]: readonly Packed[]): Plan | null {
  const members = head && unpacked(head) as Pick<Plan, 'meta' | 'foreign'> | undefined;
  if (!members) return null;
  const features: AnyFeature[] = [];
  for (const part of rest) {
    const some = unpacked(part);
    if (!Array.isArray(some)) return null;
    for (const feature of some as AnyFeature[]) features.push(feature);
  }
  return { meta: members.meta, features, foreign: members.foreign };
}
