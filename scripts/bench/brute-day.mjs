// @ts-check
/** The day told by looking at every minute at every point at every asset: plane arithmetic of its own, nothing of the product. */

const DAY_MIN = 1440;
/** Metres of a degree north and east at a latitude (series of the WGS 84 ellipsoid). @param {number} lat */
const degree = (lat) => { const f = (lat * Math.PI) / 180; return { north: 111_132.954 - 559.822 * Math.cos(2 * f) + 1.175 * Math.cos(4 * f), east: 111_412.84 * Math.cos(f) - 93.5 * Math.cos(3 * f) + 0.118 * Math.cos(5 * f) }; };

/** @typedef {{ x: number, y: number }} Spot degrees */

/** @param {any} plan a plan file */
export function bruteDay(plan) {
  /** @param {readonly number[]} position @returns {Spot} */
  const spot = ([east, north]) => ({ x: east ?? 0, y: north ?? 0 });
  /** @param {string} clock */
  const minutes = (clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  /** @type {any[]} */
  const posts = plan.features.filter((/** @type {any} */ one) => one.properties.kind === 'post').map((/** @type {any} */ one) => ({
    ...spot(one.geometry.coordinates), square: one.properties.radiusM ** 2, windows: (one.properties.dutyWindows ?? [{ start: '00:00', end: '24:00' }]).map((/** @type {any} */ w) => [minutes(w.start), minutes(w.end)]) }));
  const routes = plan.features.filter((/** @type {any} */ one) => one.properties.kind === 'patrolRoute').map((/** @type {any} */ one) => {
    /** @type {any[]} */
    const line = one.geometry.coordinates.map(spot);
    const atM = [0];
    for (let k = 1; k < line.length; k += 1) { const { east, north } = degree(line[k].y); atM.push((atM[k - 1] ?? 0) + Math.hypot((line[k].x - line[k - 1].x) * east, (line[k].y - line[k - 1].y) * north)); }
    return { line, atM, square: one.properties.halfWidthM ** 2, metresAMinute: (one.properties.speedKmh * 1000) / 60, leaves: one.properties.schedule.departures.map(minutes) };
  });
  /** Where the units of all routes are at a minute. @param {number} minute */
  const patrols = (minute) => routes.flatMap((/** @type {any} */ route) => route.leaves.flatMap((/** @type {number} */ leave) => {
    const done = (minute - leave) * route.metresAMinute, last = route.atM.at(-1);
    if (done < 0 || done > last) return [];
    let k = 0;
    while (k < route.atM.length - 2 && route.atM[k + 1] < done) k += 1;
    const share = (done - route.atM[k]) / (route.atM[k + 1] - route.atM[k]);
    return [{ x: route.line[k].x + share * (route.line[k + 1].x - route.line[k].x), y: route.line[k].y + share * (route.line[k + 1].y - route.line[k].y), square: route.square }];
  }));
  /* Numbers side by side, so that what is measured is the looking and not the reading of objects. */
  const eastOf = Float64Array.from(posts, ({ x }) => x), northOf = Float64Array.from(posts, ({ y }) => y), squareOf = Float64Array.from(posts, ({ square }) => square);
  return {
    /** The longest time without anybody at each point, or of the first `upTo` minutes alone, so that a long run can be told from a part of it. @param {readonly (readonly number[])[]} points @param {number} [upTo] */
    longest(points, upTo = DAY_MIN) {
      const spots = points.map(spot), absent = new Int32Array(spots.length), worst = new Int32Array(spots.length);
      const scales = spots.map(({ y }) => degree(y));
      for (let minute = 0; minute < upTo; minute += 1) {
        const out = patrols(minute), onDuty = posts.map((/** @type {any} */ post) => post.windows.some((/** @type {number[]} */ [from = 0, to = 0]) => minute >= from && minute < to));
        const there = Uint8Array.from(onDuty, Number);
        for (let p = 0; p < spots.length; p += 1) {
          const { x, y } = /** @type {Spot} */ (spots[p]), { east, north } = /** @type {{ east: number, north: number }} */ (scales[p]);
          const seen = among(eastOf, northOf, squareOf, there, x, y, east, north) || out.some((/** @type {any} */ unit) => ((unit.x - x) * east) ** 2 + ((unit.y - y) * north) ** 2 <= unit.square);
          absent[p] = seen ? 0 : (absent[p] ?? 0) + 1;
          worst[p] = Math.max(worst[p] ?? 0, absent[p] ?? 0);
        }
      }
      return worst;
    },
  };
}

/** Whether one of those on duty reaches a spot. @param {Float64Array} xs @param {Float64Array} ys @param {Float64Array} squares @param {Uint8Array} there @param {number} x @param {number} y @param {number} east @param {number} north */
function among(xs, ys, squares, there, x, y, east, north) {
  for (let k = 0; k < xs.length; k += 1) {
    if (there[k] === 0) continue;
    const dx = (/** @type {number} */ (xs[k]) - x) * east, dy = (/** @type {number} */ (ys[k]) - y) * north;
    if (dx * dx + dy * dy <= /** @type {number} */ (squares[k])) return true;
  }
  return false;
}
