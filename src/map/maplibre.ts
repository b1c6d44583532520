/**
 * The one file that knows how MapLibre GL is loaded: its worker is a second file that must be
 * named once before the first map, and PMTiles archives are read through one protocol.
 */
import { addProtocol, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol } from 'pmtiles';
import 'maplibre-gl/dist/maplibre-gl.css';

export { MapLibreMap };
export type {
  ExpressionSpecification, FilterSpecification, GeoJSONSource, LayerSpecification, MapLayerMouseEvent, MapMouseEvent,
  SourceSpecification, StyleSpecification,
} from 'maplibre-gl';

/** Address of MapLibre's own worker, for the list of scripts the page may start. */
export const mapWorkerUrl: string = new URL(workerUrl, location.href).href;

let ready = false;

/**
 * An archive held in memory as one download: at some megabytes it then works on every static
 * server, also on those that do not answer range requests.
 */
class WholeFile {
  #bytes: Promise<ArrayBuffer> | undefined;
  readonly #url: string;
  constructor(url: string) { this.#url = url; }
  getKey(): string { return this.#url; }
  async getBytes(offset: number, length: number): Promise<{ data: ArrayBuffer }> {
    this.#bytes ??= fetch(this.#url).then((response) => {
      if (!response.ok) throw new Error(`${this.#url}: HTTP ${response.status}`);
      return response.arrayBuffer();
    });
    return { data: (await this.#bytes).slice(offset, offset + length) };
  }
}

/** Names the worker and the protocol once; `archives` are the addresses of the PMTiles files used. */
export function prepareMapLibre(archives: readonly string[]): void {
  if (ready) return;
  ready = true;
  setWorkerUrl(mapWorkerUrl);
  const protocol = new Protocol();
  for (const url of archives) protocol.add(new PMTiles(new WholeFile(url)));
  addProtocol('pmtiles', protocol.tile);
}
