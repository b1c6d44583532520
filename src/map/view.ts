/** The map as the rooms use it: values in, a few events out. Nothing above this floor knows MapLibre. */
import { boundsOf } from './along.ts';
import { atRest, takenAway } from './at-rest.ts';
import { archivesBeside, type Archives } from './basemap.ts';
import { drawLifted, type Lifted } from './draw-lifted.ts';
import { drawLiveBorder } from './draw-live-border.ts';
import { collection, feature } from './drawing.ts';
import { graticule } from './graticule.ts';
import { hitAt, type Hit } from './hit.ts';
import { drawImage, stretchOf } from './images.ts';
import type { Overlay } from './laid-over.ts';
import { allShown, type Lang, type Look } from './look.ts';
import { prepareMapLibre, type MapLibreMap } from './maplibre.ts';
import { openMap } from './open-map.ts';
import { OwnBorder } from './own-border.ts';
import { Painter } from './painter.ts';
import { roomy } from './roomy.ts';
import { namesBeside } from './place-names.ts';
import { picture, type PictureInput } from './picture.ts';
import { Grip } from './grip.ts';
import { SheetKeeper } from './sheet-keeper.ts';
import type { Hand, Pixel, Surface } from './surface.ts';
import { themes, type ThemeName } from './theme.ts';
import type { Bounds, Camera, MapViewOptions, Padding } from './view-options.ts';
import type { ChangedStretch } from '#core/coverage/border-changes.ts';
import type { Roads, Sheet } from '#formats/ground/ground.ts';
import type { PlanGeometry } from '#core/plan/plan.ts';

export type { Hit } from './hit.ts';
export type { Overlay } from './laid-over.ts';
export type { Bounds, Camera, MapViewOptions, Padding } from './view-options.ts';
export type { Hand, Pixel, Pointing, Surface } from './surface.ts';
export type { Lifted } from './draw-lifted.ts';
/** Half the side of the hit area. */
const HIT_PX = 16;
const FLIGHT_MS = 600;
const CLOSEST_ZOOM = 14;
const AIR_PX = 40;
const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

export class MapView {
  readonly #options: MapViewOptions;
  readonly #archives: Archives;
  readonly #map: MapLibreMap | undefined;
  readonly #painter: Painter | undefined;
  readonly #sheets: SheetKeeper | undefined;
  #roads: Roads['lines'] | null = null;
  readonly #overlays = new Map<string, Overlay | null>();
  #grip: Grip | undefined;
  #hand: Hand | null = null;
  #look: Look;
  #input: PictureInput | undefined;
  #ready = false;
  #hoverFrame = 0;
  #graticuleOf = '';
  #hovered: string | null = null;
  readonly #ownBorder: OwnBorder;
  /** What still comes to dress the map: names, the boundary beside the plan's own border, the sheet. */
  readonly #coming = new Set<Promise<void>>();

