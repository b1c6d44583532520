/** Brings the sheet to a picture and a look with as little work as possible: unchanged sources and properties are left alone. */
import type { FeatureCollection } from 'geojson';
import { layers } from './layers.ts';
import type { Look } from './look.ts';
import type { Overlay } from './laid-over.ts';
import type { GeoJSONSource, LayerSpecification, MapLibreMap, SourceSpecification } from './maplibre.ts';
import { sourceNames, type Picture, type SourceName } from './picture.ts';

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Empty sources of the plan and the graticule, as they stand in a new style. */
export function planSources(): Record<string, SourceSpecification> {
  // Simplifying would move a border off its vertices by up to a pixel or two where pieces meet.
  return Object.fromEntries([...sourceNames, 'liveBorder', 'held', 'lifted', 'sketch', 'graticule', 'graticuleNames'].map((name) => [name, { type: 'geojson', data: nothing, tolerance: 0.2 }]));
}

/** Handing over a source of more features than this takes so long that the page rests before the next one. */
const LARGE = 1000;

/** Layers that are not of the style: a sheet of the reader's own. */
type Extra = (look: Look) => LayerSpecification[];

export class Painter {
  readonly #map: MapLibreMap;
  #layers: Map<string, LayerSpecification>;
  readonly #madeFrom = new Map<SourceName, readonly unknown[]>();
  /** Sources of the newest picture that are still to be sent. */
  readonly #due = new Map<string, () => FeatureCollection>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  #extra: Extra = () => [];
  /** What is laid over the sheet, by what it is about. */
  readonly #over = new Map<string, Overlay>();
  readonly #onBusy: () => void;

  /** `look` is the one the map's style was made with; `onBusy` is called before work that ends with the map's `idle`. */
  constructor(map: MapLibreMap, look: Look, onBusy: () => void) {
    this.#map = map;
    this.#onBusy = onBusy;
    this.#layers = byId(layers(look));
  }

  /** False while part of the newest picture is still to be sent. */
  get done(): boolean { return this.#due.size === 0; }

  /** Sends the sources that have changed since the last picture; before each large one the page rests. */
  show(picture: Picture): void {
    for (const name of sourceNames) {
      const { madeFrom, draw } = picture[name];
      const before = this.#madeFrom.get(name);
      if (before && before.length === madeFrom.length && before.every((part, i) => Object.is(part, madeFrom[i]))) continue;
      this.#madeFrom.set(name, madeFrom);
      this.#due.set(name, draw);
    }
    for (const [name, draw] of this.#due) {
      const data = draw();
      if (data.features.length > LARGE) this.#due.set(name, () => data);
      else this.send(name, data);
    }
    this.#rest();
  }

  /** Sends one large source after a rest, and so on. */
  #rest(): void {
    clearTimeout(this.#timer);
    const [next] = this.#due;
    if (!next) return;
    this.#onBusy();
    this.#timer = setTimeout(() => { this.send(next[0], next[1]()); this.#rest(); });
  }

  /** The map is taken away: nothing more is sent. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#due.clear();
  }

  /** Replaces the data of one source. */
  send(name: string, data: FeatureCollection): void {
    this.#due.delete(name);
    this.#onBusy();
    void this.#map.getSource<GeoJSONSource>(name)?.setData(data);
  }

  /** Puts a source with its layers under the layer `under`, or takes the last one away; there is one such source at most. */
  lay(id: string, brought: { source: SourceSpecification; layers: Extra } | null, look: Look, under: string): void {
    this.#onBusy();
    for (const { id: old } of this.#extra(look)) { this.#map.removeLayer(old); this.#layers.delete(old); }
    if (this.#map.getSource(id)) this.#map.removeSource(id);
    this.#extra = brought?.layers ?? (() => []);
    if (!brought) return;
    this.#map.addSource(id, brought.source);
    for (const layer of this.#extra(look)) { this.#map.addLayer(layer, under); this.#layers.set(layer.id, layer); }
  }

  /** Lays sources with their layers over the sheet, in place of those before under that name; null takes them away. Their names must be its own. */
  overlay(name: string, brought: Overlay | null, look: Look): void {
    this.#onBusy();
    const before = this.#over.get(name);
    /* The same things in another dress are not sent anew. */
    if (brought && brought.sources === before?.sources) {
      this.#over.set(name, brought);
      this.dress(look);
      return;
    }
    for (const { layer } of before?.layers(look) ?? []) { this.#map.removeLayer(layer.id); this.#layers.delete(layer.id); }
    for (const source of Object.keys(before?.sources ?? {})) this.#map.removeSource(source);
    if (brought) this.#over.set(name, brought);
    else this.#over.delete(name);
    for (const [source, data] of Object.entries(brought?.sources ?? {})) this.#map.addSource(source, { type: 'geojson', data, tolerance: 0.2 });
    for (const { layer, under } of brought?.layers(look) ?? []) { this.#map.addLayer(layer, under); this.#layers.set(layer.id, layer); }
  }

  /** Changes the properties in which the look differs from the last one. */
  dress(look: Look): void {
    const next = byId([...layers(look), ...this.#extra(look), ...[...this.#over.values()].flatMap((over) => over.layers(look).map(({ layer }) => layer))]);
    this.#onBusy();
    for (const [id, layer] of next) change(this.#map, layer, this.#layers.get(id));
    this.#layers = next;
  }
}

function byId(specs: readonly LayerSpecification[]): Map<string, LayerSpecification> {
  return new Map(specs.map((layer) => [layer.id, layer]));
}

type Properties = Record<string, unknown>;
/* The names come from layers that were checked as a whole. */
type LayoutName = Parameters<MapLibreMap['setLayoutProperty']>[1];
type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];

function change(map: MapLibreMap, after: LayerSpecification, before: LayerSpecification | undefined): void {
  const unchecked = { validate: false };
  for (const [name, value] of changed(before?.layout, after.layout)) map.setLayoutProperty(after.id, name as LayoutName, value as never, unchecked);
  for (const [name, value] of changed(before?.paint, after.paint)) map.setPaintProperty(after.id, name as PaintName, value as never, unchecked);
}

function changed(before: object = {}, after: object = {}): [string, unknown][] {
  const old = before as Properties;
  return Object.entries(after as Properties).filter(([name, value]) => JSON.stringify(old[name]) !== JSON.stringify(value));
}
