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
import { fitScale, frameMarks, scaleBar } from '#map/sheet-scale.ts';
import type { Bounds } from '#map/view-options.ts';
import type { Block } from '#panels/report/document.ts';
import { legendOf } from '#panels/report/drawn-legend.ts';
import type { DrawnMap } from '#panels/report/drawn-map.ts';
import type { Ground } from '#session/ground.svelte.ts';

type MapBlock = Extract<Block, { type: 'map' }>;

/** Free paper around what is looked at. */
const MARGIN_MM = 8;
/** Smaller maps have no room for a long bar. */
const BAR_SHARE = 0.4, LONGEST_BAR_MM = 100;
/** Below this width (millimetres) a map is one of many: no names at its frame, and no symbols that would hide what is bare. */
const SMALL_MM = 80;
const few = { ...allShown, posts: false, routes: false, places: false, labels: false, graticule: false };

/** Rejects where the map cannot be drawn, or when it is cancelled. A chosen scale may be too large to hold everything: then that is said. */
export async function drawMap(block: MapBlock, plan: Plan, coverage: Coverage, { widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number }, ground: Ground, signal: AbortSignal): Promise<DrawnMap> {
  const said = reportRoomWords[language.code], sheetMm = { width: widthMm, height: heightMm };
  const box = boxOf(block, plan, coverage), fit = box && fitScale(box, sheetMm, MARGIN_MM);
  if (!fit) throw new Error('nothing to look at, or more than any sheet takes');
  const denominator = block.scale ?? fit.denominator, view = { centre: fit.centre, denominator, sheetMm };
  const chosen = block.gapId ?? null;
  const made = await sheetMap({
    ...view, under: { sheet: ground.sheet, roads: ground.roads?.lines ?? null },
    input: { plan, coverage, selectedId: chosen, hoveredId: null, focus: block.focus, layers: widthMm < SMALL_MM ? few : { ...allShown, graticule: true }, lang: language.code },
  }, signal);
  const bar = scaleBar(denominator, Math.min(LONGEST_BAR_MM, BAR_SHARE * widthMm));
  return {
    canvas: made.canvas, legend: legendOf(made.drawn), bar: { mm: bar.mm, text: length(bar.lengthM) }, frame: widthMm < SMALL_MM ? [] : frameMarks(view),
    scale: [
      said.trueAt(count(made.scale.denominator), `${Math.abs(made.scale.lat).toFixed(1)}°${made.scale.lat < 0 ? 'S' : 'N'}`, `${made.scale.driftPct.toFixed(1)}%`),
      ...(denominator < fit.denominator ? [said.tooWide(`1:${count(fit.denominator)}`)] : []), made.overDpi === made.dpi ? said.dpi(made.dpi) : said.dpis(made.dpi, Math.floor(made.overDpi)), said.noTerrain, ...(made.groundMissing === null ? [] : [said.noGround]),
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
