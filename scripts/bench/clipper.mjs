// @ts-check
/** clipper2-wasm: discs as given 64-gons, routes inflated with round joins, one union, differences; places by their own rings. */

/* Its package names no types for its entry: imported by a name that is no literal. */
const { default: start } = await import(/** @type {string} */ ('clipper2-wasm'));
const clipper = await start();
const { FillRule, JoinType, EndType, ClipType } = clipper;
/** Decimals of a metre. */
const PRECISION = 3;

/** @param {ReturnType<typeof import('./planar.mjs').planarPlan>} plan */
export function clipper2({ posts, routes, area, border, places }) {
  /** @param {[number, number][]} points */
  const path = (points) => clipper.MakePathD(points.flat());
  /** @param {any[]} all */
  const paths = (all) => { const made = new clipper.PathsD(); for (const one of all) { made.push_back(one); one.delete(); } return made; };
  const lines = routes.map(({ line, r }) => ({ line: paths([path(line)]), r }));
  const whole = paths([path(area.slice(0, -1))]), bordered = paths([path(border)]);
  return () => {
    const given = paths(posts.map(({ at: [x, y], r }) => path(Array.from({ length: 64 }, (_, k) => [x + r * Math.cos((k * Math.PI) / 32), y + r * Math.sin((k * Math.PI) / 32)]))));
    for (const { line, r } of lines) {
      const wide = clipper.InflatePathsD(line, r, JoinType.Round, EndType.Round, 2, PRECISION, r * (1 - Math.cos(Math.PI / 64)));
      for (let k = 0; k < wide.size(); k += 1) { const ring = wide.get(k); given.push_back(ring); ring.delete(); }
      wide.delete();
    }
    const union = clipper.UnionSelfD(given, FillRule.NonZero, PRECISION);
    const gap = clipper.DifferenceD(whole, union, FillRule.NonZero, PRECISION);
    const sweep = new clipper.ClipperD(PRECISION), closed = new clipper.PathsD(), open = new clipper.PathsD();
    sweep.AddOpenSubject(bordered);
    sweep.AddClip(union);
    sweep.ExecutePath(ClipType.Difference, FillRule.NonZero, closed, open);
    let gapM = 0;
    for (let k = 0; k < open.size(); k += 1) { const one = open.get(k); gapM += clipper.LengthD ? clipper.LengthD(one, false) : lengthOf(one); one.delete(); }
    const answer = { gapM2: clipper.AreaPathsD(gap), gapM, places: places.filter((place) => holds(union, place)).length };
    for (const each of [given, union, gap, sweep, closed, open]) each.delete();
    return answer;
  };
}

/** @param {any} line */
function lengthOf(line) {
  let sum = 0;
  for (let k = 1; k < line.size(); k += 1) { const a = line.get(k - 1), b = line.get(k); sum += Math.hypot(b.x - a.x, b.y - a.y); }
  return sum;
}

/** @param {any} union @param {[number, number]} place */
function holds(union, [x, y]) {
  const point = new clipper.PointD(x, y, 0);
  let odd = false;
  for (let k = 0; k < union.size(); k += 1) {
    const ring = union.get(k);
    if (clipper.PointInPolygonD(point, ring).value === 1) odd = !odd;
    ring.delete();
  }
  point.delete();
  return odd;
}
