/** The tools as data: when one cannot be used. The key of each stands under its name in the table of shortcuts. */
import type { AnyFeature } from '#core/plan/plan.ts';
import type { Session } from '#session/session.svelte.ts';

/** In the order of the strip. */
export const toolIds = ['select', 'place', 'route', 'border', 'area', 'reach', 'reshape', 'split', 'measure'] as const;
export type ToolId = (typeof toolIds)[number];

/** Why a tool cannot be used now. */
export type ToolReason = 'noPlan' | 'locked' | 'choosePost' | 'chooseLine' | 'chooseShape';

export interface Tool {
  /** Null when it can be used. */
  readonly disabled: (session: Session) => ToolReason | null;
}

/** The one feature that is chosen; null where it is none or several. */
export function chosenOne(session: Session): AnyFeature | null {
  return session.selection.ids.length === 1 ? session.featureById(session.selectedId) : null;
}

const open = (session: Session): ToolReason | null => (session.plan ? null : 'noPlan');
const free = (session: Session): ToolReason | null => open(session) ?? (session.editing.locked ? 'locked' : null);
const when = (fits: (feature: AnyFeature) => boolean, reason: ToolReason) => (session: Session): ToolReason | null => {
  const one = chosenOne(session);
  return free(session) ?? (one && fits(one) ? null : reason);
};
const isLine = ({ geometry }: AnyFeature) => geometry?.type === 'LineString' || geometry?.type === 'MultiLineString';

export const tools: Readonly<Record<ToolId, Tool>> = {
  select: { disabled: open },
  place: { disabled: free },
  route: { disabled: free },
  border: { disabled: free },
  area: { disabled: free },
  reach: { disabled: when(({ kind }) => kind === 'post', 'choosePost') },
  reshape: { disabled: when(({ geometry, kind, properties }) => (geometry !== null && geometry.type !== 'Point') || (kind === 'post' && properties.reach !== undefined), 'chooseShape') },
  split: { disabled: when(isLine, 'chooseLine') },
  measure: { disabled: open },
};
