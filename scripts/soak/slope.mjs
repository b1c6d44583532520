// @ts-check
/** A straight line through measurements. */

/**
 * The slope of y over x by least squares, and the upper end of its 95 % interval (1.96 standard errors; the samples are many).
 * @param {readonly (readonly [x: number, y: number])[]} samples
 */
export function slopeOf(samples) {
  const n = samples.length, mean = (/** @type {0 | 1} */ at) => samples.reduce((sum, one) => sum + one[at], 0) / n;
  const [mx, my] = [mean(0), mean(1)];
  let [sxx, sxy] = [0, 0];
  for (const [x, y] of samples) { sxx += (x - mx) ** 2; sxy += (x - mx) * (y - my); }
  const slope = sxy / sxx;
  const rest = samples.reduce((sum, [x, y]) => sum + (y - my - slope * (x - mx)) ** 2, 0);
  return { slope, upper95: slope + 1.96 * Math.sqrt(rest / (n - 2) / sxx) };
}
