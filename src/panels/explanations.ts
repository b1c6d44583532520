/** What each figure rests on: one builder a pattern. A figure without one does not compile. */
import type { AreaFigures, BorderFigures, CoverageResult, Gap } from '#core/coverage/result.ts';
import type { ExplainWords } from '#i18n/explain-zh.ts';
import { chainage, count, length } from '#i18n/quantity.ts';
import { language } from '#i18n/language.svelte.ts';
import { timeWords } from '#i18n/time-words.ts';
import type { ConceptId } from '#i18n/terms-concepts-zh.ts';
import { absenceText, duration, longText } from './basis-text.ts';
import { patternOf, type FigurePattern } from './figure-path.ts';

export interface Input { readonly label: string; readonly text: string }
export interface Explanation {
  readonly name: string;
  readonly formula: string;
  /** Why there is no figure, where there is none. */
  readonly absent: string | null;
  readonly inputs: readonly Input[];
  /** Terms of the glossary that the formula leans on. */
  readonly terms: readonly ConceptId[];
}
type Facts = Pick<Explanation, 'inputs' | 'terms'> & { readonly absent?: string };
/** Null when the id is no longer in the result. */
type Builder = (result: CoverageResult, words: ExplainWords, id: string, nameOf: (id: string) => string) => Facts | null;

export const exactLength = (metres: number) => `${count(metres)}\u202fm`;
export const exactArea = (squareMetres: number) => `${count(squareMetres)}\u202fm²`;
/** To four decimals, downwards like every share. */
export const exactShare = (pct: number) => `${(Math.floor(pct * 1e4 + 1e-6) / 1e4).toFixed(4)}%`;
/** Total, covered and the rest in whole units: covered downwards, and the pair adds up. */
const whole = (total: number, covered: number) => {
  const [all, of] = [Math.round(total), Math.floor(covered + 1e-3)];
  return { total: all, covered: of, gap: Math.max(0, all - of) };
};
const shareOf = (pct: number | null, { input }: ExplainWords): Input[] => (pct === null ? [] : [{ label: input.raw, text: exactShare(pct) }]);

function ground(figures: AreaFigures, { input }: ExplainWords): Input[] {
  const twice = figures.depthM2 ? figures.depthM2['2'] + figures.depthM2['3+'] : null;
  const { total, covered, gap } = whole(figures.areaM2, figures.coveredM2);
  return [{ label: input.total, text: exactArea(total) }, { label: input.covered, text: exactArea(covered) }, { label: input.gap, text: exactArea(gap) }, ...(twice === null ? [] : [{ label: input.twice, text: exactArea(Math.floor(twice)) }])];
}

function line(figures: BorderFigures, { input }: ExplainWords): Input[] {
  const twice = figures.depthM ? figures.depthM['2'] + figures.depthM['3+'] : null;
  const { total, covered, gap } = whole(figures.lengthM - figures.exemptM, figures.coveredM);
  return [
    { label: input.length, text: exactLength(total + Math.round(figures.exemptM)) }, { label: input.exempt, text: exactLength(figures.exemptM) }, { label: input.covered, text: exactLength(covered) }, { label: input.gap, text: exactLength(gap) },
    ...(twice === null ? [] : [{ label: input.twice, text: exactLength(Math.floor(twice)) }]), ...(figures.jointM === undefined ? [] : [{ label: input.joint, text: exactLength(Math.floor(figures.jointM)) }]),
    { label: input.stretches, text: count(figures.gapCount) }, { label: input.longest, text: exactLength(Math.ceil(figures.longestGapM - 1e-3)) },
  ];
}

const AREA = ['areaCoverage', 'radiusM', 'halfWidthM', 'gap', 'kCoverage'] as const satisfies readonly ConceptId[];
const BORDER = ['borderCoverage', 'chainageM', 'exempt', 'radiusM', 'halfWidthM'] as const satisfies readonly ConceptId[];
const PLACES = ['placeCoverage', 'priority', 'visitRadiusM'] as const satisfies readonly ConceptId[];

