/** What was examined, small enough to be shown: counts, samples, and what is to be decided. */
import type { Position } from '#core/plan/plan.ts';
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import { distanceM } from '#core/geometry/geodesic.ts';
import type { System } from '../coordinates/system.ts';
import { systemErrorM } from '../coordinates/system.ts';
import type { Mapping } from '../roles/mapping.ts';
import type { SaidSystem, SourceFormat, SourceTable } from '../source/source.ts';
import type { Column } from '../table/columns.ts';
import { withoutPersons } from '../table/persons.ts';
import type { Findings, Verdict } from './check-sources.ts';
import type { Examined } from './examine.ts';
import { leftByMapping } from './left-by-mapping.ts';
import type { Doubt, DoubtCode, Reason, Repair } from './record.ts';
import type { Asking } from './system-of.ts';
import type { Update } from './update.ts';

/** A record as the lists show it. */
export interface ToldRecord {
  readonly source: string;
  readonly at: string;
  readonly name: string;
  readonly state: Verdict['state'];
  readonly reason: Reason | null;
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
  readonly position: Position | null;
  readonly text: string;
}

export interface ToldRow extends Pick<ToldRecord, 'at' | 'state' | 'reason' | 'repairs' | 'doubts'> { readonly cells: readonly string[]; readonly swapped: boolean; readonly duplicate: boolean }

export interface SourceReport {
  readonly name: string;
  readonly part: string | null;
  readonly format: SourceFormat;
  readonly encoding: string | null;
  readonly read: number;
  readonly kept: number; readonly repaired: number; readonly refused: number;
  readonly said: SaidSystem;
  readonly system: System;
  readonly metres: 'webMercator' | 'projected' | null;
  readonly asking: Asking;
  /** How far the conversion moves (the middle one of a sample) and how far it may be out, metres; null where nothing is converted. */
  readonly moved: { readonly byM: number; readonly errorM: number } | null;
  readonly table: { readonly by: SourceTable['by']; readonly header: boolean; readonly columns: readonly Column[]; readonly rows: readonly ToldRow[] } | null;
}

/** As read and as taken: longitude and latitude of the middle, and what became of it. */
export interface Dot { readonly read: Position | null; readonly taken: Position | null; readonly state: Verdict['state'] }

export interface Report {
  readonly sources: readonly SourceReport[];
  readonly findings: Findings;
  /** How many values of keys about persons are dropped. */
  readonly persons: Readonly<Record<string, number>>;
  readonly read: number;
  readonly refused: number;
  readonly reasons: readonly (readonly [Reason, number])[];
  readonly repairs: readonly (readonly [Repair, number])[];
  /** Of records that come in. */
  readonly doubts: readonly (readonly [DoubtCode, number])[];
  readonly doubtful: number;
  /** The first that are refused, then the first that are repaired, then the first others that are doubtful. */
  readonly told: readonly ToldRecord[];
  readonly updates: { readonly changed: number; readonly same: number; readonly repaired: number; readonly first: readonly Pick<Update, 'id' | 'name' | 'by' | 'changes'>[] };
  readonly dots: readonly Dot[];
  readonly size: { readonly features: number; readonly positions: number; readonly positionsRead: number };
}

const MOST_TOLD = 100;
const MOST_ROWS = 50;
const MOST_DOTS = 1500;
const MOST_UPDATES = 200;
const SAMPLE = 25;

/** The report on everything examined. */
export function reportOn({ checked, findings, persons, updates, updatesRepaired }: Examined): Report {
  const all = checked.flatMap(({ source, records }) => records.map((record) => ({ source: source.name, record })));
  const refused = all.filter(({ record }) => record.state === 'refused');
  const repaired = all.filter(({ record }) => record.state === 'repaired');
  const doubtful = all.filter(({ record }) => record.doubts.length > 0);
  const step = Math.max(1, Math.ceil(all.length / MOST_DOTS));
  const changed = updates.filter(({ changes }) => changes.length > 0);
  return {
    sources: checked.map(({ source, system, metres, asking, columns, records }): SourceReport => ({
      name: source.name, part: source.part ?? null, format: source.format, encoding: source.encoding, said: source.system, system, metres, asking, read: records.length,
      kept: records.filter(({ state }) => state === 'kept').length, repaired: records.filter(({ state }) => state === 'repaired').length, refused: records.filter(({ state }) => state === 'refused').length,
      moved: system === 'wgs84' ? null : { byM: movedByM(records), errorM: systemErrorM(system) },
      table: source.table && columns ? { by: source.table.by, header: source.table.header, columns, rows: toldRows(source.table, columns, records) } : null,
    })),
    findings, persons, read: all.length, refused: refused.length,
    reasons: counted(refused.flatMap(({ record }) => record.reason ?? [])), repairs: counted(repaired.flatMap(({ record }) => record.repairs)),
    doubts: counted(doubtful.flatMap(({ record }) => record.doubts.map(({ code }) => code))), doubtful: doubtful.length,
    told: [...new Set([...refused.slice(0, MOST_TOLD), ...repaired.slice(0, MOST_TOLD), ...doubtful.slice(0, MOST_TOLD)])].map(({ source, record }) => told(source, record)),
    updates: { changed: changed.length, same: updates.length - changed.length, repaired: updatesRepaired, first: changed.slice(0, MOST_UPDATES).map(({ id, name, by, changes }) => ({ id, name, by, changes })) },
    dots: all.filter((_, at) => at % step === 0).map(({ record: { read, taken, state } }) => ({ read, taken: state === 'refused' ? null : taken, state })),
    size: { features: all.length - refused.length, positions: sum(all, ({ record }) => (record.feature ? record.positions : 0)), positionsRead: sum(all, ({ record }) => (record.feature ? record.positionsRead : 0)) },
  };
}

/** Everything that is refused, also by the mapping, for the file of what was refused. */
export function refusedOf(examined: Examined, mapping: Mapping): ToldRecord[] {
  const left = leftByMapping(examined, mapping);
  return examined.checked.flatMap(({ source, records }) => records.flatMap((record) => {
    const reason = left.get(record) ?? null;
    return record.state === 'refused' || reason ? [told(source.name, reason ? { ...record, state: 'refused', reason, repairs: [], doubts: [] } : record)] : [];
  }));
}

const told = (source: string, { at, name, state, reason, repairs, doubts, read, text }: Verdict): ToldRecord => ({ source, at, name: withSignsShown(name), state, reason, repairs, doubts: doubts.map(shown), position: read, text: withSignsShown(text()) });

const shown = ({ code, text }: Doubt): Doubt => ({ code, text: withSignsShown(text) });

function toldRows({ rows, header }: SourceTable, columns: readonly Column[], records: readonly Verdict[]): ToldRow[] {
  return records.slice(0, MOST_ROWS).map(({ at, state, reason, repairs, doubts, swapped, duplicate }, index) => ({
    at, state, reason, repairs, doubts: doubts.map(shown), swapped, duplicate, cells: columns.map(({ role }, column) => (role === 'person' ? '' : withSignsShown(withoutPersons(rows[index + (header ? 1 : 0)]?.cells[column] ?? '').text.slice(0, 80)))),
  }));
}

function movedByM(records: readonly Verdict[]): number {
  const moves = records.filter(({ state, repairs }) => state !== 'refused' && !repairs.includes('swapped')).slice(0, SAMPLE).flatMap(({ read, taken }) => (read && taken ? [distanceM(read, taken)] : [])).sort((a, b) => a - b);
  return moves[Math.floor(moves.length / 2)] ?? 0;
}

function counted<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);
