/** What the values of fields are called on screen. */
import { drawnPolygons } from '#core/coverage/drawn-polygons.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import type { Field, Region } from '#core/plan/field.ts';
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import { editWords } from '#i18n/edit-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { area, metres, position } from '#i18n/quantity.ts';
import { agencyTypeText } from '../agency-type.ts';
import { nameAgency, nameFeature } from '../name-feature.ts';
import { wordText } from './known-word.ts';

/** What names are looked up in. */
export interface Names { readonly plan: Plan; readonly featureById: (id: string) => AnyFeature | null }

type Table = Readonly<Record<string, string>>;

/** The word for a value of a choice; numbers and unknown ones as they are. */
export function choiceText(name: string, value: string | number): string {
  const { terms, weekday } = language.words;
  const tables: Readonly<Record<string, Table>> = {
    status: terms.status, postType: terms.postType, placeType: terms.placeType, mode: terms.mode, blocks: terms.mode, purpose: terms.purpose, pattern: terms.pattern, net: terms.net, level: terms.level,
    borderType: terms.borderType, homeSide: terms.homeSide, sectorType: terms.sectorType, obstacleType: terms.obstacleType, activityType: terms.activityType, closure: terms.closure, impactLevel: terms.impactLevel,
    days: weekday, state: editWords[language.code].choices,
  };
  return tables[name]?.[value] ?? String(value);
}

/** The name of what a reference points at; its id where there is none. */
export function refText(to: string, id: string, { plan, featureById }: Names): string {
  if (to === 'agency') return nameAgency(plan, id);
  const shift = to === 'shift' ? plan.meta.shifts?.find((one) => one.id === id) : undefined;
  return shift ? language.nameOf(shift) ?? id : nameFeature(featureById(id), id);
}

interface Window { readonly start?: string; readonly end?: string; readonly days?: readonly string[] }

function windowText({ start = '', end = '', days }: Window): string {
  return `${start}\u2013${end}${days?.length ? ` ${days.map((day) => choiceText('days', day)).join(' ')}` : ''}`;
}

function numberText(unit: string | undefined, value: number): string {
  const said: Table = editWords[language.code].units;
  if (unit === 'm') return metres(value);
  return unit === undefined ? String(value) : unit === 'deg' || unit === '%' ? `${value}${unit === 'deg' ? '°' : '%'}` : `${value} ${unit === 'km/h' ? unit : said[unit] ?? unit}`;
}

/** The value of a field as people read it; `near` says where on the earth drawn ground lies. Lists of records that are no hours are counted. */
export function valueText(field: Field, name: string, value: unknown, names: Names, near: Position | null = null): string {
  const { list } = language.words;
  switch (field.type) {
    case 'flag': return value === true ? editWords[language.code].yes : editWords[language.code].no;
    case 'number': return numberText(field.unit, value as number);
    case 'oneOf': return choiceText(name, value as string | number);
    case 'ref': return refText(field.to, String(value), names);
    case 'region': return area(polygonsAreaM2(drawnPolygons(value as Region, near?.[0] ?? 0)), 'down');
    case 'position': return position((value as Position)[0], (value as Position)[1]);
    case 'list': {
      const items = value as readonly unknown[];
      if (field.of.type !== 'record') return items.map((item) => valueText(field.of, name, item, names)).join(list);
      return 'start' in field.of.fields ? (items as readonly Window[]).map(windowText).join(list) : String(items.length);
    }
    case 'map': return Object.entries(value as Record<string, unknown>).map(([key, item]) => `${name === 'requiredAgencies' ? agencyTypeText(key, names.plan) : wordText(name, key)} ${valueText(field.of, key, item, names)}`).join(list);
    case 'record': {
      const record = value as Readonly<Record<string, unknown>>;
      if (typeof record.from === 'string' && typeof record.to === 'string') return `${record.from} \u2013 ${record.to}`;
      return Object.entries(field.fields).flatMap(([key, part]) => (record[key] === undefined ? [] : [valueText(part, key, record[key], names)])).join(list);
    }
    case 'text': return wordText(name, String(value));
    default: return String(value);
  }
}
