/** The headline figures while a plan is being changed: who is told of a change, and which answers still count. */
import type { LiveStretches, LiveTotals } from '#core/coverage/live.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Change } from '#core/plan/edits/change.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import type { LiveClient } from './live-client.ts';

/** Kinds that no headline figure depends on. (A patrol may stop at a compound: then it is elsewhere at other times.) */
const INDIFFERENT: readonly Kind[] = ['boundaryMarker', 'activityPoint', 'inspectionRoute', 'sector', 'obstacle'];

/** Figures that have waited so long (ms) for the answer to a change are not those of what is on the sheet. */
const LATE_MS = 250;

export class LiveFigures {
  readonly #client: LiveClient | null;
  #shown = $state.raw<LiveTotals | null>(null);
  #stretches = $state.raw<readonly LiveStretches[]>([]);
  #sent = $state(0);
  #heard = $state(0);
  #late = $state(false);
  /** When each change was told that has no answer yet, by number. */
  readonly #waiting = new Map<number, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Answers before this one belong to something that was taken back. */
  #from = Infinity;
  /** Properties that the worker knows of features it was told of; of all others it knows those of the plan. */
  readonly #told = new Map<string, unknown>();

  constructor(client: LiveClient | null) { this.#client = client; }

  /** The newest figures; null when those of the full answer are to be shown. */
  get shown(): LiveTotals | null { return this.#shown; }
  /** The gaps of borders as they are now, of those that edits have reached; none when those of the full answer are to be shown. */
  get stretches(): readonly LiveStretches[] { return this.#stretches; }
  get sent(): number { return this.#sent; }
  get heard(): number { return this.#heard; }
  /** True while the figures shown are older than they look: a change of some time ago has no answer yet. */
  get late(): boolean { return this.#late; }

  /** A worker that has no plan gets this one; its figures count as soon as they come. */
  begin(plan: Plan, question: AskedQuestion): void {
    if (!this.#client || this.#client.open) return;
    this.#told.clear();
    this.#from = this.#client.begin(plan, question, this.#hear);
  }

  close(): void {
    this.#client?.close();
    this.#forgetWaiting();
  }

  /** Forgets what was shown: the full answer is there. */
  clear(): void {
    this.#shown = null;
    this.#stretches = [];
    this.#from = Infinity;
    this.#forgetWaiting();
  }

  /** Tells of features as they are now, `known` being how the plan has them. */
  tell(change: Change, known: (id: string) => AnyFeature | null): void {
    for (const [id, feature] of change) {
      const kind = (feature ?? known(id))?.kind;
      if (kind === undefined || INDIFFERENT.includes(kind)) continue;
      const properties = this.#told.has(id) ? this.#told.get(id) : known(id)?.properties;
      const positions = feature && feature.properties === properties ? positionsOf(feature) : null;
      this.#sent = this.#client?.preview(positions ? { id, positions } : { id, feature }) ?? 0;
      this.#told.set(id, feature?.properties);
      if (this.#from === Infinity) this.#from = this.#sent;
      this.#waiting.set(this.#sent, performance.now());
    }
    this.#watch();
  }

  /** What was held is back in its place: `known` is shown, and no answer given meanwhile. */
  putBack(known: LiveTotals | null): void {
    this.#from = Infinity;
    this.#shown = known;
    this.#stretches = [];
    this.#forgetWaiting();
  }

  #hear = (totals: LiveTotals, seq: number, stretches: readonly LiveStretches[]): void => {
    if (seq < this.#from) return;
    this.#shown = totals;
    this.#stretches = stretches;
    this.#heard = seq;
    for (const told of this.#waiting.keys()) if (told <= seq) this.#waiting.delete(told);
    this.#watch();
  };

  /** Late are figures as soon as the first change that they do not have is of some time ago. */
  #watch(): void {
    clearTimeout(this.#timer);
    const [since] = this.#waiting.values();
    const left = since === undefined ? Infinity : since + LATE_MS - performance.now();
    this.#late = left <= 0;
    if (left > 0 && left < Infinity) this.#timer = setTimeout(() => { this.#watch(); }, left);
  }

  #forgetWaiting(): void {
    this.#waiting.clear();
    this.#watch();
  }
}

/** Positions as lon, lat, lon, ...; null for what has more than one part, and for a drawn reach: moved step by step it would gather rounding. */
function positionsOf({ kind, geometry, properties }: AnyFeature): Float64Array | null {
  if (geometry?.type === 'LineString') return Float64Array.from(geometry.coordinates.flat());
  return geometry?.type === 'Point' && !(kind === 'post' && properties.reach !== undefined) ? Float64Array.from(geometry.coordinates) : null;
}
