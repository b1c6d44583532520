/** Kept figures from outside: taken only where every member is what it says, and where the figures do not contradict each other. */
import { coveredPct } from '#core/coverage/covered-pct.ts';
import type { KeptArea, KeptBorder, KeptFigures, KeptPlaces } from '#core/compare/kept-figures.ts';
import { isRecord } from '#core/plan/clean.ts';
import { NETS } from '#core/plan/nets-of.ts';
import { isDate } from '#core/time/basis.ts';
import { instantOf } from '#core/time/zone.ts';

/** What is wrong where: a member that is missing, one that no such file has, a value of the wrong sort, or figures that contradict each other. */
export interface Fault { readonly code: 'missing' | 'strange' | 'badValue' | 'contradiction'; /** `figures[3].totals.border.coveredPct` */ readonly place: string }
type Check = (value: unknown, place: string) => Fault | null;

/** Sums of engines differ in their last digits. */
const SLACK = 1e-6;

const bad = (place: string): Fault => ({ code: 'badValue', place });
const when = (holds: (value: unknown) => boolean): Check => (value, place) => (holds(value) ? null : bad(place));
const isText = (value: unknown): value is string => typeof value === 'string';
const text = when((value) => isText(value) && value !== '');
const truth = when((value) => typeof value === 'boolean');
const size = when((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0);
const whole = when((value) => Number.isSafeInteger(value) && (value as number) >= 0);
const share = when((value) => typeof value === 'number' && value >= 0 && value <= 100);
const instant = when((value) => isText(value) && instantOf(value) !== null);
const nullOr = (check: Check): Check => (value, place) => (value === null ? null : check(value, place));
const texts: Check = (value, place) => (Array.isArray(value) ? value.map((one, at) => text(one, `${place}[${at}]`)).find((fault) => fault !== null) ?? null : bad(place));

/** An object of exactly these members, of which some may be absent, and then whatever holds between them. */
function members(checks: Readonly<Record<string, Check>>, between: Check = () => null, mayLack: readonly string[] = []): Check {
  return (value, place) => {
    if (!isRecord(value)) return bad(place);
    const strange = Object.keys(value).find((key) => !Object.hasOwn(checks, key));
    if (strange !== undefined) return { code: 'strange', place: `${place}.${strange.slice(0, 60)}` };
    for (const [key, check] of Object.entries(checks)) {
      const fault = Object.hasOwn(value, key) ? check(value[key], `${place}.${key}`) : mayLack.includes(key) ? null : { code: 'missing' as const, place: `${place}.${key}` };
      if (fault) return fault;
    }
    return between(value, place);
  };
}

const near = (a: number, b: number, scale: number): boolean => Math.abs(a - b) <= SLACK * Math.max(1, Math.abs(scale));

/** Covered and uncovered add up to the whole, and the share is theirs; all of it stands only where nothing is left. */
function addsUp(total: number, covered: number, uncovered: number, pct: number | null, place: string): Fault | null {
  if (!near(covered + uncovered, total, total)) return { code: 'contradiction', place };
  const computed = coveredPct(covered, uncovered);
  const agrees = computed === null || pct === null ? computed === pct : near(computed, pct, 100) && (pct < 100 || uncovered === 0);
  return agrees ? null : { code: 'contradiction', place: `${place}.coveredPct` };
}

const area = members({ totalM2: size, coveredM2: size, uncoveredM2: size, coveredPct: share }, (value, place) => { const { totalM2, coveredM2, uncoveredM2, coveredPct } = value as KeptArea; return addsUp(totalM2, coveredM2, uncoveredM2, coveredPct, place); });
const border = members({ totalM: size, coveredM: size, uncoveredM: size, coveredPct: nullOr(share) }, (value, place) => { const { totalM, coveredM, uncoveredM, coveredPct } = value as KeptBorder; return addsUp(totalM, coveredM, uncoveredM, coveredPct, place); });
const places = members({ total: whole, covered: whole, uncovered: whole, coveredPct: share, weightedPct: share }, (value, place) => { const { total, covered, uncovered, coveredPct } = value as KeptPlaces; return addsUp(total, covered, uncovered, coveredPct, place); });

const kept = members({
  plan: members({ id: text, name: nullOr(when(isText)), version: nullOr(when(isText)), hash: text }), engine: members({ name: text, version: text }),
  date: when((value) => isText(value) && isDate(value)), hours: members({ shift: nullOr(text), from: instant, to: instant }),
  asked: members({ agencies: texts, includePlanned: truth, includeDevices: truth, targetMin: nullOr(size), net: when((value) => NETS.some((net) => net === value)) }, undefined, ['net']), computedAt: instant,
  totals: members({ area: nullOr(area), border: nullOr(border), places: nullOr(places) }), gaps: members({ count: whole, longestM: nullOr(size), barePassages: whole }),
}, (value, place) => {
  const { date, hours: { from, to }, gaps: { count, barePassages } } = value as unknown as KeptFigures;
  if (from.slice(0, 10) !== date || Date.parse(to) <= Date.parse(from)) return { code: 'contradiction', place: `${place}.hours` };
  return barePassages > count ? { code: 'contradiction', place: `${place}.gaps` } : null;
});

/** What is wrong with a value that should be kept figures; null where it is one. `place` is where it lies. */
export const faultOfKept = (value: unknown, place: string): Fault | null => kept(value, place);
