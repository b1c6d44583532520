/** What the figures of a roster rest on; told from the roster's own answer, which has hours of its own. */
import { levelId, type Level } from '#core/coverage/time/at-once.ts';
import { postsLacking, type RosterFigures } from '#core/coverage/time/roster-figures.ts';
import type { ExplainWords } from '#i18n/explain-zh.ts';
import { count } from '#i18n/quantity.ts';
import type { RosterWords } from '#i18n/roster-words.ts';
import type { ConceptId } from '#i18n/terms-concepts-zh.ts';
import { duration } from './basis-text.ts';
import { exactArea, exactLength, exactShare, type Explanation, type Input } from './explanations.ts';
import { rosterPatternOf } from './figure-path.ts';

/** The level of an id; null where it was not asked for. */
const levelOf = ({ levels }: RosterFigures, id: string): Level | null => levels.find((level) => levelId(level) === id) ?? null;

/** A level in words; `somebody` for one asset. */
export const levelText = ({ of, atLeast }: Level, words: RosterWords): string => (of === 'agencies' ? words.agencies(atLeast) : atLeast === 1 ? words.somebody : words.assets(atLeast));

const hours = ({ lengthMin }: RosterFigures, { input }: RosterWords): Input => ({ label: input.hours, text: duration(lengthMin) });
/** Upwards: what it may be more is never told as less. */
const upTo = (pct: number) => `${(Math.ceil(pct * 1e4 - 1e-6) / 1e4).toFixed(4)}%`;

/** The explanation of a figure of a roster at a path; null when there is none such. */
export function explainRoster(path: string, figures: RosterFigures, words: RosterWords, general: ExplainWords): Explanation | null {
  const found = rosterPatternOf(path);
  if (found === null) return null;
  const { input } = words, { pattern, id } = found;
  const told = (name: string, formula: string, inputs: readonly Input[], absent: string | null, terms: readonly ConceptId[]): Explanation => ({ name, formula, inputs, absent, terms: ['basis', ...terms] });
  if (pattern === 'totals.posts.lacking') {
    const { name, formula } = words.explain.lacking;
    return told(name, formula, [hours(figures, words), { label: input.needing, text: count(figures.needing) }, { label: input.lacking, text: count(postsLacking(figures)) }, { label: input.rows, text: count(figures.lackingAgencies.length) }], null, ['jointDuty']);
  }
  if (pattern === 'totals.area.timeAveragePct') {
    const { area } = figures, { name, formula } = words.explain.area;
    if (!area) return told(name, formula, [], general.absent.area, ['timeAveragePct', 'areaCoverage']);
    const off = area.stepMin === 0 ? { label: input.error, text: words.nobodyMoves } : { label: input.error, text: upTo(area.timeAverageErrorPct) };
    const step = area.stepMin === 0 ? [] : [{ label: input.step, text: words.minutes(area.stepMin.toFixed(2)) }];
    return told(name, formula, [{ label: general.input.raw, text: exactShare(area.timeAveragePct) }, off, ...step, { label: input.area, text: exactArea(area.areaM2) }, hours(figures, words)], null, ['timeAveragePct', 'areaCoverage', 'halfWidthM']);
  }
  const [kind = '', levelName = ''] = id === '' ? [pattern.split('.')[1]!, 'assets1'] : id.split('.');
  const level = levelOf(figures, levelName);
  if (kind === 'area') {
    const { area } = figures, found = figures.atOnce.area?.[levelName];
    if (!area || !found || !level) return null;
    const { name } = words.explain.atOnce(words.on.area, levelText(level, words), words.share.averagePct);
    return told(name, words.explain.groundAtOnce, [{ label: general.input.raw, text: exactShare(found.averagePct) }, { label: input.error, text: area.stepMin === 0 ? words.nobodyMoves : upTo(found.errorPct) }, { label: input.area, text: exactArea(area.areaM2) }, hours(figures, words)], null, ['kCoverage']);
  }
  const on = kind === 'border' ? 'border' : 'places';
  const shares = figures.atOnce[on]?.[levelName];
  const share = id === '' ? 'averagePct' : pattern.slice('atOnce.*.'.length) as 'averagePct' | 'alwaysPct' | 'everPct';
  if (!level) return null;
  const headline = words.explain[on], other = words.explain.atOnce(words.on[on], levelText(level, words), words.share[share]);
  const name = id === '' ? headline.name : other.name, formula = id === '' ? headline.formula : `${other.formula[share]}${on === 'border' ? ` ${words.explain.how}` : ''}`;
  const terms = id === '' ? ['timeAveragePct'] as const : level.of === 'agencies' ? ['jointDuty'] as const : ['kCoverage'] as const;
  if (!shares) return told(name, formula, [], on === 'border' ? general.absent.border : general.absent.places, terms);
  const whole = on === 'border' ? { label: input.border, text: exactLength(figures.borderM) } : { label: input.places, text: count(figures.placeCount) };
  const others = (['averagePct', 'alwaysPct', 'everPct'] as const).filter((each) => each !== share).map((each) => ({ label: words.share[each], text: exactShare(shares[each]) }));
  return told(name, formula, [{ label: general.input.raw, text: exactShare(shares[share]) }, ...others, whole, hours(figures, words)], null, terms);
}
