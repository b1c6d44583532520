/** The mapping file `picket-mapping`: rules that say what the features of a foreign file are. Small, shareable, without any feature. */
import { isRecord } from '#core/plan/clean.ts';
import { shown } from '#core/plan/findings.ts';
import type { Problem, Result } from '#core/plan/problem.ts';
import { parseJson } from '../parse-json.ts';
import { targetProblem } from './target.ts';
import type { Form, Target } from './target.ts';

export interface Pattern {
  readonly geometry: Form;
  /** Properties and the texts they must have; `*` means any. Empty: every feature of the form. */
  readonly where: Readonly<Record<string, string>>;
  /** Property names that the layer must have: they tell two files with the same form apart. */
  readonly having?: readonly string[];
}
/** One rule; `to: null` leaves the features out. The most specific rule that fits decides, of equals the first. */
export interface Rule extends Pattern { readonly to: Target | null }
export interface Mapping { readonly rules: readonly Rule[] }

export const mappingSchema = 'picket-mapping';
export const mappingVersion = 1;
const forms: readonly string[] = ['point', 'line', 'polygon'] satisfies readonly Form[];

/** The file as text: one rule a line. */
export function writeMapping({ rules }: Mapping): string {
  return `{"schema":"${mappingSchema}","schemaVersion":${mappingVersion},"rules":[\n${rules.map((rule) => JSON.stringify(rule)).join(',\n')}\n]}\n`;
}

/** The mapping, or everything that is wrong with the file, each with the rule and the value. */
export function readMapping(input: Uint8Array | string, name: string): Result<Mapping> {
  const parsed = parseJson(input, name);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isRecord(value) || value.schema !== mappingSchema) return fail('notAPlan', 'schema', `${name} is no mapping: its "schema" is ${isRecord(value) ? shown(value.schema) : 'absent'}, not "${mappingSchema}".`);
  if (value.schemaVersion !== mappingVersion) return fail('newerSchema', 'schemaVersion', `${name} has schemaVersion ${shown(value.schemaVersion)}; this program reads ${mappingVersion}.`);
  if (!Array.isArray(value.rules) || value.rules.length === 0) return fail('badValue', 'rules', `${name} has no rules: "rules" is ${shown(value.rules)}, not a list with at least one rule.`);
  const wrong = value.rules.flatMap((rule: unknown, at) => ruleProblems(rule).map((why) => problem('badValue', `rules[${at}]`, `${name}: rule ${at + 1}: ${why}.`)));
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, value: { rules: value.rules as Rule[] }, problems: [] };
}

function ruleProblems(rule: unknown): string[] {
  if (!isRecord(rule)) return [`it is ${shown(rule)}, not an object`];
  const said: string[] = [];
  if (typeof rule.geometry !== 'string' || !forms.includes(rule.geometry)) return [`"geometry" is ${shown(rule.geometry)}; it is one of ${forms.join(', ')}`];
  if (!isRecord(rule.where) || Object.values(rule.where).some((text) => typeof text !== 'string')) said.push('"where" is to hold texts by property name; {} means every feature of this geometry');
  if (rule.having !== undefined && !(Array.isArray(rule.having) && rule.having.every((key) => typeof key === 'string'))) said.push('"having" is to be a list of property names');
  if (rule.to !== null && !isRecord(rule.to)) said.push('"to" is to be an object with a kind, or null to leave the features out');
  if (isRecord(rule.to)) said.push(...[targetProblem(rule.to, rule.geometry as Form)].filter((why) => why !== null));
  const strange = Object.keys(rule).filter((key) => !['geometry', 'where', 'having', 'to'].includes(key));
  if (strange.length > 0) said.push(`it has the unknown member ${strange.map(shown).join(', ')}`);
  return said;
}

const problem = (code: Problem['code'], field: string, message: string): Problem => ({ code, severity: 'error', featureId: null, field, value: null, message });
const fail = (code: Problem['code'], field: string, message: string): Result<never> => ({ ok: false, problems: [problem(code, field, message)] });
