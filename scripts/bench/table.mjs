// @ts-check
/** The figures of a bench as text: ratios first, since milliseconds are those of one machine on one day. */

/** @param {readonly number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Quantiles of drag frames, and a full recompute by geos-wasm as multiples of them. @param {number[]} times @param {number | null} geosMs */
export function dragFigures(times, geosMs) {
  const sorted = [...times].sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  const [p50, p95, p99, p999, max] = [at(0.5), at(0.95), at(0.99), at(0.999), at(1)];
  return { frames: times.length, p50, p95, p99, p999, max, p999OverP50: p999 / p50, geosOverP50: geosMs === null ? null : geosMs / p50, geosOverP95: geosMs === null ? null : geosMs / p95 };
}

/** @param {number | null | undefined} ms */
const shown = (ms) => (ms === null || ms === undefined ? 'over 60 s, or not tried' : ms < 10 ? ms.toFixed(2) : ms.toFixed(0));
/** @param {number | null | undefined} ms @param {number} ours */
const times = (ms, ours) => (ms === null || ms === undefined ? '-' : `${(ms / ours).toFixed(1)}x`);
/** @param {number | null} value */
const whole = (value) => (value === null ? '-' : value.toFixed(value < 10 ? 1 : 0));

/** Growth of the median frame from the smaller to the larger plan of the same density, as an exponent of the number of features. @param {Record<string, any>} drag @param {string} small @param {string} large @param {number} ratio */
const exponent = (drag, small, large, ratio) => (drag[small] && drag[large] ? Math.log(drag[large].p50 / drag[small].p50) / Math.log(ratio) : null);

/** @param {Record<string, any>} result */
export function markdown({ plans, drag, chromium, memory, size, native, repeats, warmFrames }) {
  const names = Object.keys(plans);
  const engines = Object.keys(plans[names[0] ?? '']?.medianMs ?? {});
  const rows = names.map((name) => {
    const { posts, routes, medianMs } = plans[name];
    return `| ${name} | ${posts}+${routes} | ${engines.map((engine) => shown(medianMs[engine])).join(' | ')} |`;
  });
  const ratios = names.map((name) => `| ${name} | ${engines.slice(1).map((engine) => times(plans[name].medianMs[engine], plans[name].medianMs.kernel)).join(' | ')} |`);
  const frames = [...Object.entries(drag), ...Object.entries(chromium).map(([name, f]) => [`${name} in Chromium's worker`, f])].map(([name, f]) => `| ${name} | ${f.p50.toFixed(3)} | ${f.p95.toFixed(3)} | ${f.p99.toFixed(3)} | ${f.p999.toFixed(3)} | ${f.max.toFixed(3)} | ${f.p999OverP50.toFixed(0)}x | ${whole(f.geosOverP50)} | ${whole(f.geosOverP95)} |`);
  const apart = names.flatMap((name) => Object.entries(plans[name].answers).flatMap(([engine, answer]) => {
    const ours = plans[name].answers.kernel;
    if (engine === 'kernel' || !ours || answer?.gapM2 === undefined) return [];
    /** @param {number} a @param {number} b */
    const pct = (a, b) => `${((100 * (a - b)) / b).toFixed(4)} %`;
    return [`| ${name} | ${engine} | ${pct(answer.gapM2, ours.gapM2)} | ${pct(answer.gapM, ours.gapM)} | ${answer.places - ours.places} |`];
  }));
  const memories = Object.entries(memory).flatMap(([name, each]) => Object.entries(/** @type {Record<string, any>} */ (each)).map(([engine, { beforeMB, afterMB, peakMB }]) => `| ${name} | ${engine} | ${beforeMB} | ${afterMB} | ${peakMB} |`));
  const grown = [exponent(drag, 'S2', 'C3', 10), exponent(drag, 'C3', 'C4', 10)].flatMap((value, at) => (value === null ? [] : [`${at === 0 ? '1.1k to 11k' : '11k to 110k'} features: ${value.toFixed(3)}`]));
  const full = plans.S2 && plans.C3 ? `Exponent of the full recompute S2 to C3: ${(Math.log10(plans.C3.medianMs.kernel / plans.S2.medianMs.kernel)).toFixed(2)}.\n` : '';
  return `# Bench

Median of ${repeats} warm runs, interleaved in one run; other work on the machine moves all of them, so read the ratios. ${native}
kernel: what the others do, gap and covered ground with their rings, border, places. depths: by depth and with unique losses too. product: the whole answer of the engine, outlines and deepest points too.

## Full recompute, ms

| plan | posts+routes | ${engines.join(' | ')} |
|---|---|${engines.map(() => '---').join('|')}|
${rows.join('\n')}

## Times as long as our kernel

| plan | ${engines.slice(1).join(' | ')} |
|---|${engines.slice(1).map(() => '---').join('|')}|
${ratios.join('\n')}

${full}
## Drag frames, ms: one asset moved by about 100 m, the three totals up to date

${warmFrames} frames before them warm up and are not counted.

| plan | p50 | p95 | p99 | p99.9 | max | p99.9 / p50 | geos-wasm full / p50 | geos-wasm full / p95 |
|---|---|---|---|---|---|---|---|---|
${frames.join('\n')}

${Object.entries(chromium).map(([name, { roundTrip }]) => `A message to a worker in Chromium and back, while ${name} was measured: median ${roundTrip.p50.toFixed(3)} ms, 95 % ${roundTrip.p95.toFixed(3)} ms.\n`).join('')}
${grown.length > 0 ? `Exponent of the median: ${grown.join('; ')}.\n` : ''}
## Answers: difference from ours (other planes and polygons for circles)

| plan | engine | gap area | border gap | places |
|---|---|---|---|---|
${apart.join('\n')}

## Memory of one full recompute, MB resident

| plan | engine | before | after | peak |
|---|---|---|---|---|
${memories.join('\n')}

Kernel with projection, area form and rings: ${(size.gzipBytes / 1000).toFixed(1)} kB compressed (${(size.bytes / 1000).toFixed(1)} kB).
`;
}
