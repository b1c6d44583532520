/** What a figure of two compared plans rests on: the values of both, their difference, and gained less lost as the other way round. */
import type { BorderDifference, Change, Comparison } from '#core/compare/comparison.ts';
import type { Coverage, CoverageResult } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import { compareWords } from '#i18n/compare-words.ts';
import { explainEn } from '#i18n/explain-en.ts';
import { explainZh } from '#i18n/explain-zh.ts';
import { language } from '#i18n/language.svelte.ts';
import { chainage, count } from '#i18n/quantity.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told, ToldInput, ToldParty } from '#session/told.ts';
import { timeText } from '../basis-text.ts';
import { exactChange, exactSize, told } from '../explain/told-input.ts';
import { exactShare } from '../explanations.ts';
import { nameIn } from './compare-sentences.ts';
import { sectionRow, stretchRow } from './difference-rows.ts';

export type Side = 'a' | 'b' | 'by';
export interface BothTold { readonly a: Plan; readonly b: Plan; readonly answer: { readonly a: Coverage; readonly b: Coverage }; readonly comparison: Comparison }

/** What a row of a difference is about, in the words of one kind. */
interface Row { readonly what: string; readonly formula: string; readonly change: Change | null; readonly unit: 'pct' | 'area' | 'border' | 'places'; readonly upIsBetter: boolean; readonly inputs: readonly ToldInput[]; readonly second: readonly string[]; readonly terms: readonly string[] }

const words = () => toldWords[language.code];
const general = () => (language.code === 'zh' ? explainZh : explainEn);

/** A signed difference of two percentages to four decimals, a gain down and a loss up. */
function exactPoints(points: number): string {
  const scaled = Math.abs(points) * 1e4, steps = points > 0 ? Math.floor(scaled + 1e-6) : Math.ceil(scaled - 1e-6);
  return words().compare.points(`${points > 0 ? '+' : points < 0 ? '\u2212' : ''}${(steps / 1e4).toFixed(4)}`);
}

const exactOf = (value: number | null, { unit, upIsBetter }: Pick<Row, 'unit' | 'upIsBetter'>): string | null => (value === null ? null : unit === 'pct' ? exactShare(value) : exactSize(value, unit, upIsBetter ? 'down' : 'up'));

/** What both plans have of a kind, and what was gained and lost. */
function pairOf(of: 'border' | 'area', figures: { readonly total: Change; readonly exempt?: Change; readonly covered: Change; readonly gap: Change; readonly gained: number | null; readonly lost: number | null }): ToldInput[] {
  const { compare } = words(), { total, exempt, covered, gap, gained, lost } = figures;
  const line = (label: string, value: number | null, towards: 'down' | 'up') => told(label, value === null ? null : exactSize(value, of, towards));
  return [...(['before', 'after'] as const).flatMap((when) => {
    const side = compare.sides[when === 'before' ? 'a' : 'b'];
    return [...line(compare.total(side), total[when], 'up'), ...(exempt?.[when] ? line(compare.exempt(side), exempt[when], 'down') : []), ...line(compare.covered(side), covered[when], 'down'), ...line(compare.gap(side), gap[when], 'up')];
  }), ...line(compare.gained, gained, 'down'), ...line(compare.lost, lost, 'up')];
}

/** Gained and lost are found apart from the totals: their difference is a second answer to the change of cover. */
function secondOf(of: 'border' | 'area', covered: Change, gained: number | null, lost: number | null): string[] {
  const { compare } = words();
  if (gained === null || lost === null || covered.change === null) return [compare.redrawn, compare.noSecond];
  return [compare.agree(exactChange(gained - lost, of), exactChange(covered.change, of), exactSize(Math.abs(gained - lost - covered.change), of, 'up')), compare.noSecond];
}

function borderRow({ lengthM, exemptM, coveredM, gapM, gainedM, lostM }: Pick<BorderDifference, 'lengthM' | 'exemptM' | 'coveredM' | 'gapM' | 'gainedM' | 'lostM'>): Pick<Row, 'inputs' | 'second' | 'terms'> {
  return { inputs: pairOf('border', { total: lengthM, exempt: exemptM, covered: coveredM, gap: gapM, gained: gainedM, lost: lostM }), second: secondOf('border', coveredM, gainedM, lostM), terms: ['basis', 'borderCoverage', 'chainageM', 'exempt'] };
}

/** In a stretch of time shares rest on absences and not on reach alone. */
const byHours = (of: 'border' | 'area' | 'places', { basis: { mode } }: Comparison, byReach: string): string => (mode === 'window' ? general().byHours[of] : byReach);

