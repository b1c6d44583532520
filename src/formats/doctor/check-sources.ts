/** All sources by the choices made: every record is kept, repaired or refused, with the system it is in and what is to be decided. */
import { insideArea } from '#core/plan/inside-area.ts';
import { planBox } from '#core/plan/plan-box.ts';
import type { AnyFeature, Plan, PlanGeometry, Position } from '#core/plan/plan.ts';
import { boxOfMost, meet, roomAround, type Box } from '../coordinates/axes.ts';
import { isShifted } from '../coordinates/datum.ts';
import { isMetreSystem, metresOf, toDegrees, type System } from '../coordinates/system.ts';
import type { Source } from '../source/source.ts';
import { guessColumns, type Column } from '../table/columns.ts';
import { ENOUGH_FAR } from './bulk-box.ts';
import { checkRecord, type CheckedRecord } from './check-record.ts';
import type { Choices } from './choices.ts';
import { Duplicates } from './duplicates.ts';
import { withFields } from './field-columns.ts';
import { pileKey, pilesOf, type Pile } from './piles.ts';
import { boxAround, positionsOf } from './positions.ts';
import { doubtsOf } from './doubts.ts';
import { recordsOf, type Doubt, type RawRecord, type Reason } from './record.ts';
import { asksSystem, type Asking } from './system-of.ts';

export interface Verdict extends CheckedRecord {
  readonly state: 'kept' | 'repaired' | 'refused';
  readonly duplicate: boolean;
  readonly far: boolean;
  /** Of a record that comes in; it stays what it is. */
  readonly doubts: readonly Doubt[];
  readonly pile: string | null;
}

export interface CheckedSource {
  readonly source: Source;
  /** Of a table: what its columns are taken to be. */
  readonly columns: readonly Column[] | null;
  readonly system: System;
  /** Numbers in metres: of the square of web maps, or of a zone that the file does not name. */
  readonly metres: 'webMercator' | 'projected' | null;
  readonly asking: Asking;
  readonly records: readonly Verdict[];
}

export interface Findings {
  readonly piles: readonly Pile[];
  /** Records with their axes the wrong way round, turned or not; left out twice; far from all others; outside the areas of the plan. */
  readonly swapped: number;
  readonly duplicates: number;
  readonly far: number;
  readonly outside: number;
}

/**
 * Checks every record of every source. `plan`: what is open; records for it are also compared with its features, but for those that
 * `planIdOf` finds to be one of them. A second record of the same feature is a duplicate.
 */
export function checkSources(sources: readonly Source[], choices: Choices, plan: Plan | null, planIdOf: (record: Readonly<Record<string, unknown>>) => string | null = () => null): { readonly checked: readonly CheckedSource[]; readonly findings: Findings } {
  const prepared = sources.map((source) => prepare(source, choices));
  const box = plan && planBox(plan);
  const near = box && roomAround(box);
  const everywhere = prepared.flatMap(({ firsts }) => firsts);
  const first = prepared.map((one): { one: Prepared; records: CheckedRecord[] } => {
    const nears = [near, boxOfMost(one.firsts) ?? boxOfMost(everywhere)].filter((each): each is Box => each !== null);
    const options = { system: one.system, stamp: one.stamp, nears, turn: choices.turn, thin: choices.thin };
    return { one, records: one.raw.map((raw) => checkRecord(raw, options)) };
  });
  const all = first.flatMap(({ records }) => records);
  const piles = pilesOf(all.map(({ feature, reason, read }) => ((feature && isPoint(feature)) || reason === 'zero' ? read : null)));
  const leaves = new Map(piles.map(({ key, doubtful }) => [key, choices.piles[key] ?? doubtful]));
  const most = boxOfMost(all.flatMap(({ taken }) => (taken ? [taken] : [])));
  const isFar = (taken: Position | null): boolean => all.length >= ENOUGH_FAR && taken !== null && most !== null && !meet(most, [...taken, ...taken]) && !(near && meet(near, [...taken, ...taken]));
  const areas = (plan?.features ?? []).filter(({ kind }) => kind === 'areaOfResponsibility');
  const twice = new Duplicates();
  const updated = new Set<string>();
  const shifts = (choices.into === 'plan' ? plan?.meta.shifts : undefined) ?? [];
  if (choices.into === 'plan') for (const feature of plan?.features ?? []) twice.seen(feature as unknown as Readonly<Record<string, unknown>>);
  const found = { swapped: 0, duplicates: 0, far: 0, outside: 0 };
  const judge = (record: CheckedRecord, codes: Set<string>): Verdict => {
    const pile = record.read && leaves.has(pileKey(record.read)) && (record.reason === 'zero' || (record.feature && isPoint(record.feature))) ? pileKey(record.read) : null;
    if (record.swapped) found.swapped += 1;
    if (!record.feature) return { ...record, state: 'refused', duplicate: false, far: false, doubts: [], pile };
    const inPile = pile !== null && leaves.get(pile) === true;
    const planId = inPile ? null : planIdOf(record.feature);
    const duplicate = !inPile && (planId === null ? twice.seen(record.feature) : updated.has(planId));
    if (planId !== null) updated.add(planId);
    const far = isFar(record.taken);
    const outside = areas.length > 0 && !touches(record.feature.geometry, areas);
    if (duplicate) found.duplicates += 1;
    if (far && !inPile) found.far += 1;
    if (outside) found.outside += 1;
    const reason: Reason | null = inPile ? 'pile' : duplicate && choices.duplicates ? 'duplicate' : far && choices.far ? 'far' : outside && choices.outside ? 'outside' : null;
    if (reason) return { ...record, state: 'refused', reason, feature: null, repairs: [], duplicate, far, doubts: [], pile };
    const code = codeOf(record.feature), again = code !== null && codes.has(code);
    if (code !== null) codes.add(code);
    const doubts: Doubt[] = [...doubtsOf(record.feature, shifts, planId !== null), ...(again ? [{ code: 'codeTwice', text: code } as const] : []), ...(far ? [{ code: 'far', text: '' } as const] : [])];
    return { ...record, state: record.repairs.length > 0 ? 'repaired' : 'kept', duplicate, far, doubts, pile };
  };
  /* A code is one of its own list: two lists may count alike. */
  const judged = (records: readonly CheckedRecord[]) => { const codes = new Set<string>(); return records.map((record) => judge(record, codes)); };
  const checked = first.map(({ one: { source, columns, system, metres, asking }, records }): CheckedSource => ({ source, columns, system, metres, asking, records: withOwnIds(judged(records)) }));
  return { checked, findings: { piles, ...found } };
}

