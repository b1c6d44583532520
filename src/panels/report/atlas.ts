/** The atlas: an overview, then a page a gap, border section, area or sector, each with a map and its facts. */
import type { Gap } from '#core/coverage/result.ts';
import { densePoints } from '#core/geometry/densify.ts';
import { lineWithinM } from '#core/geometry/distance-to-line.ts';
import { insideArea } from '#core/plan/inside-area.ts';
import { featuresOf, type AnyFeature, type Position } from '#core/plan/plan.ts';
import { borderShares } from '#formats/export/border-shares.ts';
import { pointOf } from '#formats/export/feature-words.ts';
import { gapFacts } from '#formats/export/gap-facts.ts';
import { defaultFocus, type Focus } from '#session/first-look.ts';
import { language } from '#i18n/language.svelte.ts';
import { areaParts, count, percent, stretch } from '#i18n/quantity.ts';
import { focusOf, kindOfGap, nameFeature, placeOfGap } from '../name-feature.ts';
import type { AtlasSubject, Block, ReportDocument, ReportMaterial } from './document.ts';
import { gapSentence } from './daily.ts';
import { gapTableBlock } from './gap-blocks.ts';
import { closingBlocks, headOf } from './head.ts';
import { figuresBlock } from './headline-blocks.ts';
import { allGiven, heading, lines, type Given } from './report-given.ts';
import { shareCells, shareName, gapsIn } from './section-block.ts';
import { spokenGap } from './spoken-gap.ts';

/** Pages that anybody leafs through; of more the overview says how many there are. */
const MOST_PAGES = 200;

/** Pages in the order of the list, along the borders, or in the order of the plan; each answer has its own overview. */
export function atlasReport(material: ReportMaterial, by: AtlasSubject): ReportDocument {
  const all = allGiven(material), head = headOf('atlas', material, all);
  const blocks = all.flatMap((given, at): Block[] => {
    const { words } = given, pages = subjects[by](given), { gaps } = given.answer.coverage.result;
    const overview: Block[] = [heading(words.section.overview, 1), figuresBlock(given), lines([gapSentence(given), ...(pages.length > MOST_PAGES ? [words.firstPages(count(MOST_PAGES), count(pages.length))] : [])], 'strong'),
      { type: 'map', answer: at, title: given.basis, focus: defaultFocus(given.plan), scale: null }, gapTableBlock(given, words.section.gaps, gaps)];
    return [...(at > 0 ? [{ type: 'page' } as const] : []), ...overview, ...pages.slice(0, MOST_PAGES).flatMap((page): Block[] => [{ type: 'page' }, ...page])];
  });
  return { ...head, blocks: [...blocks, { type: 'page' }, ...closingBlocks(material, all, head.fingerprint, false)] };
}

/** What each subject has pages of. */
const subjects: Readonly<Record<AtlasSubject, (given: Given) => Block[][]>> = {
  gap: (given) => given.answer.coverage.result.gaps.map((gap) => [
    heading(`${gap.rank}. ${kindOfGap(gap)} ${placeOfGap(gap, given.featureById(gap.featureId), given.plan)}`, 1), mapOf(given, focusOf(gap), { gapId: gap.id }), lines([spokenGap(given, gap)]), gapTableBlock(given, given.words.section.gaps, [gap]),
  ]),
  section: (given) => borderShares(given.plan, given.answer.coverage).map((share) => {
    const { border, fromM, toM } = share, cells = shareCells(given, share), { column } = given.words;
    const facts = (['pct', 'covered', 'uncovered', 'longest', 'target'] as const).map((id) => given.words.fact(id === 'longest' ? language.words.figures.longest : column[id], cells[id]!.text));
    return [heading(`${nameFeature(border)} · ${shareName(share, given.words)} ${stretch(fromM, toM, language.code)}`, 1), mapOf(given, 'border', { featureId: border.id, along: { fromM, toM } }), lines([given.basis, facts.join(language.words.comma)]), gapTableBlock(given, given.words.section.gaps, gapsIn(given, share))];
  }),
  area: (given) => groundPages(given, featuresOf(given.plan, 'areaOfResponsibility')),
  sector: (given) => groundPages(given, featuresOf(given.plan, 'sector')),
};

const mapOf = ({ at, basis }: Given, focus: Focus, look: Partial<Extract<Block, { type: 'map' }>>): Block => ({ type: 'map', answer: at, title: basis, focus, scale: null, ...look });

/** An area ends at the border, but seldom on its very vertices: a gap this near to its edge is told on its page too. */
const BESIDE_M = 500;

/** Whether a position lies in an area or sector, or just beside it. */
function inOrBeside(at: Position, { geometry }: AnyFeature): boolean {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
  return geometry !== null && (insideArea(at, geometry) || polygons.some((rings) => rings.some((ring) => lineWithinM(at, densePoints(ring), BESIDE_M))));
}

/** A page an area or sector with the gaps that lie in it or beside it by their deepest point, middle or place. */
function groundPages(given: Given, grounds: readonly AnyFeature[]): Block[][] {
  const { answer: { coverage }, plan, words, basis } = given, points = pointsOfGaps(given);
  return grounds.map((ground): Block[] => {
    const inside = coverage.result.gaps.filter(({ id }) => { const at = points.get(id); return at !== undefined && inOrBeside(at, ground); });
    const figures = coverage.result.areas.find(({ id }) => id === ground.id), shown = figures && areaParts(figures.areaM2, figures.coveredM2, figures.gapM2);
    return [heading(nameFeature(ground), 1), mapOf(given, defaultFocus(plan), { featureId: ground.id }),
      lines([basis, ...(figures && shown ? [[words.fact(words.column.pct, percent(figures.coveredPct)), words.fact(words.column.covered, shown.covered), words.fact(words.column.uncovered, shown.gap)].join(language.words.comma)] : [])]), gapTableBlock(given, words.section.gaps, inside)];
  });
}

/** A position in each gap by its id; a gap without a shape has none. */
function pointsOfGaps({ plan, answer: { coverage }, basis }: Given): ReadonlyMap<Gap['id'], Position> {
  return new Map(gapFacts(plan, coverage, basis, language.code, null).flatMap(({ gap, along, geometry }): (readonly [string, Position])[] => {
    const at = gap.deepest ?? along?.middle ?? (geometry ? pointOf(geometry) : null);
    return at ? [[gap.id, at]] : [];
  }));
}
