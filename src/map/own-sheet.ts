/** A sheet that the reader or the place of installation brings: a PMTiles archive or tiles from an address. */
import type { Sheet } from '#formats/ground/ground.ts';
import type { Look } from './look.ts';
import { addArchive, type LayerSpecification, type SourceSpecification } from './maplibre.ts';
import { pictures, vectors } from './own-layers.ts';

export interface OwnSheet {
  readonly source: SourceSpecification;
  readonly layers: (look: Look) => LayerSpecification[];
  /** What the archive says of its origin, as plain text; "" where it says nothing. */
  readonly attribution: string;
}

type Brought = Extract<Sheet, { kind: 'archive' | 'tiles' }>;

/** Makes a sheet ready to be drawn; rejects with a reason where the archive cannot be read. */
export async function ownSheet(sheet: Brought): Promise<OwnSheet> {
  if (sheet.kind === 'tiles') {
    const { address, minZoom: minzoom, maxZoom: maxzoom, tileSize } = sheet;
    const attribution = sheet.attribution ?? '';
    return sheet.content === 'raster'
      ? { source: { type: 'raster', tiles: [address], minzoom, maxzoom, tileSize }, layers: pictures, attribution }
      : { source: { type: 'vector', tiles: [address], minzoom, maxzoom }, layers: (look) => vectors(sheet.layers, look), attribution };
  }
  const { url, header, metadata } = await addArchive(sheet.from);
  const said = metadata as { attribution?: unknown; vector_layers?: unknown } | null;
  const attribution = sheet.attribution ?? plain(said?.attribution);
  if (header.tileType !== 1) return { source: { type: 'raster', url, tileSize: 256 }, layers: pictures, attribution };
  const names = Array.isArray(said?.vector_layers) ? (said.vector_layers as { id?: unknown }[]).map(({ id }) => id).filter((id) => typeof id === 'string') : [];
  if (names.length === 0) throw new Error('metadata: vector_layers');
  return { source: { type: 'vector', url }, layers: (look) => vectors(names, look), attribution };
}

/** Text of an attribution, which by custom holds links. */
function plain(html: unknown): string {
  return typeof html === 'string' ? html.replace(/<[^<>]*>/g, '').replace(/&copy;/gi, '©').replace(/&amp;/gi, '&').trim().slice(0, 200) : '';
}
