/** What lies over the plan on the map without being of it, as values. */
import type { DepthBands } from '#core/coverage/depth-bands.ts';
import type { ResponseRings } from '#core/coverage/response-rings.ts';
import type { Loss } from '#core/coverage/loss.ts';
import type { GainSurface } from '#core/coverage/suggest/gain-surface.ts';
import type { AnyFeature, PlanGeometry, Position } from '#core/plan/plan.ts';

/** A post that somebody might put, with its reach; `order` is the number of its row, `chosen` the one looked at. */
export interface GhostPost { readonly feature: AnyFeature; readonly reach: PlanGeometry | null; readonly order: number; readonly chosen: boolean }

export interface MapOverlay {
  readonly ghosts: readonly GhostPost[];
  readonly surface: GainSurface | null;
  readonly loss: Loss | null;
  readonly depth: DepthBands | null;
  /** Where on the border the ribbon is looked at. */
  readonly ribbonAt?: Position | null;
  /** A spot that is asked about. */
  readonly spot?: Position | null;
  readonly rings?: ResponseRings | null;
  /** Ground is coloured by something that is laid over the sheet. */
  readonly groundTaken?: boolean;
  /** And the border is. */
  readonly borderTaken?: boolean;
}
