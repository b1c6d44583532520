/** The reference page of the plan file, made from the schema so that it cannot fall behind. */
import { builtInTargets } from './targets.ts';
import { defaultBorderCarKmh, defaultHalfWidthM, defaultRadiusM, defaultSpeedKmh } from './defaults.ts';
import type { Field, Fields } from './field.ts';
import { problemMeanings } from './problem-meanings.ts';
import { commonFields, kinds, planFields } from './schema.ts';

/** Markdown, the same text for the same schema. */
export function referencePage(): string {
  return [
    '# The plan file',
    'Made from `src/core/plan/schema.ts` by `npm run reference`; do not edit by hand.',
    'A plan is one GeoJSON FeatureCollection (RFC 7946) on WGS 84: longitude before latitude in degrees, lengths in metres, '
      + 'times as local wall clock in the zone of the plan. Each feature has a stable `id` and a property `kind`. '
      + 'Every field may be left out unless it is marked required. Unknown properties and members are kept; '
      + 'keys that may hold data about a person are left out and counted.',
    'The member `planChecksum` of the collection is of what the other members say, whatever their order and layout. A file that says something else opens with the problem `changedOutside`; one without it is not looked at. Whoever writes a plan by other means leaves it out.',
    '## Member `plan` of the collection', table(planFields),
    '## Properties of every kind', table(commonFields),
    ...Object.entries(kinds).flatMap(([kind, { doc, geometry, fields }]) => [
      `## Kind \`${kind}\``, `${doc} Geometry: ${geometry.join(', ')}.`, ...(Object.keys(fields).length > 0 ? [table(fields)] : ['No fields of its own.']),
    ]),
    '## Assumed values', 'Used where the feature and `plan.defaults` or `plan.targets` say nothing; each use is listed as an assumption.',
    ...assumed(),
    '## Problems', 'What the reader may say. An error leaves something out or must be mended; a warning is worth knowing.',
    rows(['Code', 'Meaning'], Object.entries(problemMeanings).map(([code, meaning]) => [`\`${code}\``, meaning])),
  ].join('\n\n') + '\n';
}

function assumed(): string[] {
  const purposes = ['street', 'border', 'forest', 'publicHealth'] as const;
  return [
    rows(['Post type', 'Radius, m'], Object.entries(defaultRadiusM).map(([type, metres]) => [`\`${type}\``, String(metres)])),
    rows(['Mode', 'Speed, km/h', ...purposes.map((purpose) => `Half width ${purpose}, m`)],
      Object.entries(defaultHalfWidthM).map(([mode, row]) => [`\`${mode}\``, String(defaultSpeedKmh[mode as keyof typeof defaultSpeedKmh]), ...purposes.map((purpose) => String(row[purpose]))])),
    `A car on the border: ${defaultBorderCarKmh} km/h. A post without a type observes 0 m; a route without a purpose has the narrowest half width of its mode; without a mode it goes on foot.`,
    rows(['Target', 'Longest absence, min'], [
      ...Object.entries(builtInTargets.border).map(([level, minutes]) => [`border, ${level}`, String(minutes)]),
      ...Object.entries(builtInTargets.place).map(([priority, minutes]) => [`place, priority ${priority}`, String(minutes)]),
    ]),
  ];
}

function table(fields: Fields): string {
  return rows(['Field', 'Type', 'Meaning'], Object.entries(fields).flatMap(([name, field]) => fieldRows(name, field, false)));
}

function fieldRows(name: string, field: Field, required: boolean): string[][] {
  const own = [[`\`${name}\``, typeOf(field) + (required ? ', required' : ''), field.doc]];
  const inner = field.type === 'list' || field.type === 'map' ? field.of : field;
  const path = field.type === 'list' ? `${name}[]` : field.type === 'map' ? `${name}.*` : name;
  if (inner.type !== 'record') return own;
  return [...own, ...Object.entries(inner.fields).flatMap(([key, nested]) => fieldRows(`${path}.${key}`, nested, inner.required?.includes(key) === true))];
}

function typeOf(field: Field): string {
  switch (field.type) {
    case 'number': {
      const bounds = [field.min === undefined ? '' : `>= ${field.min}`, field.above === undefined ? '' : `> ${field.above}`, field.max === undefined ? '' : `<= ${field.max}`];
      return [field.integer ? 'whole number' : 'number', field.unit ?? '', ...bounds].filter((part) => part !== '').join(', ');
    }
    case 'oneOf': return field.values.map((value) => `\`${value}\``).join(' ');
    case 'time': return field.end ? 'time HH:MM, 24:00 allowed' : 'time HH:MM';
    case 'date': return 'date YYYY-MM-DD';
    case 'monthDay': return 'day MM-DD';
    case 'ref': return `id of: ${field.to}`;
    case 'position': return '[lon, lat], deg';
    case 'region': return 'GeoJSON Polygon or MultiPolygon, deg';
    case 'flag': return 'true or false';
    case 'list': return field.of.type === 'record' ? 'list of objects' : `list of ${typeOf(field.of)}`;
    case 'map': return field.of.type === 'record' ? 'objects by key' : `by key: ${typeOf(field.of)}`;
    case 'record': return 'object';
    case 'text': return 'text';
  }
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
