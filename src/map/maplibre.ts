/**
 * The one file that knows how MapLibre GL is loaded: its worker is a second file that must be
 * named once before the first map, and PMTiles archives are read through one protocol.
 */
import { addProtocol, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { FetchSource, FileSource, PMTiles, Protocol, type Header } from 'pmtiles';
import 'maplibre-gl/dist/maplibre-gl.css';

export { MapLibreMap };
export type { GeoJSONSource, LayerSpecification, MapMouseEvent, SourceSpecification, StyleSpecification } from 'maplibre-gl';

/** Address of MapLibre's own worker, for the list of scripts the page may start. */
export const mapWorkerUrl: string = new URL(workerUrl, location.href).href;

/**
 * An archive held in memory as one download: at some megabytes it then works on every static
 * server, also on those that do not answer range requests. A failed download is tried again at the next tile.
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
    }).catch((error: unknown) => { this.#bytes = undefined; throw error; });
    return { data: (await this.#bytes).slice(offset, offset + length) };
  }
}

/* MapLibre keeps one worker and one table of protocols a page, so the archives are one table too. */
const archives = new Map<string, PMTiles>();
let protocol: Protocol | undefined;

/** Names the worker and the protocol once, and makes the archives at these addresses known. */
export function prepareMapLibre(urls: readonly string[]): void {
  if (!protocol) {
    setWorkerUrl(mapWorkerUrl);
    protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
  }
  for (const url of urls) {
    if (archives.has(url)) continue;
    const archive = new PMTiles(new WholeFile(url));
    archives.set(url, archive);
    protocol.add(archive);
  }
}

let brought = 0;

/**
 * Makes an archive known that is a file of the reader or lies at an address, and reads its header; it is
 * read piece by piece, whatever its size. Rejects where it cannot be read.
 */
export async function addArchive(from: Blob | string): Promise<{ url: string; header: Header; metadata: unknown }> {
  brought += 1;
  const key = `brought-${brought}`;
  const source = typeof from === 'string' ? new FetchSource(from) : new FileSource(from as File);
  const archive = new PMTiles({ getKey: () => key, getBytes: (...asked) => source.getBytes(...asked) });
  const [header, metadata] = [await archive.getHeader(), await archive.getMetadata()];
  protocol?.add(archive);
  return { url: `pmtiles://${key}`, header, metadata };
}

/** The bytes of a tile of a known archive, unpacked; undefined where the archive has none. */
export async function tileBytes(url: string, z: number, x: number, y: number): Promise<Uint8Array | undefined> {
  const found = await archives.get(url)?.getZxy(z, x, y);
  return found && new Uint8Array(found.data);
}
