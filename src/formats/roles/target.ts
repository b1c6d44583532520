/** What a group of foreign features may become: a kind of the plan with its type and the values assumed for it. */
import { checkScalar } from '#core/plan/check-scalar.ts';
import { kinds } from '#core/plan/schema.ts';
import type { Kind, Mode, PlaceType, PostType, PropertiesOf, Purpose, Status } from '#core/plan/schema.ts';

export type Form = 'point' | 'line' | 'polygon';

/** Kinds that a plain feature can become; the others need data that no plain file has. */
export type MappedKind = Extract<Kind, 'post' | 'patrolRoute' | 'borderLine' | 'areaOfResponsibility' | 'sector' | 'priorityPlace' | 'obstacle' | 'compound'>;

export interface Target {
  readonly kind: MappedKind;
  readonly postType?: PostType;
  readonly mode?: Mode;
  readonly purpose?: Purpose;
  readonly level?: NonNullable<PropertiesOf<'areaOfResponsibility'>['level']>;
  readonly sectorType?: NonNullable<PropertiesOf<'sector'>['sectorType']>;
  readonly placeType?: PlaceType;
  readonly obstacleType?: NonNullable<PropertiesOf<'obstacle'>['obstacleType']>;
  /** Set where the source says that the thing is out of use. */
  readonly status?: Status;
  /** Assumed values that replace those of the built-in table: metres, metres, km/h. */
  readonly radiusM?: number;
  readonly halfWidthM?: number;
  readonly speedKmh?: number;
}

/** Kinds for each form. A post made of an area stands at its middle; a border made of an area is its edge. */
export const kindsOfForm: Record<Form, readonly MappedKind[]> = {
  point: ['post', 'priorityPlace'],
  line: ['patrolRoute', 'borderLine', 'obstacle'],
  polygon: ['areaOfResponsibility', 'sector', 'priorityPlace', 'compound', 'obstacle', 'post', 'borderLine'],
};

/** The field that says the type, where the kind has one. */
export const typeField = {
  post: 'postType', patrolRoute: 'mode', areaOfResponsibility: 'level', sector: 'sectorType', priorityPlace: 'placeType', obstacle: 'obstacleType', borderLine: null, compound: null,
} as const satisfies Record<MappedKind, keyof Target | null>;

/** Values that may be assumed for a kind: edited in the wizard, written into the plan's defaults. */
export const assumedFields = {
  post: ['radiusM'], patrolRoute: ['halfWidthM', 'speedKmh'], areaOfResponsibility: [], sector: [], priorityPlace: [], obstacle: [], borderLine: [], compound: [],
} as const satisfies Record<MappedKind, readonly (keyof Target)[]>;

/** Every field that a target of a kind may carry besides `kind`. */
export function targetFields(kind: MappedKind): readonly string[] {
  const type = typeField[kind];
  return [...(type === null ? [] : [type]), ...(kind === 'patrolRoute' ? ['purpose'] : []), 'status', ...assumedFields[kind]];
}

/** The types a kind may have, in the order of the schema; none for a kind without types. */
export function typesOf(kind: MappedKind): readonly string[] {
  const name = typeField[kind];
  const field = name === null ? undefined : (kinds[kind].fields as Record<string, { readonly type: string; readonly values?: readonly string[] }>)[name];
  return field?.values ?? [];
}

/** Why a value is no target for features of a form, in words, or null when it is one. */
export function targetProblem(value: Readonly<Record<string, unknown>>, form: Form): string | null {
  const { kind } = value;
  if (typeof kind !== 'string' || !Object.hasOwn(typeField, kind)) return `"kind" is ${JSON.stringify(kind) ?? 'absent'}; it is one of ${Object.keys(typeField).join(', ')}`;
  const mapped = kind as MappedKind;
  if (!kindsOfForm[form].includes(mapped)) return `a ${form} cannot become a ${kind}; it can become ${kindsOfForm[form].join(', ')}`;
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'kind') continue;
    if (!targetFields(mapped).includes(key)) return `a ${kind} takes no "${key}" here; it takes ${targetFields(mapped).join(', ')}`;
    const field = key === 'status' ? statusField : (kinds[mapped].fields as Record<string, Parameters<typeof checkScalar>[1]>)[key];
    const answer = field === undefined ? null : checkScalar(entry, field);
    if (answer !== null && !answer.ok) return `"${key}" is ${JSON.stringify(entry)}; expected ${answer.expected}`;
  }
  return null;
}

const statusField = { type: 'oneOf', values: ['planned', 'active', 'suspended', 'closed'], doc: 'Status.' } as const;
