/**
 * An alternative to the Ussuri demo, to be compared with it: a tower in the middle of the planted hole, the closed
 * post opened again, one that sees 300 m further and so reaches the bare passage, and one moved along the border,
 * which also costs something.
 */
import { point } from './plan-file.mjs';

/** Chainages in metres: of the new tower, and of the post that moves. */
const TOWER_M = 53_900;
const MOVED_M = 16_900;

const tower = (land, like) => ({ ...like, id: 'post-61', geometry: point(land.landward(TOWER_M, 800)),
  properties: { ...like.properties, name: '示例6号瞭望塔', 'name:en': 'Demo watchtower 6', code: 'DEMO-P61' } });

/** The features of the alternative, made of those of the demo. */
export function alternativeOf(features, land) {
  const changed = features.map((one) => {
    if (one.id === 'post-5') return { ...one, geometry: point(land.landward(MOVED_M, 400)) };
    if (one.id === 'post-19') return { ...one, properties: { ...one.properties, radiusM: 1300 } };
    if (one.id !== 'post-7') return one;
    const { note: _, ...kept } = one.properties;
    return { ...one, properties: { ...kept, status: 'active' } };
  });
  const last = changed.findLastIndex(({ properties: { kind } }) => kind === 'post');
  return changed.toSpliced(last + 1, 0, tower(land, changed.find(({ id }) => id === 'post-44')));
}
