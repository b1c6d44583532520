/** One record: where it really is, what is mended in it, or why it is refused. What needs all records is told later. */
import { checkGeometry } from '#core/plan/check-geometry.ts';
import { isRecord } from '#core/plan/clean.ts';
import { kinds } from '#core/plan/schema.ts';
import type { Position } from '#core/plan/plan.ts';
import { isTurned, type Box } from '../coordinates/axes.ts';
import { fits, isMetres, isMetreSystem, systemName, toDegrees, type System } from '../coordinates/system.ts';
import { withoutPersonNumbers, withoutPersons } from '../table/persons.ts';
import { boxAround, middleOfBox, positionsOf, withPositions } from './positions.ts';
import type { RawRecord, Reason, Repair } from './record.ts';
import { thinned } from './thin.ts';

export interface CheckedRecord {
  readonly at: string;
  readonly name: string;
  readonly text: () => string;
  /** The feature for the door; null where it is refused. */
  readonly feature: Readonly<Record<string, unknown>> | null;
  readonly reason: Reason | null;
  readonly repairs: readonly Repair[];
  /** The axes are the wrong way round, turned or not. */
  readonly swapped: boolean;
  /** Middle of it as read and as taken, degrees; null where there is none. */
  readonly read: Position | null;
  readonly taken: Position | null;
  /** Positions it has, and had before lines were thinned. */
  readonly positions: number;
  readonly positionsRead: number;
}

export interface RecordOptions {
  readonly system: System;
  /** Whether the system is written into the feature. */
  readonly stamp: boolean;
  /** Where things are: the plan with room around it, then the other records. */
  readonly nears: readonly Box[];
  /** Records with their axes the wrong way round are turned. */
  readonly turn: boolean;
  /** Of lines and areas every so many-th position is kept; 1 keeps all. */
  readonly thin: number;
}

/** Judges one record by itself. A record without a shape is kept where its kind may have none. */
export function checkRecord(raw: RawRecord, { system, stamp, nears, turn, thin }: RecordOptions): CheckedRecord {
  const none = { at: raw.at, text: raw.text, name: raw.name ?? nameOf(raw.feature), feature: null, repairs: [], swapped: false, read: null, taken: null, positions: 0, positionsRead: 0 };
  if (raw.feature === null || raw.reason !== null) return { ...none, reason: raw.reason ?? 'notAFeature' };
  const { feature } = raw;
  const properties = isRecord(feature.properties) ? feature.properties : {};
  if (feature.geometry === null || feature.geometry === undefined) {
    if (!mayBeShapeless(properties.kind)) return { ...none, reason: 'noGeometry' };
    return { ...none, feature, reason: null, repairs: raw.repairs };
  }
  const found = positionsOf(feature.geometry);
  if (isMetreSystem(system)) {
    if (!found.every((one) => fits(one, system))) return { ...none, reason: 'badCoordinate' };
  } else if (found.some(isMetres)) return { ...none, reason: 'metres' };
  const inDegrees = isMetreSystem(system) ? found.map((one) => toDegrees(one, system)) : found;
  const box = boxAround(inDegrees);
  const read = box && middleOfBox(box);
  if (isRecord(feature.geometry) && feature.geometry.type === 'Point' && found[0]?.[0] === 0 && found[0][1] === 0) return { ...none, read, reason: 'zero' };
  const turned = box !== null && !isMetreSystem(system) && isTurned(box, nears);
  const doTurn = turned && (turn || !raw.stated);
  const take = (position: Position) => toDegrees(doTurn ? [position[1], position[0]] : position, system);
  const moved = doTurn || system !== 'wgs84' ? withPositions(feature.geometry, take) : feature.geometry;
  const answer = checkGeometry(moved);
  const swapped = turned && raw.stated;
  if (!answer.ok) return { ...none, read, swapped, reason: reasonOf[answer.refusal.code] };
  const repairs = new Set<Repair>([...raw.repairs, ...(doTurn && raw.stated ? ['swapped' as const] : []), ...[...answer.mending.repairs].map(repairOf)]);
  const geometry = thin > 1 ? thinned(moved, thin) : moved;
  const positions = geometry === moved ? found.length : positionsOf(geometry).length;
  if (positions < found.length) repairs.add('thinned');
  const cut = withoutPersonsIn(properties);
  if (cut !== properties) repairs.add('personsCut');
  const taken = boxAround(answer.geometries.flatMap(positionsOf));
  return {
    ...none, reason: null, repairs: [...repairs], swapped, read, taken: taken && middleOfBox(taken), positions, positionsRead: found.length,
    feature: { ...feature, geometry, properties: stamp ? { ...cut, sourceCrs: systemName(system) } : cut },
  };
}

/** What a record calls itself, short. */
function nameOf(feature: RawRecord['feature']): string {
  const properties = isRecord(feature?.properties) ? feature.properties : {};
  const name = properties.name ?? properties['名称'] ?? properties.NAME ?? properties.code ?? feature?.id ?? '';
  return typeof name === 'string' || typeof name === 'number' ? withoutPersons(String(name).slice(0, 200)).text : '';
}

function mayBeShapeless(kind: unknown): boolean {
  return typeof kind === 'string' && Object.hasOwn(kinds, kind) && (kinds[kind as keyof typeof kinds].geometry as readonly string[]).includes('none');
}

const reasonOf = { badCoordinate: 'badCoordinate', badGeometry: 'badGeometry', swappedAxes: 'swapped' } as const satisfies Record<string, Reason>;

/** The door says its repairs in sentences; the list has a word for each sort. */
function repairOf(said: string): Repair {
  if (said.startsWith('a ring')) return 'ringClosed';
  if (said.startsWith('an empty part')) return 'partDropped';
  return said.startsWith('longitudes beyond') ? 'wrapped' : 'geometryMended';
}

/** Numbers that are names of things, not of persons, however long. */
const isNumberOfThing = (key: string): boolean => /(?:^|[@_:])(?:id|gid|fid|osm_id|objectid|ref|code)$|编号|编码/i.test(key);

/** Properties with the numbers of persons taken out of their texts; the same object where there are none. */
function withoutPersonsIn(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  let changed: Record<string, unknown> | null = null;
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value !== 'string' || isNumberOfThing(key)) continue;
    const { text, dropped } = withoutPersonNumbers(value);
    if (dropped > 0) changed = { ...(changed ?? properties), [key]: text };
  }
  return changed ?? properties;
}
