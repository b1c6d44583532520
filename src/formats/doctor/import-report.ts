/** Files to a plan without a screen: what became of every record of every file, in counts that add up. */
import type { Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import type { System } from '../coordinates/system.ts';
import { groups, type Group } from '../roles/groups.ts';
import type { Mapping } from '../roles/mapping.ts';
import { mappingOf } from '../roles/tally.ts';
import type { Target } from '../roles/target.ts';
import type { FileAnswer } from '../source/answer.ts';
import { refuse, type FileRefusal } from '../source/refusal.ts';
import type { Source } from '../source/source.ts';
import { accept } from './accept.ts';
import type { CheckedSource, Verdict } from './check-sources.ts';
import { noChoices } from './choices.ts';
import { examine, type Examined } from './examine.ts';
import { leftByMapping } from './left-by-mapping.ts';
import type { DoubtCode, Reason, Repair } from './record.ts';

export interface DoubtLine { readonly part: string; readonly at: string; readonly doubt: DoubtCode; /** As it was written. */ readonly text: string }
export interface RecordLine { readonly part: string; readonly at: string; readonly reason: Reason; readonly text: string }

/** One file; always: read = kept + repaired + refused. */
export interface FileReport {
  readonly file: string;
  readonly formats: readonly string[];
  readonly encodings: readonly string[];
  /** Systems of its coordinates as they were taken. */
  readonly systems: readonly string[];
  readonly read: number; readonly kept: number; readonly repaired: number; readonly refused: number;
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
  readonly repairs: readonly { readonly repair: Repair; readonly count: number }[];
  /** What is doubtful about records that come in, and the first of these. */
  readonly doubts: readonly { readonly doubt: DoubtCode; readonly count: number }[];
  readonly doubtful: readonly DoubtLine[];
  /** The first records that are refused. */
  readonly records: readonly RecordLine[];
  /** Why the file, or a part of it, is not read at all. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly partOf: string | null;
}

export interface ImportReport {
  readonly files: readonly FileReport[];
  readonly groups: readonly Group[];
  readonly targets: ReadonlyMap<string, Target | null>;
  /** Null where nothing of the files becomes a plan; `problems` then says why. */
  readonly plan: Plan | null;
  readonly problems: readonly Problem[];
}

/** Records listed one by one for each file. */
const MOST_RECORDS = 1000;

/** Makes a plan of what was read. `system`: of all coordinates that no file states otherwise; `by`: the mapping, or what is suggested. */
export function importAnswers(answers: readonly FileAnswer[], system: System | null, by: Mapping | 'auto'): ImportReport {
  const all = answers.flatMap(({ sources }) => sources);
  const choices = { ...noChoices, sources: Object.fromEntries(all.flatMap((source) => (system === null || isStated(source) ? [] : [[source.name, { system }]]))) };
  const asked = new Set(examine(all, choices, null).checked.filter(({ asking }) => asking === 'must').map(({ source }) => source));
  const examined = examine(all.filter((source) => !asked.has(source)), choices, null);
  const found = groups(examined.layers, by === 'auto' ? { by: 'auto' } : { by: 'mapping', mapping: by });
  const targets = new Map(found.map(({ key, suggestion }) => [key, suggestion]));
  const mapping = mappingOf(found, targets);
  const made = examined.layers.length === 0 ? null : accept(examined, mapping, null);
  const fates = fatesOf(examined, mapping);
  const files = answers.map((answer) => fileReport(answer, fates, asked));
  return { files, groups: found, targets, plan: made?.ok === true ? made.value.plan : null, problems: made?.problems ?? [] };
}

/** What no word on a command line changes: what was converted, and plans of ours. */
const isStated = ({ system }: Source): boolean => system.code === 'converted' || (system.code === 'wgs84' && system.by === 'plan');

interface Fate { readonly checked: CheckedSource; readonly records: readonly Verdict[] }

/** What became of each record after the mapping. */
function fatesOf(examined: Examined, mapping: Mapping): ReadonlyMap<Source, Fate> {
  const left = leftByMapping(examined, mapping);
  return new Map(examined.checked.map((checked): [Source, Fate] => [checked.source, { checked, records: checked.records.map((record): Verdict => {
    const reason = left.get(record);
    return reason ? { ...record, state: 'refused', reason, repairs: [], doubts: [] } : record;
  }) }]));
}

function fileReport({ name, sources, refusals, notes, partOf }: FileAnswer, fates: ReadonlyMap<Source, Fate>, asked: ReadonlySet<Source>): FileReport {
  const shut = sources.filter((source) => asked.has(source)).map((source) => refuse(name, 'askSystem', {}, sources.length > 1 ? source.name : null));
  const told = sources.flatMap((source) => { const fate = fates.get(source); return fate ? fate.records.map((record) => ({ record, part: source.name })) : []; });
  const lost = refusals.flatMap(({ records, part }) => records.map((record) => ({ ...record, part: part ?? name })));
  const waiting = sources.filter((source) => asked.has(source)).reduce((sum, { read }) => sum + read, 0);
  const count = (state: 'kept' | 'repaired' | 'refused') => told.filter(({ record }) => record.state === state).length;
  const lines = [...told.flatMap(({ record, part }): RecordLine[] => (record.state === 'refused' && record.reason !== null ? [{ part, at: record.at, reason: record.reason, text: '' }] : [])), ...lost];
  const texts = [...told.filter(({ record }) => record.state === 'refused').slice(0, MOST_RECORDS).map(({ record, part }): RecordLine => ({ part, at: record.at, reason: record.reason ?? 'badRow', text: record.text() })), ...lost].slice(0, MOST_RECORDS);
  const doubtful = told.flatMap(({ record, part }) => record.doubts.map(({ code, text }): DoubtLine => ({ part, at: record.at, doubt: code, text })));
  const reasons = counted([...lines.map(({ reason }) => reason), ...Array.from({ length: waiting }, (): Reason => 'systemUnsaid')]);
  return {
    file: name, formats: distinct(sources.map(({ format }) => format)), encodings: distinct(sources.flatMap(({ encoding }) => encoding ?? [])), systems: distinct(sources.flatMap((source) => systemOf(fates.get(source)))),
    read: told.length + lost.length + waiting, kept: count('kept'), repaired: count('repaired'), refused: count('refused') + lost.length + waiting,
    reasons: reasons.map(([reason, many]) => ({ reason, count: many })), repairs: counted(told.flatMap(({ record }) => record.repairs)).map(([repair, many]) => ({ repair, count: many })),
    doubts: counted(doubtful.map(({ doubt }) => doubt)).map(([doubt, many]) => ({ doubt, count: many })), doubtful: doubtful.slice(0, MOST_RECORDS),
    records: texts, problems: [...refusals, ...shut].map((one: FileRefusal) => one.message), notes: notes.map(({ message }) => message), partOf,
  };
}

function systemOf(fate: Fate | undefined): string[] {
  if (!fate) return [];
  const { source, system } = fate.checked;
  return [source.system.code === 'converted' ? `${source.system.from}, to ${source.system.errorM} m` : system];
}

const distinct = (all: readonly string[]): string[] => [...new Set(all)];

function counted<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
