/** The headline figures while a plan is being changed: who is told of a change, and which answers still count. */
import type { LiveStretches, LiveTotals } from '#core/coverage/live.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Change } from '#core/plan/edits/change.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import type { LiveClient } from './live-client.ts';

/** Kinds whose change the live worker follows; after any other it begins anew with the whole plan. */
const FOLLOWED: readonly Kind[] = ['post', 'patrolRoute'];
/** Kinds that no headline figure depends on. */
const INDIFFERENT: readonly Kind[] = ['boundaryMarker', 'activityPoint', 'inspectionRoute', 'sector', 'compound', 'obstacle'];

export class LiveFigures {
  readonly #client: LiveClient | null;
  #shown = $state.raw<LiveTotals | null>(null);
  #stretches = $state.raw<readonly LiveStretches[]>([]);
  #sent = $state(0);
  #heard = $state(0);
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

  /** A worker that has no plan gets this one; its figures count as soon as they come. */
  begin(plan: Plan, question: AskedQuestion): void {
    if (!this.#client || this.#client.open) return;
    this.#told.clear();
    this.#from = this.#client.begin(plan, question, this.#hear);
  }

  close(): void { this.#client?.close(); }

  /** Forgets what was shown: the full answer is there. */
  clear(): void {
    this.#shown = null;
    this.#stretches = [];
    this.#from = Infinity;
  }

  /** Tells of features as they are now, `known` being how the plan has them. A change that cannot be followed ends the worker, until `begin`. */
  tell(change: Change, known: (id: string) => AnyFeature | null): void {
    const edits = [...change].flatMap(([id, feature]) => {
      const kind = (feature ?? known(id))?.kind;
      return kind === undefined || INDIFFERENT.includes(kind) ? [] : [{ id, feature, kind }];
    });
    if (edits.some(({ kind }) => !FOLLOWED.includes(kind))) {
      this.close();
      this.clear();
      return;
    }
    for (const { id, feature } of edits) {
      const properties = this.#told.has(id) ? this.#told.get(id) : known(id)?.properties;
      const positions = feature && feature.properties === properties ? positionsOf(feature) : null;
      this.#sent = this.#client?.preview(positions ? { id, positions } : { id, feature }) ?? 0;
      this.#told.set(id, feature?.properties);
      if (this.#from === Infinity) this.#from = this.#sent;
    }
  }

  /** What was held is back in its place: `known` is shown, and no answer given meanwhile. */
  putBack(known: LiveTotals | null): void {
    this.#from = Infinity;
    this.#shown = known;
    this.#stretches = [];
  }

  #hear = (totals: LiveTotals, seq: number, stretches: readonly LiveStretches[]): void => {
    if (seq < this.#from) return;
    this.#shown = totals;
    this.#stretches = stretches;
    this.#heard = seq;
  };
}

/** Positions as lon, lat, lon, ...; null for what has more than one part, and for a drawn reach: moved step by step it would gather rounding. */
function positionsOf({ kind, geometry, properties }: AnyFeature): Float64Array | null {
  if (geometry?.type === 'LineString') return Float64Array.from(geometry.coordinates.flat());
  return geometry?.type === 'Point' && !(kind === 'post' && properties.reach !== undefined) ? Float64Array.from(geometry.coordinates) : null;
}
