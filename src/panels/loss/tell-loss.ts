/** What a cell of the table of losses rests on: what one post or route alone holds. */
import type { CoverageResult, UniqueLoss } from '#core/coverage/result.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Focus } from '#session/first-look.ts';
import type { Told } from '#session/told.ts';
import { exactSize, told } from '../explain/told-input.ts';
import { nameFeature } from '../name-feature.ts';

/** Places that are named; the rest is counted. */
const NAMED = 5;

interface Given { readonly result: CoverageResult; readonly unique: readonly UniqueLoss[]; readonly featureById: (id: string) => AnyFeature | null }

/** The loss of an asset in one kind, metres, square metres or places; null when it is no longer among those that count. */
export function tellLoss(id: string, of: Focus, { result: { totals, basis }, unique, featureById }: Given): Told | null {
  const row = unique.find((one) => one.id === id);
  if (!row) return null;
  const said = toldWords[language.code], { loss } = said;
  const size = of === 'area' ? row.areaM2 : of === 'border' ? row.borderM : row.placeIds.length;
  const covered = of === 'area' ? totals.area?.coveredM2 : of === 'border' ? totals.border?.coveredM : totals.places?.covered;
  const places = row.placeIds.map((one) => nameFeature(featureById(one), one));
  return {
    name: loss.names[of], formula: `${(basis.mode === 'window' ? loss.window : loss.formula)[of]} ${loss.sum}`, rounding: of === 'places' ? said.asShown : said.up,
    inputs: [
      { label: loss.asset, text: nameFeature(featureById(id), id) },
      ...told(loss.lost, size === null ? null : exactSize(size, of, 'up')),
      ...(size === null || covered === undefined ? [] : [{ label: loss.now, text: exactSize(covered, of, 'down') }, { label: loss.after, text: exactSize(Math.max(0, covered - size), of, 'down') }]),
      ...(of === 'places' ? [{ label: loss.lostPlaces, text: places.length === 0 ? loss.none : `${places.slice(0, NAMED).join(language.words.list)}${places.length > NAMED ? ` … (${count(places.length)})` : ''}` }] : []),
    ],
    assetIds: [id], rowIds: [id], second: [loss.second], terms: ['basis', 'kCoverage', 'radiusM', 'halfWidthM'],
  };
}
