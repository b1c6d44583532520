import type { Net } from '../plan/nets-of.ts';
import type { AskedTime } from '../time/asked.ts';
import type { TimeBasis } from '../time/basis.ts';

/** What is asked of the engine besides the plan. */
export interface Question {
  /** The time asked about; without one time is ignored (basis reach). */
  readonly time?: TimeBasis;
  readonly includePlanned: boolean;
  /** Agency ids; empty means all. */
  readonly agencies: readonly string[];
  /** Only what says that it belongs to this net counts; everything without it. */
  readonly net?: Net;
  /** Observation devices count only when asked for (people and devices are reported apart); default false. */
  readonly includeDevices?: boolean;
  /** Longest absence allowed at every place and border in a stretch of time, minutes; those of the plan when absent. */
  readonly targetMin?: number;
  /** Date (YYYY-MM-DD) at which seasons are read where no time is asked about; the plan's date when absent. */
  readonly date?: string;
}

/** A question as it is put on screen: its time by name (a shift, a day), which the engine finds on the clocks of the plan. */
export type AskedQuestion = Omit<Question, 'time'> & { readonly when?: AskedTime };

export const reachQuestion: Question = { includePlanned: false, agencies: [] };

/** How the engine talks while it works: `report` gets 0-1, `signal` stops it between steps. */
export interface Progress {
  readonly report?: (share: number) => void;
  readonly cancelled?: () => boolean;
}
