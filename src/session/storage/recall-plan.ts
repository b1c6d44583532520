/** A plan from what was kept of it: a snapshot and the edits after it. */
import { withDifference, type PlanDifference } from '#core/plan/plan-difference.ts';
import type { Plan } from '#core/plan/plan.ts';
import { sumOf, unpacked } from './packed.ts';
import { planOfParts } from './plan-parts.ts';
import type { EntryRecord, GenerationRecord, PartRecord } from './records.ts';

/** A generation as it lies in the store, with the log entries to be applied to it, in order. */
export interface Chain {
  readonly base: GenerationRecord;
  readonly parts: readonly PartRecord[];
  readonly entries: readonly EntryRecord[];
  /** False where entries are known to be missing after the last one. */
  readonly whole: boolean;
}

export interface Recalled {
  readonly plan: Plan;
  /** When it stood like this. */
  readonly at: number;
  /** Whether something newer was there that could not be read. */
  readonly damaged: boolean;
}

/** The newest state that can be read from a chain; null where the snapshot itself is damaged. What follows a damaged entry is not applied. */
export function recallPlan({ base, parts, entries, whole }: Chain): Recalled | null {
  if (parts.length !== base.parts || sumOf(parts.map(({ sum }) => sum)) !== base.sum) return null;
  const plan = planOfParts(parts);
  if (!plan || plan.features.length !== base.features) return null;
  const read = withEntries(plan, entries);
  return { plan: read.plan, at: read.applied?.at ?? base.created, damaged: !whole || read.applied !== (entries.at(-1) ?? null) };
}

/** A plan with log entries applied in order, up to the first damaged one; `applied` is the last that could be, null where none could. */
export function withEntries(plan: Plan, entries: readonly EntryRecord[]): { plan: Plan; applied: EntryRecord | null } {
  let [newest, applied]: [Plan, EntryRecord | null] = [plan, null];
  for (const entry of entries) {
    const difference = unpacked(entry) as PlanDifference | undefined;
    if (!difference) break;
    newest = withDifference(newest, difference);
    applied = entry;
  }
  return { plan: newest, applied };
}

/**
 * The log entries that lead from one generation to the newest state: its own, then those of each generation that
 * follows it without a break, less those that only caught up. `whole` is false where one is missing in between.
 */
export function chainEntries(base: GenerationRecord, later: readonly GenerationRecord[], entries: readonly EntryRecord[]): Pick<Chain, 'entries' | 'whole'> {
  const found: EntryRecord[] = [];
  let expected = base.number;
  for (const generation of [base, ...later]) {
    if (generation !== base && (!generation.follows || generation.number !== expected)) return { entries: found, whole: false };
    const own = entries.filter((entry) => entry.generation === generation.number);
    if (own.some((entry, at) => entry.sequence !== at + 1)) {
      const gap = own.findIndex((entry, at) => entry.sequence !== at + 1);
      return { entries: [...found, ...(generation === base ? own.slice(0, gap) : own.slice(generation.catchUp, gap))], whole: false };
    }
    found.push(...(generation === base ? own : own.slice(generation.catchUp)));
    expected = generation.number + 1;
  }
  return { entries: found, whole: true };
}