const ofArea: Builder = ({ totals: { area }, areas }, words) => (area
  ? { inputs: [...shareOf(area.coveredPct, words), ...ground(area, words), { label: words.input.areas, text: count(areas.length) }], terms: AREA }
  : { inputs: [], terms: AREA, absent: words.absent.area });

const ofBorder: Builder = ({ totals: { border }, borders }, words) => {
  if (!border) return { inputs: [], terms: BORDER, absent: words.absent.border };
  const slivers = borders.reduce((sum, one) => ({ count: sum.count + one.slivers.count, lengthM: sum.lengthM + one.slivers.lengthM }), { count: 0, lengthM: 0 });
  return {
    inputs: [...shareOf(border.coveredPct, words), ...line(border, words), ...(slivers.count === 0 ? [] : [{ label: words.input.slivers, text: words.input.sliverText(count(slivers.count), length(slivers.lengthM, 'up')) }]), { label: words.input.borders, text: count(borders.length) }],
    terms: BORDER, ...(border.coveredPct === null ? { absent: words.absent.border } : {}),
  };
};

const ofPlaces: Builder = ({ totals: { places: total }, places }, words) => {
  if (!total) return { inputs: [], terms: PLACES, absent: words.absent.places };
  const byPriority = ([1, 2, 3] as const).flatMap((priority) => {
    const all = places.filter((place) => place.priority === priority);
    return all.length === 0 ? [] : [{ label: words.input.byPriority(priority), text: words.input.ofPlaces(count(all.filter(({ covered }) => covered).length), count(all.length)) }];
  });
  return { inputs: [{ label: words.input.places, text: count(total.count) }, { label: words.input.placesCovered, text: count(total.covered) }, ...byPriority], terms: PLACES };
};

/** A builder for a gap; its facts are those of the gap alone. */
function ofGap(facts: (gap: Gap, words: ExplainWords) => Input[], terms: readonly ConceptId[]): Builder {
  return ({ gaps, basis }, words, id, nameOf) => {
    const gap = gaps.find((one) => one.id === id);
    if (!gap) return null;
    const nearest = gap.nearestPostM === null ? [] : [{ label: words.input.nearest, text: [...(gap.nearestPostId === null ? [] : [nameOf(gap.nearestPostId)]), length(gap.nearestPostM)].join(language.words.comma) }];
    const { longest, target } = timeWords[language.code];
    const times = gap.maxGapMin === undefined ? [] : [{ label: longest, text: longText(gap.maxGapMin, basis) }, ...(gap.targetMin === undefined || gap.targetMin === null ? [] : [{ label: target, text: duration(gap.targetMin) }])];
    return { inputs: [...facts(gap, words), { label: words.input.cause, text: language.words.terms.cause[gap.cause] }, ...times, ...nearest], terms };
  };
}

const ofOneArea: Builder = ({ areas }, words, id) => {
  const area = areas.find((one) => one.id === id);
  return area ? { inputs: [...shareOf(area.coveredPct, words), ...ground(area, words)], terms: AREA } : null;
};

const ofOneBorder: Builder = ({ borders }, words, id) => {
  const border = borders.find((one) => one.id === id);
  return border ? { inputs: [...shareOf(border.coveredPct, words), ...line(border, words)], terms: BORDER, ...(border.coveredPct === null ? { absent: words.absent.border } : {}) } : null;
};