interface Prepared { readonly source: Source; readonly columns: readonly Column[] | null; readonly raw: readonly RawRecord[]; readonly firsts: readonly Position[]; readonly system: System; readonly metres: CheckedSource['metres']; readonly stamp: boolean; readonly asking: Asking }

function prepare(source: Source, choices: Choices): Prepared {
  const chosen = choices.sources[source.name] ?? {};
  const columns = source.table ? withFields(chosen.columns ?? guessColumns(source.table, source.table.header)) : null;
  const raw = recordsOf(source, columns);
  const numbers = raw.flatMap(({ feature }) => positionsOf(feature?.geometry).slice(0, 1));
  const metres = metresOf(numbers);
  /* A zone said of a whole import is meant for what is in metres: degrees stay degrees. */
  const said = chosen.system && isMetreSystem(chosen.system) && metres === null ? undefined : chosen.system;
  const system = said ?? (metres === 'webMercator' ? 'webMercator' : 'wgs84');
  const firsts = numbers.map((one) => (isMetreSystem(system) ? toDegrees(one, system) : one)).filter(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && !(lon === 0 && lat === 0));
  const shifted = firsts.some((one) => isShifted(one) || isShifted([one[1], one[0]]));
  const asking = asksSystem(source, { shifted, metres, chosen: said ?? null });
  return { source, columns, raw, firsts, metres, system, asking, stamp: system !== 'wgs84' || said !== undefined };
}

/** The code by which a list knows its record: a later import finds it again by that. */
function codeOf({ properties }: Readonly<Record<string, unknown>>): string | null {
  const { code } = (properties ?? {}) as { readonly code?: unknown };
  const text = typeof code === 'string' || typeof code === 'number' ? String(code).trim() : '';
  return text === '' ? null : text;
}

function isPoint(feature: Readonly<Record<string, unknown>>): boolean {
  return (feature.geometry as { type?: unknown } | null)?.type === 'Point';
}

/** Points by the area itself; lines and areas by their boxes, so that none is lost that reaches in. */
function touches(geometry: unknown, areas: readonly AnyFeature[]): boolean {
  const positions = positionsOf(geometry);
  const box = boxAround(positions);
  const [only, second] = positions;
  return box === null || areas.some(({ geometry: area }) => area !== null && (only && !second ? insideArea(only, area as PlanGeometry) : meet(box, boxAround(positionsOf(area)) ?? [0, 0, 0, 0])));
}

/** A second record with the same id gets one of its own: a reference means the first. */
function withOwnIds(records: readonly Verdict[]): Verdict[] {
  const taken = new Set<string>();
  return records.map((record) => {
    const id = record.feature?.id;
    if (record.feature === null || (typeof id !== 'string' && typeof id !== 'number')) return record;
    let free = String(id);
    for (let turn = 2; taken.has(free); turn++) free = `${id}~${turn}`;
    taken.add(free);
    return free === String(id) ? record : { ...record, state: 'repaired', repairs: [...record.repairs, 'idRenewed'], feature: { ...record.feature, id: free } };
  });
}
