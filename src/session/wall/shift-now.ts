/** Which shift it is on the plan's clocks, when it is handed over, and which was before. */
import type { AskedTime } from '#core/time/asked.ts';
import { shiftAt, shiftBasis } from '#core/time/basis.ts';
import type { PlanMeta } from '#core/plan/schema.ts';

export interface ShiftNow {
  readonly shiftId: string;
  readonly fromMs: number; readonly toMs: number;
  /** The shift that ended when this one began, as it is asked for; null where there was none. */
  readonly before: Pick<AskedTime, 'shift' | 'day'> | null;
}

/** Null where no shift holds the moment. */
export function shiftNow(meta: PlanMeta, atMs: number): ShiftNow | null {
  const found = shiftAt(meta, atMs);
  const basis = found && shiftBasis(meta, found.shiftId, found.date);
  if (!found || !basis?.ok || basis.basis.mode !== 'window') return null;
  const { fromMs, toMs } = basis.basis, before = shiftAt(meta, fromMs - 1);
  return { shiftId: found.shiftId, fromMs, toMs, before: before && { shift: before.shiftId, day: before.date } };
}