function headline(row: string, comparison: Comparison): Row | null {
  const { totals } = comparison;
  const said = compareWords[language.code], { sentences, table } = said, { figure } = general();
  const { compare } = words();
  /* What the figure itself is stands at the head of the list. */
  const without = (inputs: readonly ToldInput[], label: (side: string) => string) => inputs.filter((one) => ![label(compare.sides.a), label(compare.sides.b)].includes(one.label));
  const named = (what: string, part: string) => `${what} · ${part}`;
  if (row === 'totals.posts.active') return { what: table.posts, formula: compare.posts, change: totals.posts.active, unit: 'places', upIsBetter: true, inputs: [], second: [compare.noSecond], terms: ['post', 'status'] };
  const [, kind, member] = row.split('.');
  if (kind === 'border' && totals.border) {
    const { coveredPct, coveredM, gapM, longestGapM } = totals.border, common = borderRow(totals.border);
    return ({
      coveredPct: { what: sentences.border, formula: byHours('border', comparison, figure['totals.border.coveredPct'].formula), change: coveredPct, unit: 'pct' as const, upIsBetter: true, ...common },
      coveredM: { what: named(sentences.border, table.covered), formula: compare.coveredRule.border, change: coveredM, unit: kind, upIsBetter: true, ...common, inputs: without(common.inputs, compare.covered) },
      gapM: { what: named(sentences.border, table.gap), formula: byHours('border', comparison, figure['totals.border.gapM'].formula), change: gapM, unit: kind, upIsBetter: false, ...common, inputs: without(common.inputs, compare.gap) },
      longestGapM: { what: table.longest, formula: figure['totals.border.longestGapM'].formula, change: longestGapM, unit: kind, upIsBetter: false, ...common },
    } as Record<string, Row>)[member ?? ''] ?? null;
  }
  if (kind === 'area' && totals.area) {
    const { coveredPct, areaM2, coveredM2, gapM2, gainedM2, lostM2 } = totals.area;
    const common = { inputs: pairOf('area', { total: areaM2, covered: coveredM2, gap: gapM2, gained: gainedM2, lost: lostM2 }), second: secondOf('area', coveredM2, gainedM2, lostM2), terms: ['basis', 'areaCoverage', 'gap'] };
    return ({
      coveredPct: { what: sentences.area, formula: byHours('area', comparison, figure['totals.area.coveredPct'].formula), change: coveredPct, unit: 'pct' as const, upIsBetter: true, ...common },
      coveredM2: { what: named(sentences.area, table.covered), formula: compare.coveredRule.area, change: coveredM2, unit: kind, upIsBetter: true, ...common, inputs: without(common.inputs, compare.covered) },
      gapM2: { what: named(sentences.area, table.gap), formula: byHours('area', comparison, figure['totals.area.gapM2'].formula), change: gapM2, unit: kind, upIsBetter: false, ...common, inputs: without(common.inputs, compare.gap) },
    } as Record<string, Row>)[member ?? ''] ?? null;
  }
  if (kind !== 'places' || !totals.places) return null;
  const { covered, coveredPct, weightedPct, count: all, gained, lost } = totals.places;
  const inputs = [...(['before', 'after'] as const).flatMap((when) => { const side = compare.sides[when === 'before' ? 'a' : 'b']; return [...told(compare.total(side), all[when] === null ? null : count(all[when])), ...told(compare.covered(side), covered[when] === null ? null : count(covered[when]))]; }),
    { label: compare.gained, text: count(gained) }, { label: compare.lost, text: count(lost) }];
  const common = { inputs, second: [compare.noSecond], terms: ['basis', 'placeCoverage', 'priority'], upIsBetter: true };
  if (member === 'weightedPct') return { what: named(sentences.places, table.weighted), formula: byHours('places', comparison, figure['totals.places.weightedPct'].formula), change: weightedPct, unit: 'pct', ...common };
  return { what: sentences.places, formula: byHours('places', comparison, figure[member === 'coveredPct' ? 'totals.places.coveredPct' : 'totals.places.covered'].formula), change: member === 'coveredPct' ? coveredPct : covered, unit: member === 'coveredPct' ? 'pct' : 'places', ...common };
}

