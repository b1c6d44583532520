/** One map of a report at its scale. */
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Block } from '#panels/report/document.ts';
import type { DrawnMap } from '#panels/report/drawn-map.ts';
import type { Ground } from '#session/ground.svelte.ts';

/** Rejects where the map cannot be drawn. */
export async function drawMap(_block: Extract<Block, { type: 'map' }>, _plan: Plan, _coverage: Coverage, _sizeMm: { readonly widthMm: number; readonly heightMm: number }, _ground: Ground, _signal: AbortSignal): Promise<DrawnMap> {
  throw new Error('no map yet');
}
