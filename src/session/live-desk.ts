/** The worker's side of live figures, free of workers: it also runs inline, in tests and in a terminal. */
import { LiveCoverage } from '#core/coverage/live.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import type { LiveAnswer, LiveEdit, LiveRequest } from './live-messages.ts';
import { withPositions } from './with-positions.ts';

/** Steps of progress that are told. */
const TOLD = 0.02;

export class LiveDesk {
  #live: LiveCoverage | null = null;
  #features = new Map<string, AnyFeature>();
  /** The newest edit of each feature that waits. */
  readonly #waiting = new Map<string, LiveEdit>();
  #newest = 0;
  readonly #say: (answer: LiveAnswer) => void;
  readonly #later: (work: () => void) => void;

  /** `later` does its work after every message that lies in the queue has been heard: so only the newest of a burst is computed. */
  constructor(say: (answer: LiveAnswer) => void, later: (work: () => void) => void) {
    this.#say = say;
    this.#later = later;
  }

  hear(request: LiveRequest): void {
    this.#newest = request.seq;
    if (request.type === 'open') return this.#open(request);
    if (this.#waiting.size === 0) this.#later(() => { this.#compute(); });
    this.#waiting.set(request.edit.id, request.edit);
  }

  #open({ seq, plan, question }: LiveRequest & { type: 'open' }): void {
    this.#waiting.clear();
    this.#live = null;
    const live = LiveCoverage.of(plan, withTime(question, plan.meta), { report: this.#progress(seq) });
    if (live === 'cancelled') return;
    this.#live = live;
    this.#features = new Map(plan.features.map((feature) => [feature.id, feature]));
    this.#say({ seq, type: 'live', totals: live.totals(), stretches: live.stretches() });
  }

  #compute(): void {
    const live = this.#live;
    if (!live) return;
    for (const edit of this.#waiting.values()) {
      const feature = this.#featureOf(edit);
      if (feature) this.#features.set(edit.id, feature);
      else this.#features.delete(edit.id);
      live.set(edit.id, feature);
    }
    this.#waiting.clear();
    const seq = this.#newest;
    this.#say({ seq, type: 'live', totals: live.totals(this.#progress(seq)), stretches: live.stretches() });
  }

  /** Says how far a long computation is: who waits then knows that it goes on. */
  #progress(seq: number): (share: number) => void {
    let told = 0;
    return (share) => {
      if (share < told + TOLD) return;
      told = share;
      this.#say({ seq, type: 'progress', share });
    };
  }

  #featureOf(edit: LiveEdit): AnyFeature | null {
    if ('feature' in edit) return edit.feature;
    const known = this.#features.get(edit.id);
    return known ? withPositions(known, edit.positions) : null;
  }
}
