/** What is chosen, or the whole plan, as a short text for a chat. Coordinates stand in it only when they are asked for. */
import type { LiveTotals } from '#core/coverage/live.ts';
import type { CoverageResult, Gap } from '#core/coverage/result.ts';
import { chainageNear } from '#core/geometry/chainage-near.ts';
import { measureLine } from '#core/geometry/chainage.ts';
import { radiusOf } from '#core/plan/defaults.ts';
import { featuresOf, type AnyFeature, type Plan, type Position } from '#core/plan/plan.ts';
import type { CopyWords } from '#i18n/copy-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { chainage, count, length, metres } from '#i18n/quantity.ts';
import { figureRows } from '../figure-rows.ts';
import { areaAt, gapById, nameFeature, typeFeature } from '../name-feature.ts';
import { gapCells } from '../tables/gap-cells.ts';
import { forChat, shortFigure, shortGap } from './short-lines.ts';

export interface ChatInput {
  readonly plan: Plan;
  readonly result: CoverageResult | null;
  readonly totals: LiveTotals | null;
  /** What the figures rest on, as the chip beside them says it. */
  readonly basis: string;
  readonly ids: readonly string[];
  readonly coordinates: boolean;
}

/** Lines of a text that is read on a phone. */
const MOST_ITEMS = 20;
const WORST = 3;
/** Farther from the border (metres) its chainage says nothing. */
const NEAR_BORDER_M = 5000;
const BESIDE_M = 50;

/** The text, lines parted by line breaks. */
export function chatText(input: ChatInput, words: CopyWords): string {
  const { plan, result, ids } = input;
  const name = language.nameOf(plan.meta) ?? plan.meta.id ?? '';
  const lines = ids.length === 0 ? [name, ...figureLines(input, words), ...worstLines(input, words)]
    : [...(ids.length > 1 ? [name] : []), ...ids.slice(0, MOST_ITEMS).flatMap((id) => itemLine(input, id, words)), ...(ids.length > MOST_ITEMS ? [words.more(count(ids.length - MOST_ITEMS))] : [])];
  const gaps = ids.some((id) => gapById(result ?? undefined, id));
  return forChat([...lines, ...(ids.length > 0 && gaps ? [input.basis] : []), ...(plan.meta.synthetic ? [`[${words.synthetic}]`] : [])]);
}

/** The three headline figures, each with what is not covered, and their basis. */
function figureLines({ totals, basis }: ChatInput, words: CopyWords): string[] {
  if (!totals) return [words.unknown];
  const rows = figureRows(totals, language.words).filter(({ pct }) => pct !== null).map(({ focus, name, pctText, detail }) => {
    const gap = detail.find((one) => one.gap);
    const rest = focus === 'places' && totals.places ? words.missed(totals.places.count - totals.places.covered, totals.places.count) : gap ? words.uncovered(gap.text) : '';
    return shortFigure(name, pctText, rest, words);
  });
  return [...rows, basis];
}

/** The first of the ranked list, in its order. */
function worstLines({ plan, result }: ChatInput, words: CopyWords): string[] {
  if (!result) return [];
  return result.gaps.length === 0 ? [words.none] : [words.worst, ...result.gaps.slice(0, WORST).map((gap) => `${gap.rank}. ${gapWords(gap, plan, words)}`)];
}

function gapWords(gap: Gap, plan: Plan, words: CopyWords): string {
  const { where, what, size, cause, unit } = gapCells(gap, plan, (id) => plan.features.find((one) => one.id === id) ?? null);
  return shortGap({ where: where.text, what: what.text, size: size.text, cause: cause.text, unit: unit.text }, words);
}

function itemLine({ plan, result, coordinates }: ChatInput, id: string, words: CopyWords): string[] {
  const gap = gapById(result ?? undefined, id);
  if (gap) return [`${gap.rank}. ${gapWords(gap, plan, words)}${coordinates && gap.deepest ? ` ${coordinatesOf(gap.deepest)}` : ''}`];
  const feature = plan.features.find((one) => one.id === id);
  if (!feature) return [];
  const at = feature.geometry?.type === 'Point' ? feature.geometry.coordinates : null;
  const radius = feature.kind === 'post' ? radiusOf(feature, plan.meta) : null;
  const said = [
    nameFeature(feature), typeFeature(feature), feature.properties.code, language.words.terms.status[feature.properties.status ?? 'active'],
    radius && radius.value > 0 ? `${words.radius(metres(radius.value))}${radius.assumed ? ` (${language.words.inspector.assumed})` : ''}` : null, at && whereabouts(plan, feature, at, words),
  ].filter(Boolean).join(language.words.comma);
  return [`${said}${coordinates && at ? ` ${coordinatesOf(at)}` : ''}`];
}

/** Where a position is in words: by the chainage of the nearest border and the area that holds it. */
function whereabouts(plan: Plan, feature: AnyFeature, at: Position, words: CopyWords): string {
  const near = featuresOf(plan, 'borderLine').flatMap(({ geometry }) => (geometry?.type === 'LineString' ? [chainageNear(measureLine([geometry.coordinates]), at)] : geometry?.type === 'MultiLineString' ? [chainageNear(measureLine(geometry.coordinates), at)] : []))
    .filter((one) => one !== null).reduce<{ chainageM: number; distanceM: number } | null>((best, one) => (best === null || one.distanceM < best.distanceM ? one : best), null);
  const border = near && near.distanceM <= NEAR_BORDER_M ? words.atChainage(chainage(near.chainageM, language.code), near.distanceM > BESIDE_M ? length(near.distanceM) : null) : null;
  const area = areaAt(plan, at);
  return [border, area && area.id !== feature.id ? words.inArea(nameFeature(area)) : null].filter(Boolean).join(language.words.comma);
}

/** WGS 84 with five decimals, about a metre, each with its side: no reader can take one for the other. */
export function coordinatesOf([lon, lat]: Position): string {
  return `${lat < 0 ? 'S' : 'N'}${Math.abs(lat).toFixed(5)} ${lon < 0 ? 'W' : 'E'}${Math.abs(lon).toFixed(5)}`;
}
