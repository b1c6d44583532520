/** What the hands need beyond choosing and moving, loaded when it is first asked for. */
import type { Hand } from '#map/surface.ts';
import type { Desk } from './desk.ts';
import { DrawHand } from './draw-hand.ts';
import { FollowHand } from './follow-hand.ts';
import { MeasureHand } from './measure-hand.ts';
import { PlaceHand } from './place-hand.ts';
import { ReshapeHand } from './reshape-hand.ts';
import { SplitHand } from './split-hand.ts';
import type { ToolId } from './tools.ts';

export { strokes } from './strokes.ts';
export { Handles } from './handles.ts';
export { Nudge } from './nudge.ts';
export { Snapper } from './snapper.ts';

const hands: Readonly<Record<Exclude<ToolId, 'select'>, (desk: Desk) => Hand>> = {
  place: (desk) => new PlaceHand(desk),
  route: (desk) => (desk.toolbox.following ? new FollowHand(desk) : new DrawHand(desk, 'route')),
  border: (desk) => new DrawHand(desk, 'border'),
  area: (desk) => new DrawHand(desk, 'area'),
  reach: (desk) => new DrawHand(desk, 'reach'),
  reshape: (desk) => new ReshapeHand(desk),
  split: (desk) => new SplitHand(desk),
  measure: (desk) => new MeasureHand(desk),
};

/** The hand of a tool. */
export function handOf(id: keyof typeof hands, desk: Desk): Hand { return hands[id](desk); }
