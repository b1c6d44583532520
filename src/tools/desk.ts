/** What every hand works with. */
import type { AnyFeature, Position } from '#core/plan/plan.ts';
import type { Pixel, Surface } from '#map/surface.ts';
import type { Session } from '#session/session.svelte.ts';
import type { Toolbox } from './toolbox.svelte.ts';

/** Where a point at a pixel is to be put: on what is near, or there. `without`: features that nothing snaps to. */
export type Snap = (at: Pixel, free: boolean, without?: ReadonlySet<string>) => Position;

export interface Desk {
  readonly session: Session;
  readonly surface: Surface;
  readonly toolbox: Toolbox;
  /** Handles of what is chosen, once they are loaded. */
  readonly handles?: () => import('./handles.ts').Handles | null;
  readonly snap: Snap;
}

/** The features chosen, without gaps and without what has no geometry. */
export function chosenFeatures(session: Session): AnyFeature[] {
  return session.selection.ids.flatMap((id) => session.featureById(id) ?? []).filter(({ geometry }) => geometry !== null);
}
