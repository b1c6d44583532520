/**
 * Figures as people read them. Rounding never overstates coverage: covered is rounded down,
 * uncovered is the shown total minus the shown covered, "100%" stands only where nothing is left.
 */
import type { Lang } from './language.svelte.ts';

/** Thin no-break space between number and unit, also as thousands mark. */
const THIN = '\u202f';
const MINUS = '\u2212';
export const NOTHING = '—';

/** Below a millimetre (or a square decimetre) a difference is arithmetic, not ground. */
const EPSILON_M = 1e-3;
const EPSILON_M2 = 1e-2;

type Towards = 'down' | 'up' | 'nearest';

function round(value: number, step: number, towards: Towards, epsilon: number): number {
  const scaled = value / step;
  const slack = epsilon / step;
  if (towards === 'down') return Math.floor(scaled + slack);
  if (towards === 'up') return Math.ceil(scaled - slack);
  return Math.round(scaled);
}

/** Steps of `step` as a decimal with thousands marks. */
function digits(steps: number, step: number): string {
  const decimals = Math.max(0, Math.round(-Math.log10(step)));
  const [whole = '0', rest] = Math.abs(steps * step).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN);
  return (steps < 0 ? MINUS : '') + grouped + (rest ? `.${rest}` : '');
}

/** Percent covered, one decimal, rounded down; "100%" only when `pct` is exactly 100. */
export function percent(pct: number | null | undefined): string {
  if (pct == null || !Number.isFinite(pct)) return NOTHING;
  if (pct >= 100) return '100%';
  return `${digits(Math.floor(pct * 10 + 1e-9), 0.1)}%`;
}

/** A length in metres: km with one decimal from 1 km (two in tables), metres to 10 below. */
export function length(metres: number | null | undefined, towards: Towards = 'nearest', table = false): string {
  if (metres == null || !Number.isFinite(metres)) return NOTHING;
  if (metres < 1000 - 5) return `${digits(round(metres, 10, towards, EPSILON_M), 10)}${THIN}m`;
  const step = table ? 0.01 : 0.1;
  return `${digits(round(metres / 1000, step, towards, EPSILON_M / 1000), step)}${THIN}km`;
}

/** An area in square metres: km² with one decimal from 10 km² (two where `fine`), two below, m² to 100 under 0.1 km². */
export function area(squareMetres: number | null | undefined, towards: Towards = 'nearest', fine = false): string {
  if (squareMetres == null || !Number.isFinite(squareMetres)) return NOTHING;
  if (squareMetres < 1e5) return `${digits(round(squareMetres, 100, towards, EPSILON_M2), 100)}${THIN}m²`;
  const step = fine || squareMetres < 1e7 ? 0.01 : 0.1;
  return `${digits(round(squareMetres / 1e6, step, towards, EPSILON_M2 / 1e6), step)}${THIN}km²`;
}

export interface Parts { readonly total: string; readonly covered: string; readonly gap: string }

/**
 * Total, covered and uncovered in one unit so that the pair adds up as shown; covered is never shown larger, uncovered never smaller than it is. `unit` is metres per
 * shown unit (1000 for km, 1e6 for km²); a small rest that would show as zero reads "<0.1".
 */
function parts(total: number, covered: number, gap: number, unit: number, step: number, sign: string, epsilon: number): Parts {
  /* A total of which nearly all is uncovered is rounded up with it: rounded down it would take from what is uncovered, and a part could be longer than the whole. */
  const all = Math.max(round(total / unit, step, 'nearest', 0), round(gap / unit, step, 'up', epsilon / unit));
  const floor = Math.min(round(covered / unit, step, 'down', epsilon / unit), all);
  /* A total that is rounded down must not take from what is uncovered. */
  const in_ = floor === all ? all : Math.max(0, Math.min(floor, all - round(gap / unit, step, 'up', epsilon / unit)));
  const out = all - in_;
  const text = (steps: number) => `${digits(steps, step)}${THIN}${sign}`;
  const small = out === 0 && gap > epsilon;
  return { total: text(all), covered: text(in_), gap: small ? `<${digits(1, step)}${THIN}${sign}` : text(out) };
}

/** Length of a border or route split in covered and uncovered, in km with one decimal (two where `fine`), m under 1 km. Metres in. */
export function lengthParts(total: number, covered: number, gap: number, fine = false): Parts {
  return total >= 995 ? parts(total, covered, gap, 1000, fine ? 0.01 : 0.1, 'km', EPSILON_M) : parts(total, covered, gap, 1, 10, 'm', EPSILON_M);
}

/** Ground split in covered and uncovered, in km² with one decimal from 10 km² (two where `fine`), m² under 0.1 km². Square metres in. */
export function areaParts(total: number, covered: number, gap: number, fine = false): Parts {
  if (total < 1e5) return parts(total, covered, gap, 1, 100, 'm²', EPSILON_M2);
  return parts(total, covered, gap, 1e6, fine || total < 1e7 ? 0.01 : 0.1, 'km²', EPSILON_M2);
}

/** A chainage in metres: K41+200 in Chinese, km 41.2 in English, to 10 m. */
export function chainage(metres: number, lang: Lang, towards: Towards = 'nearest'): string {
  const tens = round(metres, 10, towards, EPSILON_M);
  if (lang === 'zh') return `K${Math.floor(tens / 100)}+${String((tens % 100) * 10).padStart(3, '0')}`;
  return `km${THIN}${(tens / 100).toFixed(2).replace(/0$/, '')}`;
}

/** A stretch by its two chainages, rounded outwards so that it is never shown shorter than it is. */
export function stretch(fromM: number, toM: number, lang: Lang): string {
  if (lang === 'zh') return `${chainage(fromM, lang, 'down')}–${chainage(toM, lang, 'up')}`;
  const [from, to] = [round(fromM, 10, 'down', EPSILON_M), round(toM, 10, 'up', EPSILON_M)];
  const decimals = from % 10 || to % 10 ? 2 : 1;
  return `km${THIN}${(from / 100).toFixed(decimals)}–${(to / 100).toFixed(decimals)}`;
}

/** Length of a stretch as its shown ends say it: the ends are rounded outwards, so it is never shown shorter than it is. */
export function stretchLength(fromM: number, toM: number): string {
  return length((round(toM, 10, 'up', EPSILON_M) - round(fromM, 10, 'down', EPSILON_M)) * 10, 'nearest', true);
}

/** A position in degrees to five decimals (about a metre), latitude first as people read it. */
export function position(lon: number, lat: number): string {
  const half = (value: number, plus: string, minus: string) => `${Math.abs(value).toFixed(5)}°${THIN}${value < 0 ? minus : plus}`;
  return `${half(lat, 'N', 'S')}  ${half(lon, 'E', 'W')}`;
}

/** Metres as typed into the plan: "1 500 m". */
export function metres(value: number): string {
  return `${digits(Math.round(value), 1)}${THIN}m`;
}

/** A whole number with thousands marks. */
export function count(value: number): string {
  return digits(Math.round(value), 1);
}
