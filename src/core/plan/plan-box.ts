import type { Plan } from './plan.ts';

/** West, south, east and north of everything drawn in a plan, degrees; null where nothing is. A plan over the antimeridian has all longitudes. */
export function planBox({ features }: Plan): [number, number, number, number] | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const grow = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [lon, lat] = value as unknown[];
    if (typeof lon !== 'number' || typeof lat !== 'number') { value.forEach(grow); return; }
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  };
  for (const { geometry } of features) grow(geometry?.coordinates);
  return box[0] <= box[2] ? box : null;
}
