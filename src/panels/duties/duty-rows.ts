/** Gates, supplies and inspection rounds as tables. */
import { compoundsHeld, postsHeld, tiersHeld } from '#core/duties/gates.ts';
import { notInspectedWithin, roundsTimed } from '#core/duties/inspection.ts';
import { holdingsOf, itemTotals } from '#core/duties/supplies.ts';
import { editWords } from '#i18n/edit-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, length, NOTHING, percent } from '#i18n/quantity.ts';
import { absenceText, duration, toMinute } from '../basis-text.ts';
import { choiceText } from '../edit/field-words.ts';
import { nameAgency, nameFeature, typeFeature } from '../name-feature.ts';
import { bad, cell, dutyTable, type DutyGiven, type DutyTable, type MadeRow } from './duty-table.ts';

const named = ({ featureById }: DutyGiven, id: string): string => nameFeature(featureById(id), id);
const fieldName = (name: string): string => { const fields: Readonly<Record<string, string>> = { ...editWords[language.code].fields, ...language.words.terms.field }; return fields[name] ?? name; };

/** What the user calls a tier; null without a name. */
const tierLabel = ({ plan }: DutyGiven, tier: 1 | 2 | 3): string | null => plan.meta.tierLabels?.[String(tier)] ?? null;

/** A row a gate, and a camp gate, reception room or post of a tier; those that nobody holds first. */
export function gateTable(given: DutyGiven): DutyTable {
  const { plan, question, words } = given, { column, gates: said } = words, compounds = compoundsHeld(plan, question), posts = postsHeld(plan, question);
  const all = compounds.flatMap(({ id, each }) => each.map((gate, index) => ({ compound: id, gate, index })));
  const heldCells = ({ tier, held, times, hoursAssumed }: Pick<(typeof posts)[number], 'tier' | 'times' | 'hoursAssumed'> & { readonly held: keyof typeof said.held }) => ({
    tier: cell(tier === null ? '' : tierLabel(given, tier) ?? String(tier), tier), held: (held === 'unguarded' ? bad : cell)(said.held[held]), hours: cell(times.length > 0 ? times.map(({ from, to }) => absenceText(from, to)).join(language.words.list) : hoursAssumed ? said.assumed : ''),
  });
  const ofCompounds = all.map(({ compound, gate, index }): MadeRow & { readonly held: string } => ({ held: gate.held, featureId: compound, list: { field: 'gates', at: index }, cells: { where: cell(named(given, compound)), gate: cell(gate.id), state: cell(!gate.state ? NOTHING : choiceText('state', gate.state)), ...heldCells(gate) } }));
  const ofPosts = posts.map((post): MadeRow & { readonly held: string } => { const feature = given.featureById(post.postId); return { held: post.held, featureId: post.postId, cells: { where: cell(named(given, post.postId)), gate: cell(feature ? typeFeature(feature) : ''), state: cell(''), ...heldCells(post) } }; });
  const rows = [...ofCompounds, ...ofPosts].sort((a, b) => Number(b.held === 'unguarded') - Number(a.held === 'unguarded'));
  const gates = compounds.reduce((sum, one) => sum + one.gates, 0), closed = compounds.reduce((sum, one) => sum + one.closed, 0);
  return dutyTable([{ id: 'where', label: column.where }, { id: 'gate', label: column.gate }, { id: 'tier', label: column.tier, right: true, edit: 'line' }, { id: 'state', label: fieldName('state'), edit: 'line' }, { id: 'held', label: column.held }, { id: 'hours', label: column.hours }], rows,
    rows.length === 0 ? [] : [...(gates === 0 ? [] : [said.share(count(closed), count(gates), percent((100 * closed) / gates))]), ...(gates > closed ? [said.bare(count(gates - closed))] : []), ...(posts.length === 0 ? [] : [said.posts(count(posts.filter(({ held }) => held === 'staffed').length), count(posts.length))]), ...tiersHeld(compounds, posts).map(({ tier, staffed, toStaff }) => said.tier(tierLabel(given, tier), String(tier), count(staffed), count(toStaff)))]);
}

/** To one decimal, downwards: nothing lasts longer than it does. */
const days = (left: number): string => (Math.floor(left * 10 + 1e-9) / 10).toFixed(1);
/** Units of an item, upwards to two decimals: what is missing is never told smaller. */
const missing = (short: number): string => String(Math.ceil(short * 100 - 1e-7) / 100);
const available = (stock: number): string => String(Math.floor(stock * 100 + 1e-7) / 100);

