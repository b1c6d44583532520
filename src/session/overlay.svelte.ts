/** What lies over the plan on the map without being of it: advice that is looked at, the depth of cover. Small, since the first picture has it too. */
import type { DepthBands } from '#core/coverage/depth-bands.ts';
import type { Loss } from '#core/coverage/loss.ts';
import type { ResponseRings } from '#core/coverage/response-rings.ts';
import type { GainSurface } from '#core/coverage/suggest/gain-surface.ts';
import type { AnyFeature, PlanGeometry, Position } from '#core/plan/plan.ts';
import type { WhySpot } from '#core/coverage/time/why-here.ts';

export type AdvicePanel = 'suggest' | 'close' | 'loss' | 'why' | 'rings';
/** A post that somebody might put: with its reach, and the number of its row; `chosen` is the one looked at. */
export interface Ghost { readonly feature: AnyFeature; readonly reach: PlanGeometry | null; readonly order: number; readonly chosen: boolean }

export class Overlay {
  #panel = $state<AdvicePanel | null>(null);
  #depthWanted = $state(false);
  #ghosts = $state.raw<readonly Ghost[]>([]);
  #surface = $state.raw<GainSurface | null>(null);
  #loss = $state.raw<Loss | null>(null);
  #depth = $state.raw<DepthBands | null>(null);
  #ribbonAt = $state.raw<Position | null>(null);
  #rings = $state.raw<ResponseRings | null>(null);
  #spot = $state.raw<WhySpot | null>(null);

  /** The panel of advice that is open. */
  get panel(): AdvicePanel | null { return this.#panel; }
  get depthWanted(): boolean { return this.#depthWanted; }
  get ghosts(): readonly Ghost[] { return this.#ghosts; }
  get surface(): GainSurface | null { return this.#surface; }
  get loss(): Loss | null { return this.#loss; }
  /** Null also while it is being computed. */
  get depth(): DepthBands | null { return this.#depth; }
  /** Where on the border the ribbon is looked at. */
  get ribbonAt(): Position | null { return this.#ribbonAt; }
  get rings(): ResponseRings | null { return this.#rings; }
  /** The spot that the panel `why` speaks of. */
  get spot(): WhySpot | null { return this.#spot; }

  /** Opens a panel, or closes the one that is open; what the last one drew goes with it. */
  open(panel: AdvicePanel | null): void {
    this.#panel = panel;
    this.#spot = null;
    this.clear();
  }

  /** Opens the panel that says who is at a spot and when. */
  askAbout(spot: WhySpot): void {
    this.open('why');
    this.#spot = spot;
  }

  switchDepth(): void {
    this.#depthWanted = !this.#depthWanted;
    this.#depth = null;
  }

  showGhosts(ghosts: readonly Ghost[]): void { this.#ghosts = ghosts; }
  showSurface(surface: GainSurface | null): void { this.#surface = surface; }
  showLoss(loss: Loss | null): void { this.#loss = loss; }
  showRings(rings: ResponseRings | null): void { this.#rings = rings; }
  showDepth(depth: DepthBands | null): void { this.#depth = this.#depthWanted ? depth : null; }

  showRibbonAt(position: Position | null): void { this.#ribbonAt = position; }

  clear(): void {
    this.#ghosts = [];
    this.#surface = null;
    this.#loss = null;
    this.#rings = null;
  }
}
