/** What the inspector says of a feature: label and value pairs in the language shown. */
import { drawnPolygons } from '#core/coverage/drawn-polygons.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { halfWidthOf, radiusOf, speedOf } from '#core/plan/defaults.ts';
import type { Region } from '#core/plan/field.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { area, metres, position } from '#i18n/quantity.ts';
import { nameAgency, nameFeature } from './name-feature.ts';

export interface Fact {
  readonly label: string; readonly text: string;
  /** The value is a default, not stated in the file. */
  readonly assumed?: boolean;
  /** The raw number behind the text, to sort by. */
  readonly value?: number;
}

interface Window { readonly start?: string; readonly end?: string; readonly days?: readonly string[] }

function hours(windows: readonly Window[]): string {
  const { words } = language;
  return windows.map((one) => `${one.start ?? ''}\u2013${one.end ?? ''}${one.days?.length ? ` ${one.days.map((day) => words.weekday[day as keyof typeof words.weekday]).join(' ')}` : ''}`).join(words.list);
}

/** The ground of a drawn reach, rounded down. */
function reachFact(label: string, reach: Region, { geometry }: AnyFeature): Fact {
  const value = polygonsAreaM2(drawnPolygons(reach, geometry?.type === 'Point' ? geometry.coordinates[0] : 0));
  return { label, text: area(value, 'down'), value };
}

function assetFacts(feature: AnyFeature, plan: Plan): Fact[] {
  const { terms, units } = language.words;
  const { field } = terms;
  if (feature.kind === 'post') {
    const p = feature.properties;
    const radius = radiusOf(feature, plan.meta);
    return [
      p.reach ? reachFact(field.reach, p.reach, feature) : { label: field.radiusM, text: metres(radius.value), assumed: radius.assumed, value: radius.value },
      ...(!p.reach && p.viewAngleDeg !== undefined && p.viewAngleDeg < 360 ? [{ label: field.viewAngleDeg, text: `${p.viewAngleDeg}° (${field.viewBearingDeg} ${p.viewBearingDeg ?? 0}°)` }] : []),
      ...(p.dutyWindows ? [{ label: field.dutyWindows, text: hours(p.dutyWindows) }] : []),
      ...(p.staffPerShift !== undefined ? [{ label: field.staffPerShift, text: `${p.staffPerShift} ${units.people}`, value: p.staffPerShift }] : []),
    ];
  }
  if (feature.kind === 'patrolRoute') {
    const p = feature.properties;
    const width = halfWidthOf(feature, plan.meta);
    const speed = speedOf(feature, plan.meta);
    return [
      ...(p.purpose ? [{ label: field.purpose, text: terms.purpose[p.purpose] }] : []),
      ...(p.mode ? [{ label: field.mode, text: terms.mode[p.mode] }] : []),
      { label: field.halfWidthM, text: metres(width.value), assumed: width.assumed, value: width.value },
      { label: field.speedKmh, text: `${speed.value} ${units.kmh}`, assumed: speed.assumed, value: speed.value },
      ...(p.pattern ? [{ label: field.pattern, text: terms.pattern[p.pattern] }] : []),
      ...(p.schedule?.departures?.length ? [{ label: field.departure, text: p.schedule.departures.join(language.words.list) }] : []),
    ];
  }
  return [];
}

function otherFacts(feature: AnyFeature, plan: Plan): Fact[] {
  const { terms, units } = language.words;
  const { field } = terms;
  switch (feature.kind) {
    case 'priorityPlace':
      return [
        { label: field.priority, text: String(feature.properties.priority ?? 3), assumed: feature.properties.priority === undefined },
        ...(feature.properties.visitRadiusM !== undefined ? [{ label: field.visitRadiusM, text: metres(feature.properties.visitRadiusM), value: feature.properties.visitRadiusM }] : []),
        ...(feature.properties.requiredIntervalMin !== undefined ? [{ label: field.requiredIntervalMin, text: `${feature.properties.requiredIntervalMin} ${units.minutes}`, value: feature.properties.requiredIntervalMin }] : []),
      ];
    case 'borderLine':
      return [
        ...(feature.properties.borderType ? [{ label: field.borderType, text: terms.borderType[feature.properties.borderType] }] : []),
        ...(feature.properties.homeSide ? [{ label: field.homeSide, text: terms.homeSide[feature.properties.homeSide] }] : []),
        ...(feature.properties.sections?.length ? [{ label: field.sections, text: String(feature.properties.sections.length) }] : []),
      ];
    case 'areaOfResponsibility': {
      const parent = plan.features.find((one) => one.id === feature.properties.parentId) ?? null;
      return [
        ...(feature.properties.level ? [{ label: field.level, text: terms.level[feature.properties.level] }] : []),
        ...(parent ? [{ label: field.parentId, text: nameFeature(parent) }] : []),
      ];
    }
    case 'obstacle':
      return feature.properties.blocks?.length ? [{ label: field.blocks, text: feature.properties.blocks.map((mode) => terms.mode[mode]).join(language.words.list) }] : [];
    default:
      return [];
  }
}

/** Everything the inspector lists of a feature, in reading order. */
export function featureFacts(feature: AnyFeature, plan: Plan): Fact[] {
  const { terms } = language.words;
  const { field } = terms;
  const p = feature.properties;
  return [
    ...(p.code ? [{ label: field.code, text: p.code }] : []),
    { label: field.status, text: terms.status[p.status ?? 'active'] },
    ...(p.agencies?.length ? [{ label: field.agencies, text: p.agencies.map((id) => nameAgency(plan, id)).join(language.words.list) }] : []),
    ...assetFacts(feature, plan),
    ...otherFacts(feature, plan),
    ...(p.season?.from && p.season.to ? [{ label: field.season, text: `${p.season.from} \u2013 ${p.season.to}` }] : []),
    ...(feature.geometry?.type === 'Point' ? [{ label: field.coordinates, text: position(feature.geometry.coordinates[0], feature.geometry.coordinates[1]) }] : []),
    ...(p.note ? [{ label: field.note, text: p.note }] : []),
  ];
}
