/** What lies over the plan on the map without being of it: advice that is looked at, the depth of cover. Small, since the first picture has it too. */
import type { DepthBands } from '#core/coverage/depth-bands.ts';
import type { Loss } from '#core/coverage/loss.ts';
import type { TrackCompared } from '#core/coverage/track/compare.ts';
import type { DutyMarks } from '#core/duties/duty-marks.ts';
import type { ResponseRings } from '#core/coverage/response-rings.ts';
import type { GainSurface } from '#core/coverage/suggest/gain-surface.ts';
import type { AnyFeature, PlanGeometry, Position } from '#core/plan/plan.ts';
import type { AbsenceMap } from '#core/coverage/time/absence-map.ts';
import type { JointDuty } from '#core/coverage/time/joint-duty.ts';
import type { WhySpot } from '#core/coverage/time/why-here.ts';

export type AdvicePanel = 'suggest' | 'close' | 'loss' | 'why' | 'rings' | 'track';
/** A post that somebody might put: with its reach, and the number of its row; `chosen` is the one looked at. */
export interface Ghost { readonly feature: AnyFeature; readonly reach: PlanGeometry | null; readonly order: number; readonly chosen: boolean }

/** Maps of the hours asked about, of which one is looked at at a time. */
export type TimeMapName = 'absence' | 'joint';
/** A map of hours as it is shown; `old` where the plan or the hours have changed since. `targetMin` is what absences are set against, null for what the plan asks. */
export type ShownTimeMap = { readonly old: boolean } & (
  | { readonly what: 'absence'; readonly map: AbsenceMap; readonly measure: 'longest' | 'mean'; readonly targetMin: number | null }
  | { readonly what: 'joint'; readonly duty: JointDuty });

/** A recording beside the plan as it is drawn; `effort` is what its cells show. */
export interface ShownTrack { readonly compared: TrackCompared; readonly effort: 'minutes' | 'length' | null; readonly old: boolean }

export class Overlay {
  #duties = $state.raw<DutyMarks | null>(null);
  #dutyTab = $state<string | null>(null);
  #unannounced = $state(false);
  #panel = $state<AdvicePanel | null>(null);
  #depthWanted = $state(false);
  #ghosts = $state.raw<readonly Ghost[]>([]);
  #surface = $state.raw<GainSurface | null>(null);
  #loss = $state.raw<Loss | null>(null);
  #depth = $state.raw<DepthBands | null>(null);
  #timeMapWanted = $state<TimeMapName | null>(null);
  #timeMap = $state.raw<ShownTimeMap | null>(null);
  #ribbonAt = $state.raw<Position | null>(null);
  #rings = $state.raw<ResponseRings | null>(null);
  #track = $state.raw<ShownTrack | null>(null);
  #spot = $state.raw<WhySpot | null>(null);

  /** Null while the duty tables are closed. */
  get duties(): DutyMarks | null { return this.#duties; }
  /** The panel of advice that is open. */
  get panel(): AdvicePanel | null { return this.#panel; }
  get depthWanted(): boolean { return this.#depthWanted; }
  get ghosts(): readonly Ghost[] { return this.#ghosts; }
  get surface(): GainSurface | null { return this.#surface; }
  get loss(): Loss | null { return this.#loss; }
  /** Null also while it is being computed. */
  get depth(): DepthBands | null { return this.#depth; }
  get timeMapWanted(): TimeMapName | null { return this.#timeMapWanted; }
  /** Null also while the first one is being computed. */
  get timeMap(): ShownTimeMap | null { return this.#timeMap; }
  /** Where on the border the ribbon is looked at. */
  get ribbonAt(): Position | null { return this.#ribbonAt; }
  get rings(): ResponseRings | null { return this.#rings; }
  get track(): ShownTrack | null { return this.#track; }
  /** The spot that the panel `why` speaks of. */
  get spot(): WhySpot | null { return this.#spot; }

  /** The table of duties that is asked for; the dock shows it and says so by null. */
  get dutyTab(): string | null { return this.#dutyTab; }
  askDuty(tab: string | null): void { this.#dutyTab = tab; }

  /** Unannounced rounds are told by name: in tables, in the palette and on the map. Never so from the beginning, since others may look on. */
  get unannounced(): boolean { return this.#unannounced; }
  tellUnannounced(told: boolean): void { this.#unannounced = told; }

  /** Marks what the duty tables speak of; null takes the marks away. */
  mark(duties: DutyMarks | null): void { this.#duties = duties; }

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

  /** Depth and maps of hours colour the same ground: one goes when the other comes. */
  switchDepth(): void {
    this.#depthWanted = !this.#depthWanted;
    this.#depth = this.#timeMapWanted = this.#timeMap = null;
  }

  /** Shows a map of hours, or puts away the one that is there. */
  switchTimeMap(name: TimeMapName): void {
    this.#timeMapWanted = this.#timeMapWanted === name ? null : name;
    this.#timeMap = this.#depth = null;
    this.#depthWanted = false;
  }

  showGhosts(ghosts: readonly Ghost[]): void { this.#ghosts = ghosts; }
  showSurface(surface: GainSurface | null): void { this.#surface = surface; }
  showLoss(loss: Loss | null): void { this.#loss = loss; }
  showRings(rings: ResponseRings | null): void { this.#rings = rings; }
  showTrack(shown: ShownTrack | null): void { this.#track = this.#panel === 'track' ? shown : null; }
  showDepth(depth: DepthBands | null): void { this.#depth = this.#depthWanted ? depth : null; }
  showTimeMap(shown: ShownTimeMap | null): void { this.#timeMap = shown?.what === this.#timeMapWanted ? shown : null; }

  showRibbonAt(position: Position | null): void { this.#ribbonAt = position; }

  clear(): void {
    this.#ghosts = [];
    this.#surface = null;
    this.#loss = null;
    this.#rings = null;
    this.#track = null;
  }
}
