/** What the change beside a headline figure rests on: what is covered now less what was covered before the edit. */
import type { LiveTotals } from '#core/coverage/live.ts';
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told } from '#session/told.ts';
import { exactShare } from '../explanations.ts';
import { exactChange, exactSize } from './told-input.ts';

type Kind = 'area' | 'border' | 'places';

/** What is covered of one kind, and its share; null where the plan has no such thing. */
function coveredOf(kind: Kind, totals: LiveTotals): { readonly covered: number; readonly pct: number | null } | null {
  if (kind === 'area') return totals.area && { covered: totals.area.coveredM2, pct: totals.area.coveredPct };
  if (kind === 'border') return totals.border && { covered: totals.border.coveredM, pct: totals.border.coveredPct };
  return totals.places && { covered: totals.places.covered, pct: totals.places.coveredPct };
}

/** The change of one headline figure by the edits since `before`; null where one of the two has no such thing. */
export function tellChange(kind: Kind, before: LiveTotals, after: LiveTotals): Told | null {
  const [then, now] = [coveredOf(kind, before), coveredOf(kind, after)];
  if (!then || !now) return null;
  const said = toldWords[language.code], { change } = said;
  const shares = ([[change.before, then], [change.after, now]] as const).flatMap(([label, { pct }]) => (pct === null ? [] : [{ label: change.share(label), text: exactShare(pct) }]));
  const write = (value: number) => (kind === 'places' ? count(value) : exactSize(value, kind, 'down'));
  return {
    name: change.names[kind], formula: change.formula, rounding: change.rounding,
    inputs: [{ label: change.before, text: write(then.covered) }, { label: change.after, text: write(now.covered) }, { label: said.exact, text: exactChange(now.covered - then.covered, kind) }, ...shares],
    second: [change.second], terms: ['basis', kind === 'area' ? 'areaCoverage' : kind === 'border' ? 'borderCoverage' : 'placeCoverage'],
  };
}