  constructor(node: HTMLElement, options: MapViewOptions) {
    this.#options = options;
    this.#archives = options.archives ?? archivesBeside(document.baseURI);
    this.#look = { theme: options.theme, lang: options.lang, focus: 'area', shown: allShown, scale: options.scale ?? 1, names: null, sheet: 'builtIn', ownBorder: false, ...(options.wall ? { wall: options.wall } : {}), ...(options.paper ? { paper: options.paper } : {}) };
    this.#ownBorder = new OwnBorder(this.#archives.basemap);
    try {
      prepareMapLibre([this.#archives.basemap, this.#archives.world]);
      this.#comes(namesBeside(this.#archives.names).then((names) => this.#dress({ names })));
      this.#map = openMap(node, options, this.#archives, this.#look);
      this.#painter = new Painter(this.#map, this.#look, () => atRest(this, false));
      this.#sheets = new SheetKeeper(this.#map, this.#painter, options);
      this.#listen(this.#map);
    } catch (error) {
      options.onFailed?.(error instanceof Error ? error.message : String(error));
    }
  }

  /** Draws a plan. Cheap when little has changed; may be called before the map is ready. */
  paint(input: PictureInput): void {
    this.#input = input;
    this.#dress({ focus: input.focus, shown: input.layers, lang: input.lang, coverHidden: !!(input.overlay?.depth ?? input.overlay?.surface) || input.overlay?.groundTaken === true, bareHidden: input.overlay?.borderTaken === true });
    if (!this.#ready) return;
    this.#painter?.show(picture(input));
    this.#comes(this.#clearOwnBorder(input));
  }

  /** The map as a hand sees it. */
  readonly surface: Surface = {
    project: (position) => this.project(position) ?? { x: 0, y: 0 },
    unproject: ({ x, y }) => this.#map?.unproject([x, y]).toArray() ?? [0, 0],
    hit: (at) => (this.#map && this.#ready ? hitAt(this.#map, at, HIT_PX * this.#look.scale) : null),
    size: () => ({ width: this.#map?.getContainer().clientWidth ?? 0, height: this.#map?.getContainer().clientHeight ?? 0 }),
    sketch: (features) => { if (this.#ready) this.#painter?.send('sketch', { type: 'FeatureCollection', features: [...features] }); },
    drawing: async () => {
      const { adapterOf } = await import('./draw-adapter.ts');
      if (!this.#map) throw new Error('there is no map to draw on');
      return adapterOf(this.#map);
    },
    colours: () => themes[this.#look.theme],
  };

  /** Gives the map to a hand; what the last one held is put back. */
  setHand(hand: Hand | null): void {
    if (hand === this.#hand) return;
    this.#grip?.letGo();
    this.#hand?.leave?.();
    this.#hand = hand;
  }

  /** Draws what is being changed, or takes it away; cheap enough for every frame. */
  lift(lifted: readonly Lifted[]): void { if (this.#ready) this.#painter?.send('lifted', drawLifted(lifted)); }

  /** Lays something over the plan, in place of what lay there under that name; null takes it away. */
  overlay(name: string, overlay: Overlay | null): void {
    this.#overlays.set(name, overlay);
    if (this.#ready) this.#painter?.overlay(name, overlay, this.#look);
  }

  /** Draws where borders are otherwise than the last answer has them, and the ground that what is being changed has left bare. */
  liftBorder(stretches: readonly ChangedStretch[]): void { if (this.#ready) this.#painter?.send('liveBorder', drawLiveBorder(stretches)); }
  bare(ground: PlanGeometry | null): void { if (this.#ready) this.#painter?.send('held', collection([feature(ground, {})])); }

  /** Puts another sheet under the plan; the newest call wins. */
  setSheet(sheet: Sheet): void {
    if (this.#sheets) this.#comes(this.#sheets.choose(sheet, () => this.#look, (kind) => { this.#dress({ sheet: kind }); this.#drawGraticule(); }));
  }

  /** Draws roads under the plan, or none. */
  setRoads(lines: Roads['lines'] | null): void {
    this.#roads = lines;
    if (this.#ready) this.#painter?.send('roads', lines ?? { type: 'FeatureCollection', features: [] });
  }

  setTheme(theme: ThemeName): void { this.#dress({ theme }); }
  setLang(lang: Lang): void { this.#dress({ lang }); if (this.#input) this.paint({ ...this.#input, lang }); }
  setScale(scale: number): void { this.#dress({ scale }); }
  resize(): void { this.#map?.resize(); }

  remove(): void {
    cancelAnimationFrame(this.#hoverFrame);
    takenAway(this);
    /* What still comes (names, boundaries) finds no map to dress. */
    this.#ready = false;
    this.#painter?.stop();
    this.#grip?.remove();
    this.#map?.remove();
  }

  /** Shows the whole plan; does nothing for a plan without geometry. */
  zoomToPlan(padding: Padding = NO_PADDING): void {
    const all = (this.#input?.plan?.features ?? []).flatMap(({ geometry }) => (geometry ? [boundsOf(geometry)] : [])).filter((found) => found !== null);
    if (all.length === 0) return;
    this.zoomTo([Math.min(...all.map((b) => b[0])), Math.min(...all.map((b) => b[1])), Math.max(...all.map((b) => b[2])), Math.max(...all.map((b) => b[3]))], padding);
  }

  /** Flies to a geometry or box so that all of it lies clear of the padding; jumps where motion is unwelcome. */
  zoomTo(target: PlanGeometry | Bounds, padding: Padding = NO_PADDING): void {
    const bounds = 'type' in target ? boundsOf(target) : target;
    if (!bounds || !this.#map) return;
    const { clientWidth, clientHeight } = this.#map.getContainer();
    this.#map.fitBounds([bounds[0], bounds[1], bounds[2], bounds[3]], { padding: roomy(padding, clientWidth, clientHeight, AIR_PX * this.#look.scale), maxZoom: CLOSEST_ZOOM, duration: this.#still ? 0 : FLIGHT_MS, linear: true });
  }

  /** Moves what is drawn by so many pixels. */
  shift({ x, y }: Pixel): void { this.#map?.panBy([-x, -y], { duration: this.#still ? 0 : FLIGHT_MS }); }

  get #still(): boolean { return this.#options.still === true || matchMedia('(prefers-reduced-motion: reduce)').matches; }

  /** Zooms by whole steps around the middle: the buttons. */
  zoomBy(steps: number): void { this.#map?.easeTo({ zoom: this.#map.getZoom() + steps, duration: this.#options.still ? 0 : 200 }); }

  /** Where the map looks now; null when it could not start. */
  camera(): Camera | null {
    if (!this.#map) return null;
    const { lng, lat } = this.#map.getCenter();
    const zoom = this.#map.getZoom();
    return { lng, lat, zoom, metresPerPixel: (40_075_016.7 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom) };
  }

  /** Jumps to a camera, as kept in an address or a saved session. */
  look(at: { lng: number; lat: number; zoom: number }): void { this.#map?.jumpTo({ center: [at.lng, at.lat], zoom: at.zoom }); }

  /** Pixel of a position inside the map's own box. */
  project(position: readonly [number, number]): { x: number; y: number } | null {
    const found = this.#map?.project([position[0], position[1]]);
    return found ? { x: found.x, y: found.y } : null;
  }

  /** How many words and numbers of those layers stand on the sheet just now. */
  words(layers: readonly string[]): number { return this.#map?.queryRenderedFeatures({ layers: [...layers] }).length ?? 0; }

  /** The map itself, for this floor alone. */
  get engine(): MapLibreMap | undefined { return this.#map; }

  /** When everything that was to dress the map has come; it may then still have to be drawn. */
  async settled(): Promise<void> { while (this.#coming.size > 0) await Promise.all(this.#coming); }

  #comes(part: Promise<void>): void {
    this.#coming.add(part);
    void part.finally(() => this.#coming.delete(part));
  }

  #listen(map: MapLibreMap): void {
    const { onReady, onIdle, onContext, onPointer, onContextLost, onBasemapMissing } = this.#options;
    atRest(this, false);
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.setMissingStyleImageResolver((name) => {
      const ratio = this.#options.pixelRatio ?? map.getPixelRatio();
      const image = drawImage(name, ratio);
      if (image && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: ratio * stretchOf(name) });
    });
    // The style is there long before the last tile: a plan does not wait for its ground.
    map.on('style.load', () => {
      this.#ready = true;
      this.#painter?.dress(this.#look);
      this.#sheets?.begin();
      if (this.#roads) this.setRoads(this.#roads);
      if (this.#input) this.paint(this.#input);
      for (const [name, overlay] of this.#overlays) this.overlay(name, overlay);
      this.#drawGraticule();
      onReady?.();
      this.#tellMove();
    });
    map.on('idle', () => { if (this.#painter?.done === false) return; atRest(this, true); onIdle?.(); });
    map.on('movestart', (event) => { atRest(this, false); if ('originalEvent' in event && event.originalEvent) this.#options.onTaken?.(); });
    map.on('moveend', () => this.#drawGraticule());
    map.on('move', () => this.#tellMove());
    this.#grip = new Grip(map, () => this.#hand, (at) => { if (!this.#hand?.keepsContext) onContext?.(this.surface.hit(at), at); });
    map.on('mousemove', (event) => { onPointer?.(event.lngLat.toArray()); this.#hover(event.point, event.originalEvent); });
    map.on('mouseout', () => { onPointer?.(null); this.#hover(null, null); });
    map.on('webglcontextlost', () => onContextLost?.());
    map.on('webglcontextrestored', () => this.#options.onContextBack?.());
    map.on('error', (event) => {
      if (this.#sheets?.concerns(event)) return;
       if (/pmtiles|Failed to fetch|HTTP \d/.test(event.error.message)) onBasemapMissing?.(event.error.message);
    });
  }

  /** One question a frame however fast the pointer moves. */
  #hover(point: Pixel | null, keys: MouseEvent | null): void {
    cancelAnimationFrame(this.#hoverFrame);
    this.#hoverFrame = requestAnimationFrame(() => {
      const map = this.#map;
      if (!map || !this.#ready) return;
      if (this.#grip?.moving) { this.#tellHover(null); return; }
      const cursor = this.#hand?.hover?.(point && keys && this.#grip ? this.#grip.hovering(keys, point) : null) ?? null;
      const hit = point && cursor === null && !map.isMoving() ? this.surface.hit(point) : null;
      map.getCanvas().style.cursor = cursor ?? (hit ? 'pointer' : '');
      this.#tellHover(hit);
    });
  }

  #tellHover(hit: Hit | null): void {
    if ((hit?.id ?? null) === this.#hovered) return;
    this.#hovered = hit?.id ?? null;
    this.#options.onHover?.(hit);
  }

  #tellMove(): void {
    const camera = this.camera();
    if (camera) this.#options.onMove?.(camera);
  }

  /** Takes over a changed look; before the style is there it is only kept. */
  #dress(change: Partial<Look>): void {
    const next = { ...this.#look, ...change };
    if ((Object.keys(next) as (keyof Look)[]).every((key) => next[key] === this.#look[key])) return;
    this.#look = next;
    if (this.#ready) this.#painter?.dress(next);
  }

  #drawGraticule(): void {
    const map = this.#map;
    if (!map || !this.#ready) return;
    const bounds = map.getBounds();
    /* A map that only got another size or ratio is not drawn anew for the same lines. */
    const seen = [...bounds.toArray().flat(), map.getZoom(), this.#look.sheet].join();
    if (seen === this.#graticuleOf) return;
    this.#graticuleOf = seen;
    const { lines, names } = graticule({ west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth(), zoom: map.getZoom() }, this.#look.sheet === 'blank' || this.#look.paper ? 0 : undefined);
    this.#painter?.send('graticule', lines);
    this.#painter?.send('graticuleNames', names);
  }

  /** Takes the basemap's boundary away near the plan's own border; the whole boundary stays where reading it fails. */
  async #clearOwnBorder(input: PictureInput): Promise<void> {
    const cut = await this.#ownBorder.cut(input);
    if (cut === undefined) return;
    if (cut && this.#ready) this.#painter?.send('boundary', cut);
    this.#dress({ ownBorder: cut !== null });
  }
}