/** A stretch, a section or a whole border of the table of borders. */
function ofBorders(row: string, { borders }: Comparison): Row | null {
  const { compare } = words(), lang = language.code, terms = ['basis', 'borderCoverage', 'chainageM'];
  for (const border of borders) {
    if (row === border.id) return { what: nameIn(lang, border), formula: compare.borderRule, change: border.coveredM, unit: 'border', upIsBetter: true, ...borderRow(border) };
    for (const state of ['gained', 'lost'] as const) {
      const one = border[state].find(({ fromM }) => row === stretchRow(border.id, state, fromM));
      if (!one) continue;
      const section = border.sections.find(({ id }) => id !== null && id === one.sectionId);
      const change = state === 'gained' ? one.lengthM : -one.lengthM;
      return { what: `${nameIn(lang, border)} · ${compare[state]}`, formula: compare.stretch[state], change: { before: state === 'gained' ? 0 : one.lengthM, after: state === 'gained' ? one.lengthM : 0, change }, unit: 'border', upIsBetter: true, second: [compare.noSecond], terms,
        inputs: [{ label: compare.from, text: chainage(one.fromM, lang, 'down') }, { label: compare.to, text: chainage(one.toM, lang, 'up') }, ...told(compare.section, section ? nameIn(lang, { ...section, id: section.id ?? '' }) : null)] };
    }
    const section = border.sections.find((one) => row === sectionRow(border.id, one));
    if (section) {
      const total = { before: section.toM - section.fromM, after: section.toM - section.fromM, change: 0 };
      return { what: `${nameIn(lang, border)} · ${nameIn(lang, { ...section, id: section.id ?? compareWords[lang].table.unnamed })}`, formula: compare.sectionRule, change: section.coveredM, unit: 'border', upIsBetter: true, terms: ['borderSection', ...terms],
        inputs: [{ label: compare.from, text: chainage(section.fromM, lang, 'down') }, { label: compare.to, text: chainage(section.toM, lang, 'up') }, ...pairOf('border', { total, covered: section.coveredM, gap: section.gapM, gained: section.gainedM, lost: section.lostM })], second: secondOf('border', section.coveredM, section.gainedM, section.lostM) };
    }
  }
  return null;
}

function ofOthers(row: string, { areas, places }: Comparison): Row | null {
  const { compare } = words(), area = areas.find(({ id }) => id === row), place = places.find(({ id }) => id === row);
  if (area) {
    return { what: nameIn(language.code, area), formula: compare.areaRule, change: area.coveredM2, unit: 'area', upIsBetter: true, terms: ['basis', 'areaCoverage', 'gap'],
      inputs: pairOf('area', { total: area.areaM2, covered: area.coveredM2, gap: area.gapM2, gained: area.gainedM2, lost: area.lostM2 }), second: secondOf('area', area.coveredM2, area.gainedM2, area.lostM2) };
  }
  if (!place) return null;
  const change = place.state === 'gained' ? 1 : place.state === 'lost' ? -1 : null;
  return { what: nameIn(language.code, place), formula: compare.place, change: { before: null, after: null, change }, unit: 'places', upIsBetter: true, second: [compare.noSecond], terms: ['basis', 'placeCoverage', 'priority'],
    inputs: [{ label: compare.sides.a, text: compare.state(place.before) }, { label: compare.sides.b, text: compare.state(place.after) }, { label: compare.priority, text: String(place.priority) }] };
}

/** The figure of a row (its id in the table) and side; null when there is none such. */
export function tellDifference(row: string, side: Side, { a, b, answer, comparison }: BothTold): Told | null {
  const found = row.startsWith('totals.') ? headline(row, comparison) : ofBorders(row, comparison) ?? ofOthers(row, comparison);
  if (!found) return null;
  const said = words(), { compare } = said, { change } = found;
  const value = ({ before, after, change: by }: Change) => [
    ...told(compare.sides.a, exactOf(before, found)), ...told(compare.sides.b, exactOf(after, found)), ...told(compare.sides.by, by === null ? null : found.unit === 'pct' ? exactPoints(by) : exactChange(by, found.unit, found.upIsBetter)),
  ];
  return {
    name: compare.of(found.what, compare.sides[side]), formula: side === 'by' ? `${found.formula} ${compare.rule}` : found.formula, rounding: side === 'by' ? compare.rounding : found.unit === 'places' ? said.asShown : found.upIsBetter ? said.down : said.up,
    inputs: [...(change ? value(change) : []), ...found.inputs], basis: { hours: hoursOf(comparison, b), rule: ruleOf(comparison) }, second: found.second, terms: [...new Set(found.terms)],
    parties: [partyOf(compare.sides.a, a, answer.a), partyOf(compare.sides.b, b, answer.b)],
  };
}

function hoursOf({ basis }: Comparison, b: Plan): string {
  const text = timeText(basis, b);
  return basis.before ? `${text} (${compareWords[language.code].hours.before(timeText({ ...basis, ...basis.before }, b))})` : text;
}

function ruleOf({ basis: { mode } }: Comparison): string {
  const { basisText, momentText, hoursText } = general();
  return mode === 'reach' ? basisText : mode === 'instant' ? momentText : hoursText;
}

/** In a stretch of time what each alone holds is not told: counted is what is ever there. */
function partyOf(side: string, plan: Plan, { result, shapes }: Coverage): ToldParty {
  const counted: readonly { readonly id: string }[] = result.basis.mode === 'window' ? shapes.reach : result.unique ?? [];
  return { title: words().compare.party(side, language.nameOf(plan.meta) ?? plan.meta.id ?? ''), plan, result: result satisfies Pick<CoverageResult, 'assumptions' | 'engine' | 'basis'>, assetIds: counted.map(({ id }) => id) };
}