/** A row an item of a post or depot: what is short first, then what cannot be told. */
export function supplyTable(given: DutyGiven): DutyTable {
  const { plan, question, words } = given, { column, supplies: said } = words, holdings = holdingsOf(plan, question), seen = new Map<string, number>();
  const all = holdings.map((one) => { const at = seen.get(one.postId) ?? 0; seen.set(one.postId, at + 1); return { one, at }; });
  const weight = (short: number | null, isDepot: boolean) => (isDepot ? 3 : short === null ? 1 : short > 0 ? 0 : 2);
  const number = (value: number | null) => cell(value === null ? '' : String(value), value);
  const rows = all.sort((a, b) => weight(a.one.short, a.one.isDepot) - weight(b.one.short, b.one.isDepot)).map(({ one, at }): MadeRow => ({
    featureId: one.postId, list: { field: 'supplies', at },
    cells: {
      post: cell(named(given, one.postId)), item: cell(one.item), onHand: number(one.onHand), dailyUse: number(one.dailyUse), minDays: number(one.minDays),
      left: one.daysLeft === null ? cell('', null) : ((one.short ?? 0) > 0 ? bad : cell)(days(one.daysLeft), one.daysLeft),
      short: one.isDepot ? cell(said.depot, null) : one.short === null ? cell(said.notTold, null) : one.short > 0 ? bad(`${missing(one.short)} ${one.unit ?? ''}`.trim(), one.short) : cell('0', 0),
      unit: cell(one.agencies.map((id) => nameAgency(plan, id)).join(language.words.list)),
    },
  }));
  const totals = itemTotals(holdings), short = new Set(holdings.filter((one) => !one.isDepot && (one.short ?? 0) > 0).map(({ postId }) => postId)).size, unknown = totals.reduce((sum, one) => sum + one.unknown, 0);
  return dutyTable([{ id: 'post', label: column.post }, { id: 'item', label: column.item }, ...(['onHand', 'dailyUse', 'minDays'] as const).map((id) => ({ id, label: fieldName(id), right: true, edit: 'line' as const })), { id: 'left', label: column.left, right: true }, { id: 'short', label: column.short, right: true }, { id: 'unit', label: column.unit }], rows,
    rows.length === 0 ? [] : [said.posts(count(short)), ...totals.map((one) => (one.short > 0 ? said.item(one.item, missing(one.short), available(one.stock), one.unit === null ? '' : ` ${one.unit}`) : one.unknown > 0 ? said.untold(one.item) : said.enough(one.item))), ...(unknown > 0 ? [said.unknown(count(unknown))] : [])]);
}

/** What is asked of the inspection rounds. */
export interface RoundsAsked { readonly withinDays: number; readonly unannounced: boolean; /** Draws the order of unannounced rounds; null leaves it as the plan lists it. */ readonly seed: number | null }

/** A row a stop in the order of its round; then the posts that no round comes to. */
export function inspectionTable(given: DutyGiven, { withinDays, unannounced, seed }: RoundsAsked): DutyTable {
  const { plan, question, words } = given, { column, inspections: said } = words, clock = (iso: string | null) => cell(iso === null ? '' : toMinute(iso).slice(11, 16), iso);
  const rounds = roundsTimed(plan, question, unannounced, seed ?? undefined), hidden = roundsTimed(plan, question, true).length - rounds.length, left = notInspectedWithin(plan, withinDays, question);
  const stops = rounds.flatMap((round): MadeRow[] => round.stops.map((stop, at) => ({
    featureId: stop.postId ?? stop.placeId ?? '',
    cells: {
      round: cell([named(given, round.id), round.unannounced ? said.unannounced : ''].filter(Boolean).join(' · ')), order: cell(String(at + 1), at + 1), post: cell(named(given, stop.postId ?? stop.placeId ?? '')), arrive: clock(stop.arrive), leave: clock(stop.leave),
      travel: cell(at === 0 ? '' : [length(stop.travelM), ...(stop.travelMin === null ? [] : [duration(Math.ceil(stop.travelMin - 1e-6))])].join(language.words.comma), stop.travelM),
      state: cell(at > 0 ? '' : [round.minutes === null ? said.noSpeed : round.end === null ? '' : said.end(duration(Math.ceil(round.minutes - 1e-6)), toMinute(round.end).slice(11, 16)), ...(round.lost.length > 0 ? [said.lost(round.lost.join(language.words.list))] : [])].filter(Boolean).join(language.words.comma)),
    },
  })));
  const rest = left.map((postId): MadeRow => ({ featureId: postId, cells: { round: cell(''), order: cell('', null), post: cell(named(given, postId)), state: bad(said.never(String(withinDays))) } }));
  return dutyTable([{ id: 'round', label: column.round }, { id: 'order', label: column.order, right: true }, { id: 'post', label: column.post }, { id: 'arrive', label: column.arrive, right: true }, { id: 'leave', label: column.leave, right: true }, { id: 'travel', label: column.travel, right: true }, { id: 'state', label: column.state }], [...stops, ...rest],
    [said.notInspected(count(left.length), String(withinDays)), ...(hidden > 0 ? [said.hidden(count(hidden))] : []), ...(seed !== null && rounds.some((round) => round.unannounced) ? [said.drawn(String(seed))] : [])]);
}
