/** One map of a report: what it looks at, its scale, and everything that is said of it. */
import type { Coverage } from '#core/coverage/result.ts';
import { linesOf } from '#core/coverage/assets.ts';
import { linesBetween, measureLine } from '#core/geometry/chainage.ts';
import { planBox } from '#core/plan/plan-box.ts';
import type { Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, length } from '#i18n/quantity.ts';
import { reportRoomWords } from '#i18n/report-room-words.ts';
import { boundsOf } from '#map/along.ts';
import { allShown } from '#map/look.ts';
import { sheetMap } from '#map/sheet-map.ts';
import { fitScale, frameMarks, scaleBar, type FrameMark, type SheetMm } from '#map/sheet-scale.ts';
import type { Bounds } from '#map/view-options.ts';
import type { Block, PlansCompared } from '#panels/report/document.ts';
import { legendOf } from '#panels/report/drawn-legend.ts';
import type { DrawnMap } from '#panels/report/drawn-map.ts';
import type { Ground } from '#session/ground.svelte.ts';
import { differenceDrawn } from './draw-difference.ts';

type MapBlock = Extract<Block, { type: 'map' }>;

/** Free paper around what is looked at. */
export const MARGIN_MM = 8;
/** Smaller maps have no room for a long bar. */
const BAR_SHARE = 0.4, LONGEST_BAR_MM = 100;
/** Below this width (millimetres) a map is one of many: no names at its frame, and no symbols that would hide what is bare. */
const SMALL_MM = 80;
/** Half a name at the frame, and what the scale bar takes of the left edge from below and the north arrow of the right one from above: millimetres. */
const NAME_MM = { wide: 7, tall: 4.5 }, BAR_MM = 13, NORTH_MM = 16.5;

/** Whether a name of the graticule is whole where it stands: not cut by a corner, nor under the bar or the arrow. */
function isFree({ edge, atMm }: FrameMark, { width, height }: SheetMm): boolean {
  if (edge === 'top' || edge === 'bottom') return atMm >= NAME_MM.wide && atMm <= width - NAME_MM.wide;
  return atMm >= (edge === 'right' ? NORTH_MM : NAME_MM.tall) && atMm <= height - (edge === 'left' ? BAR_MM : NAME_MM.tall);
}

const few = { ...allShown, posts: false, routes: false, places: false, labels: false, graticule: false };

/** Rejects where the map cannot be drawn, or when it is cancelled. A chosen scale may be too large to hold everything: then that is said. `compared` is of a comparison: its map shows what the two plans differ in. */
export async function drawMap(block: MapBlock, plan: Plan, coverage: Coverage, compared: PlansCompared | null, { widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number }, ground: Ground, signal: AbortSignal): Promise<DrawnMap> {
  const said = reportRoomWords[language.code], sheetMm = { width: widthMm, height: heightMm };
  const difference = block.difference && compared ? differenceDrawn(compared, plan) : null;
  const box = difference?.box ?? boxOf(block, plan, coverage), fit = box && fitScale(box, sheetMm, MARGIN_MM);
  if (!fit) throw new Error('nothing to look at, or more than any sheet takes');
  const denominator = block.scale ?? fit.denominator, view = { centre: fit.centre, denominator, sheetMm };
  const chosen = block.gapId ?? null;
  const made = await sheetMap({
    ...view, under: { sheet: ground.sheet, roads: ground.roads?.lines ?? null }, ...(difference ? { overlays: { difference: difference.overlay } } : {}),
    input: { ...(difference ? { plan: difference.plan, coverage: null, layers: difference.layers } : { plan, coverage, layers: widthMm < SMALL_MM ? few : { ...allShown, graticule: true } }), selectedId: chosen, hoveredId: null, focus: block.focus, lang: language.code },
  }, signal);
  const bar = scaleBar(denominator, Math.min(LONGEST_BAR_MM, BAR_SHARE * widthMm));
  return {
    canvas: made.canvas, legend: difference ? difference.legend(made.drawn) : legendOf(made.drawn), bar: { mm: bar.mm, text: length(bar.lengthM) }, frame: widthMm < SMALL_MM ? [] : frameMarks(view).filter((mark) => isFree(mark, sheetMm)),
    cut: denominator < fit.denominator ? said.tooWide(`1:${count(fit.denominator)}`) : null,
    scale: [
      ...difference?.said ?? [],
      said.trueAt(count(made.scale.denominator), `${Math.abs(made.scale.lat).toFixed(1)}°${made.scale.lat < 0 ? 'S' : 'N'}`, `${made.scale.driftPct.toFixed(1)}%`),
      made.overDpi === made.dpi ? said.dpi(made.dpi) : said.dpis(made.dpi, Math.floor(made.overDpi)), said.noTerrain, ...(made.groundMissing === null ? [] : [said.noGround]),
      made.attribution || language.words.map.attribution, language.words.map.illustrative,
    ].join(language.code === 'zh' ? '；' : '; '),
  };
}

/** What a map looks at: one gap, one feature or a part of it, else the whole plan; null where there is nothing. */
function boxOf({ gapId, featureId, along }: MapBlock, plan: Plan, { shapes }: Coverage): Bounds | null {
  const gap = gapId === undefined ? undefined : shapes.gaps.find(({ id }) => id === gapId)?.geometry;
  if (gap) return boundsOf(gap);
  const feature = featureId === undefined ? undefined : plan.features.find(({ id }) => id === featureId);
  if (feature?.kind === 'borderLine' && along) {
    const lines = linesBetween(measureLine(linesOf(feature)), along.fromM, along.toM);
    if (lines.length > 0) return boundsOf({ type: 'MultiLineString', coordinates: lines });
  }
  return feature?.geometry ? boundsOf(feature.geometry) : planBox(plan);
}
