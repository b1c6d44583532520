// @ts-check
/** The drag of the bench, the same in Node and in a browser's worker. */
import { seeded } from './plans.mjs';

/**
 * Moves of about 100 m, seven in ten of posts, the others of one vertex of a route; each is a changed feature answered with the
 * three headline figures. Gives the milliseconds of each frame, in order, without those that warm up.
 * @param {any} live @param {any} plan @param {number} frames @param {number} warm
 */
export function dragFrames(live, plan, frames, warm) {
  const random = seeded(7);
  /** @param {number[]} at about 100 m away, at 47 degrees north */
  const moved = (at) => { const turn = 2 * Math.PI * random(); return [/** @type {number} */ (at[0]) + (0.1 * Math.cos(turn)) / 76.06, /** @type {number} */ (at[1]) + (0.1 * Math.sin(turn)) / 111.2]; };
  const now = [...plan.features];
  /** @param {string} kind */
  const of = (kind) => now.flatMap((feature, at) => (feature.kind === kind ? [at] : []));
  const posts = of('post'), routes = of('patrolRoute');
  const times = [];
  let sum = 0;
  for (let frame = 0; frame < warm + frames; frame += 1) {
    const among = random() < 0.7 ? posts : routes;
    const which = among[Math.floor(random() * among.length)] ?? 0;
    const feature = now[which];
    const { type, coordinates } = feature.geometry;
    const vertex = Math.floor(random() * coordinates.length);
    now[which] = { ...feature, geometry: { type, coordinates: type === 'Point' ? moved(coordinates) : coordinates.with?.(vertex, moved(coordinates[vertex])) ?? coordinates } };
    const start = performance.now();
    sum += live.preview(feature.id, now[which]).area.gapM2;
    if (frame >= warm) times.push(performance.now() - start);
  }
  return { times, sum };
}