const explanations = {
  'totals.area.coveredPct': ofArea,
  'totals.area.gapM2': ofArea,
  'totals.area.areaM2': ofArea,
  'totals.border.coveredPct': ofBorder,
  'totals.border.gapM': ofBorder,
  'totals.border.longestGapM': ofBorder,
  'totals.places.coveredPct': (result, words, id, nameOf) => {
    const facts = ofPlaces(result, words, id, nameOf);
    return facts && { ...facts, inputs: [...shareOf(result.totals.places?.coveredPct ?? null, words), ...facts.inputs] };
  },
  'totals.places.covered': ofPlaces,
  'totals.places.weightedPct': (result, words, id, nameOf) => {
    const facts = ofPlaces(result, words, id, nameOf);
    return facts && { ...facts, inputs: [...shareOf(result.totals.places?.weightedPct ?? null, words), ...facts.inputs] };
  },
  'areas.*.coveredPct': ofOneArea,
  'areas.*.gapM2': ofOneArea,
  'areas.*.areaM2': ofOneArea,
  'borders.*.coveredPct': ofOneBorder,
  'borders.*.gapM': ofOneBorder,
  'borders.*.longestGapM': ofOneBorder,
  'borders.*.lengthM': ofOneBorder,
  'gaps.*.lengthM': ofGap((gap, { input }) => [
    { label: input.raw, text: exactLength(Math.ceil((gap.lengthM ?? 0) - 1e-3)) }, { label: input.from, text: chainage(gap.fromM ?? 0, language.code, 'down') }, { label: input.to, text: chainage(gap.toM ?? 0, language.code, 'up') },
  ], ['gap', 'chainageM', 'cause', 'responsibleUnit']),
  'gaps.*.areaM2': ofGap((gap, { input }) => [
    { label: input.raw, text: exactArea(Math.ceil((gap.areaM2 ?? 0) - 1e-2)) }, ...(gap.deepestM === undefined ? [] : [{ label: input.deepest, text: length(gap.deepestM) }]),
  ], ['gap', 'cause', 'responsibleUnit']),
  'gaps.*.nearestPostM': ofGap((gap, { input }) => (gap.lengthM === undefined
    ? gap.areaM2 === undefined ? [] : [{ label: input.gap, text: exactArea(Math.ceil(gap.areaM2 - 1e-2)) }]
    : [{ label: input.gap, text: exactLength(Math.ceil(gap.lengthM - 1e-3)) }]), ['gap', 'cause']),
  'gaps.*.deepestM': ofGap((gap, { input }) => [
    ...(gap.deepestM === undefined ? [] : [{ label: input.raw, text: exactLength(gap.deepestM) }]), ...(gap.areaM2 === undefined ? [] : [{ label: input.gap, text: exactArea(Math.ceil(gap.areaM2 - 1e-2)) }]),
  ], ['gap', 'cause']),
  'gaps.*.maxGapMin': ofGap((gap, { input }) => [
    ...(gap.since === undefined || gap.until === undefined ? [] : [{ label: input.since, text: absenceText(gap.since, gap.until) }]),
    ...(gap.fromM === undefined || gap.toM === undefined ? [] : [{ label: input.from, text: chainage(gap.fromM, language.code, 'down') }, { label: input.to, text: chainage(gap.toM, language.code, 'up') }]),
  ], ['gap', 'cause', 'dutyWindows']),
} satisfies Record<FigurePattern, Builder>;

/** In a stretch of time the shares rest on absences and not on reach alone. */
function hoursFormula(pattern: FigurePattern, { byHours }: ExplainWords): string | null {
  if (/^(totals\.border|borders\.\*)\.(coveredPct|gapM)$/.test(pattern)) return byHours.border;
  if (pattern.startsWith('totals.places.')) return byHours.places;
  return /^(totals\.area|areas\.\*)\.(coveredPct|gapM2)$/.test(pattern) ? byHours.area : null;
}

/** The explanation of the figure at a path; null when there is no such figure any more. */
export function explain(path: string, result: CoverageResult, words: ExplainWords, nameOf: (id: string) => string = (id) => id): Explanation | null {
  const found = patternOf(path);
  if (found === null) return null;
  const facts = (explanations[found.pattern] as Builder)(result, words, found.id, nameOf);
  const byHours = result.basis.mode === 'window' ? hoursFormula(found.pattern, words) : null;
  return facts && { ...words.figure[found.pattern], ...(byHours === null ? {} : { formula: byHours }), absent: facts.absent ?? null, inputs: facts.inputs, terms: ['basis', ...facts.terms] };
}

/** The rows of the tables that a figure is about: its area, its border, its gap. None of a total. */
export function rowsOf(path: string, { areas, borders, gaps }: Pick<CoverageResult, 'areas' | 'borders' | 'gaps'>): string[] {
  const { pattern = '', id = '' } = patternOf(path) ?? {};
  const rows = pattern.startsWith('areas.') ? areas : pattern.startsWith('borders.') ? borders : pattern.startsWith('gaps.') ? gaps : [];
  return rows.some((row) => row.id === id) ? [id] : [];
}
