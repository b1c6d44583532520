/** Draws what a hand changes while it does: the thing and its reach, the border as it becomes, and the ground that is left bare. */
import type { PlanGeometry } from '#core/plan/plan.ts';
import type { MapView } from '#map/view.ts';
import type { Session } from '#session/session.svelte.ts';

type Outline = typeof import('#core/coverage/reach-outline.ts');
type Changes = typeof import('#core/coverage/border-changes.ts');
type Nearby = typeof import('#core/coverage/nearby.ts');

export class Lifting {
  /* These lean on the whole kernel: they are fetched when a hand comes near a feature, before the first drag. */
  #outline = $state.raw<Outline | null>(null);
  #changes = $state.raw<Changes | null>(null);
  #nearby = $state.raw<Nearby | null>(null);
  #bare = $state.raw<PlanGeometry | null>(null);
  /** What the sheet has: a frame sends nothing that is there already. */
  #shownBare: PlanGeometry | null = null;
  #shownBorder = false;
  /** What was asked for, so that it is asked once a drag. */
  #asked = '';
  readonly #session: Session;

  constructor(session: Session) { this.#session = session; }

  /** A failure to load only leaves things undrawn until the next time. */
  fetch(): void {
    if (this.#outline) return;
    void Promise.all([import('#core/coverage/reach-outline.ts'), import('#core/coverage/border-changes.ts'), import('#core/coverage/nearby.ts')])
      .then(([outline, changes, nearby]) => { this.#outline = outline; this.#changes = changes; this.#nearby = nearby; }, () => undefined);
  }

  /** The features in the hand with what they reach. */
  show(view: MapView): void {
    const { plan, question, editing } = this.#session;
    view.lift(!plan ? [] : editing.lifted.map((feature) => ({ feature, reach: this.#outline?.reachOutline(feature, plan, question) ?? null, halfWidthM: this.#outline?.corridorHalfWidth(feature, plan, question) ?? null })));
  }

  /** Stretches of borders that the full answer has otherwise. */
  showBorder(view: MapView): void {
    const { coverage, editing } = this.#session;
    const borders = coverage?.result.borders ?? [];
    const changed = editing.stretches.flatMap(({ id, gaps }) => {
      const border = this.#session.featureById(id);
      const settled = borders.find((one) => one.id === id);
      return border && settled && this.#changes ? this.#changes.changedStretches(border, Float64Array.from(settled.gaps.flatMap(({ fromM, toM }) => [fromM, toM])), gaps) : [];
    });
    if (changed.length === 0 && !this.#shownBorder) return;
    this.#shownBorder = changed.length > 0;
    view.liftBorder(changed);
  }

  /** The ground that only what is in the hand held, asked for when it is taken up. */
  showBare(view: MapView): void {
    const { plan, question, editing, held } = this.#session;
    const ids = plan && editing.lifted.length > 0 ? editing.lifted.map(({ id }) => id).filter((id) => this.#session.featureById(id)) : [];
    const nearby = this.#nearby?.nearby;
    const asked = nearby ? ids.join(' ') : '';
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#bare = null;
      held?.forget();
      if (plan && nearby && ids.length > 0) held?.ask(nearby(plan, ids), ids, question, (ground) => { this.#bare = ground; });
    }
    const bare = ids.length > 0 ? this.#bare : null;
    if (bare === this.#shownBare) return;
    this.#shownBare = bare;
    view.bare(bare);
  }
}
