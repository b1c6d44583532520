import type { ChangedStretch } from '#core/coverage/border-changes.ts';
import type { FeatureCollection } from 'geojson';
import { collection, feature } from './drawing.ts';

/** Stretches of borders that are otherwise than the sheet has them, while a plan is being changed. */
export function drawLiveBorder(stretches: readonly ChangedStretch[]): FeatureCollection {
  return collection(stretches.map(({ state, line }) => feature({ type: 'LineString', coordinates: line }, { state })));
}
