/** What a feature of a plan is called in a file. */
import { isUnannounced } from '#core/duties/unannounced-rounds.ts';
import { insideArea } from '#core/plan/inside-area.ts';
import type { AnyFeature, Plan, PlanGeometry, Position } from '#core/plan/plan.ts';
import type { PropertiesOf } from '#core/plan/schema.ts';
import { cleanText } from '../inert-text.ts';
import { nameIn, type Wording } from './wording.ts';

/** The field that holds the finer type of a kind. */
export const typeFields = {
  post: 'postType', patrolRoute: 'mode', priorityPlace: 'placeType', borderLine: 'borderType', areaOfResponsibility: 'level', sector: 'sectorType', compound: 'closure', obstacle: 'obstacleType', activityPoint: 'activityType',
} as const;

/** The finer type of a feature as the file of the plan has it; null where it has none. */
export function typeOf(feature: AnyFeature): string | null {
  const field = (typeFields as Readonly<Record<string, string>>)[feature.kind];
  const value = field === undefined ? undefined : (feature.properties as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : null;
}

/** The finer type in words, else the kind. */
export function typeWord(feature: AnyFeature, { terms }: Wording): string {
  const field = (typeFields as Readonly<Record<string, keyof Wording['terms'] | undefined>>)[feature.kind];
  const type = typeOf(feature);
  return (field && type !== null ? terms[field][type] : undefined) ?? terms.kind[feature.kind] ?? feature.kind;
}

/** Its name, else its code, else its type and id. */
export const featureLabel = (feature: AnyFeature, wording: Wording): string =>
  cleanText(nameIn(wording.lang, feature.properties) ?? feature.properties.code ?? `${typeWord(feature, wording)} ${feature.id}`);

/** What may be told: unannounced rounds stand in the file of the plan alone. */
export const announced = (plan: Plan): AnyFeature[] => plan.features.filter((feature) => !isUnannounced(feature));

/** A position that stands for a place with an extent: the middle of its first ring, or a corner of it where the middle lies outside. */
export function pointOf(geometry: PlanGeometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.type === 'MultiPolygon' ? geometry.coordinates[0]![0]! : geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates[0]!;
  const middle: Position = [mean(ring.map(([lon]) => lon)), mean(ring.map(([, lat]) => lat))];
  return insideArea(middle, geometry) ? middle : ring[0]!;
}

const mean = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;

/** Hours of duty as `08:00-16:00;20:00-04:00`. Days and breaks stand behind the hours they belong to, so that none is lost unseen: `20:00-04:00 Mo,Tu break 00:00-00:30`. */
export function dutyText(windows: NonNullable<PropertiesOf<'post'>['dutyWindows']> = []): string {
  return windows.map(({ start, end, days = [], breaks = [] }) => [`${start}-${end}`, ...(days.length > 0 ? [days.join(',')] : []), ...breaks.map((one) => `break ${one.start}-${one.end}`)].join(' ')).join(';');
}
