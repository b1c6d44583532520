/** What each net and each type of agency covers by itself (M45, M52). */
import { computedTotals } from '../coverage/computed-totals.ts';
import type { Progress, Question } from '../coverage/question.ts';
import type { BorderFigures, PlaceFigures } from '../coverage/result.ts';
import type { AreaShare } from '../coverage/totals.ts';
import { agencyTypes } from '../plan/agency-types.ts';
import { netsOf, type Net } from '../plan/nets-of.ts';
import { featuresOf, type Plan } from '../plan/plan.ts';

/** What counts in a row, and nothing else does. */
export type Part = { readonly what: 'all' } | { readonly what: 'net'; readonly net: Net } | { readonly what: 'type'; readonly type: string; readonly agencies: readonly string[] };

export interface PartRow {
  readonly part: Part;
  /** Assets that count, whatever their hours. */
  readonly posts: number;
  readonly patrols: number;
  /** The assets themselves, in the order of the plan. */
  readonly assetIds: readonly string[];
  /** Of all areas, borders and places of the plan; null where it has none. */
  readonly area: AreaShare | null;
  readonly border: BorderFigures | null;
  readonly places: PlaceFigures | null;
  /** Of a net: the places that say they belong to it, and those of them that it covers. Null for other parts. */
  readonly ownPlaces: { readonly count: number; readonly covered: number } | null;
}

/** Rows: everything, the nets of the plan, then its types of agency. `netless`: assets that count and say nothing of a net; they are in no net's row. */
export interface PartFigures { readonly rows: readonly PartRow[]; readonly netless: number }

/**
 * The figures of `computeCoverage` for each part alone, whatever agencies and net `question` asks for: its hours, targets and planned posts hold. Rows do not add up: two parts
 * reach the same ground. `cancelled` when `run.cancelled` says so.
 */
export function partFigures(plan: Plan, question: Question, run: Progress = {}): PartFigures | 'cancelled' {
  const { net: _, ...rest } = question, open: Question = { ...rest, agencies: [] };
  const parts: readonly Part[] = [{ what: 'all' }, ...netsOf(plan).map((net): Part => ({ what: 'net', net })), ...agencyTypes(plan).map(({ type, ids }): Part => ({ what: 'type', type, agencies: ids }))];
  const rows: PartRow[] = [];
  for (const [at, part] of parts.entries()) {
    const asked = askedOf(part, open);
    const found = computedTotals(plan, asked, { ...run, report: (share) => run.report?.((at + share) / parts.length) });
    if (found === 'cancelled') return found;
    const counting = found.assets.filter(({ standing }) => standing === 'counts');
    const posts = counting.filter(({ kind }) => kind === 'post').length;
    rows.push({ part, posts, patrols: counting.length - posts, assetIds: counting.map(({ id }) => id), ...found.totals, ownPlaces: part.what === 'net' ? ownOf(plan, part.net, found.places) : null });
  }
  const stated = new Set(plan.features.flatMap(({ id, properties }) => (properties.net === undefined ? [] : [id])));
  return { rows, netless: rows[0]!.assetIds.filter((id) => !stated.has(id)).length };
}

/** The question that counts a part alone. */
export function askedOf(part: Part, question: Question): Question {
  return part.what === 'net' ? { ...question, net: part.net } : part.what === 'type' ? { ...question, agencies: part.agencies } : question;
}

function ownOf(plan: Plan, net: Net, places: readonly { readonly id: string; readonly covered: boolean }[]): { count: number; covered: number } {
  const own = new Set(featuresOf(plan, 'priorityPlace').filter(({ properties }) => properties.net === net).map(({ id }) => id));
  const mine = places.filter(({ id }) => own.has(id));
  return { count: mine.length, covered: mine.filter(({ covered }) => covered).length };
}
