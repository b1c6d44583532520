/** What each kind of post looks like: the silhouette tells the family, the glyph the type. */
import type { PostType } from '#core/plan/schema.ts';

export type Silhouette = 'circle' | 'diamond' | 'triangle' | 'square' | 'pill' | 'bar';
/** How a badge stands there: on duty, off duty, only planned, closed. */
export type Standing = 'solid' | 'hollow' | 'dashed' | 'slash';

/** Circle = manned lookout or duty point, diamond = road check, triangle = tower and device, square = base, pill = vehicle, bar = gate. */
export const silhouettes = {
  borderPost: 'circle', dutyPoint: 'circle', policeKiosk: 'circle',
  trafficCheckpoint: 'diamond', policeInspectionStation: 'diamond', borderInspectionStation: 'diamond', forestCheckpoint: 'diamond',
  watchtower: 'triangle', observationDevice: 'triangle',
  policeStation: 'square', commandPost: 'square', supplyDepot: 'square', receptionRoom: 'square',
  standbyPoint: 'pill',
  compoundGate: 'bar', campGate: 'bar',
} as const satisfies Record<PostType, Silhouette>;

/** Which posts keep their name when room is short: smaller is kept first. */
export const precedence = {
  borderInspectionStation: 0, borderPost: 1, trafficCheckpoint: 1, policeInspectionStation: 1, forestCheckpoint: 2, dutyPoint: 2,
  watchtower: 2, observationDevice: 3, commandPost: 3, policeStation: 3, standbyPoint: 4, policeKiosk: 4, compoundGate: 4, campGate: 4,
  receptionRoom: 5, supplyDepot: 5,
} as const satisfies Record<PostType, number>;
