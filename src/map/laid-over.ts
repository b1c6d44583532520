/** What can be laid over the sheet for a while: sources with their layers, each under a layer of the sheet or on top of all. */
import type { FeatureCollection } from 'geojson';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';

export interface Overlay {
  /** One that has the very same sources as the one before must have its layers too: they only change their properties. */
  readonly sources: Readonly<Record<string, FeatureCollection>>;
  /** The same layers in the same order for any look. */
  readonly layers: (look: Look) => readonly { readonly layer: LayerSpecification; readonly under?: string }[];
}
