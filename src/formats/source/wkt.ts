/** Well-known text of geometries (OGC 06-103r4, and what Traccar adds) by hand, in one pass. */

/** `Circle`: a middle with a radius in metres (Traccar). */
export type WktGeometry = { readonly type: string; readonly coordinates: unknown } | { readonly type: 'Circle'; readonly coordinates: readonly [number, number]; readonly radiusM: number } | { readonly type: 'GeometryCollection'; readonly geometries: readonly WktGeometry[] };

const names: Readonly<Record<string, string>> = { POINT: 'Point', MULTIPOINT: 'MultiPoint', LINESTRING: 'LineString', MULTILINESTRING: 'MultiLineString', POLYGON: 'Polygon', MULTIPOLYGON: 'MultiPolygon', CIRCLE: 'Circle', GEOMETRYCOLLECTION: 'GeometryCollection' };
const DEEPEST = 8;
const begins = /^\s{0,9}(?:SRID=\d{1,9};\s{0,9})?(?:MULTI)?(?:POINT|LINESTRING|POLYGON|CIRCLE|GEOMETRYCOLLECTION)\s{0,9}(?:ZM?|M)?\s{0,9}(?:\(|EMPTY\b)/i;

/** Whether a cell is meant as such a text: a name such as "Point 7" is not. */
export const looksLikeWkt = (text: string): boolean => begins.test(text);

/** The geometry as the text has it, Z and M left away; `latitudeFirst` turns the axes. Null where the text is none, is empty or in another system than 4326. */
export function readWkt(text: string, latitudeFirst = false): WktGeometry | null {
  const srid = /^\s{0,9}SRID=(\d{1,9});/i.exec(text);
  if (srid && srid[1] !== '4326' && srid[1] !== '4490') return null;
  const reader = new Reader(text, srid?.[0].length ?? 0, latitudeFirst);
  const found = reader.geometry(0);
  return found !== null && reader.atEnd() ? found : null;
}

class Reader {
  readonly #text: string;
  readonly #latitudeFirst: boolean;
  #at: number;

  constructor(text: string, at: number, latitudeFirst: boolean) {
    this.#text = text;
    this.#at = at;
    this.#latitudeFirst = latitudeFirst;
  }

  atEnd(): boolean {
    this.#blank();
    return this.#at >= this.#text.length;
  }

  geometry(depth: number): WktGeometry | null {
    const type = names[this.#word()];
    if (type === undefined || depth > DEEPEST) return null;
    const dimensions = this.#word();
    if (dimensions !== '' && dimensions !== 'Z' && dimensions !== 'M' && dimensions !== 'ZM') return null;
    if (type === 'GeometryCollection') {
      const geometries = this.#list(() => this.geometry(depth + 1));
      return geometries === null ? null : { type, geometries };
    }
    if (type === 'Circle') return this.#circle();
    const coordinates = this.#coordinates(type);
    return coordinates === null ? null : { type, coordinates };
  }

  #coordinates(type: string): unknown {
    const point = () => this.#position();
    const line = () => this.#list(point);
    switch (type) {
      case 'Point': return this.#list(point)?.[0] ?? null;
      case 'LineString': return line();
      // Each point may stand in brackets of its own.
      case 'MultiPoint': return this.#list(() => (this.#next('(') ? this.#closed(this.#position()) : this.#position()));
      case 'Polygon': case 'MultiLineString': return this.#list(line);
      default: return this.#list(() => this.#list(line));
    }
  }

  #circle(): WktGeometry | null {
    if (!this.#next('(')) return null;
    const middle = this.#position();
    if (middle === null || !this.#next(',')) return null;
    const radiusM = this.#number();
    return radiusM === null || !(radiusM >= 0) || !this.#next(')') ? null : { type: 'Circle', coordinates: middle, radiusM };
  }

  /** `( item, item, ... )`; null where one is missing or none. */
  #list<T>(item: () => T | null): T[] | null {
    if (!this.#next('(')) return null;
    const all: T[] = [];
    do {
      const one = item();
      if (one === null) return null;
      all.push(one);
    } while (this.#next(','));
    return this.#next(')') ? all : null;
  }

  #closed<T>(value: T): T | null { return this.#next(')') ? value : null; }

  /** Two numbers; a third and fourth are stepped over. */
  #position(): [number, number] | null {
    const [a, b] = [this.#number(), this.#number()];
    if (a === null || b === null) return null;
    if (this.#number() !== null) this.#number();
    return this.#latitudeFirst ? [b, a] : [a, b];
  }

  #number(): number | null {
    this.#blank();
    const from = this.#at;
    while (isNumberSign(this.#text.charCodeAt(this.#at))) this.#at++;
    if (this.#at === from || this.#at - from > 40) return null;
    const value = Number(this.#text.slice(from, this.#at));
    return Number.isFinite(value) ? value : null;
  }

  #word(): string {
    this.#blank();
    const from = this.#at;
    while (isLetter(this.#text.charCodeAt(this.#at)) && this.#at - from < 30) this.#at++;
    return this.#text.slice(from, this.#at).toUpperCase();
  }

  #next(sign: string): boolean {
    this.#blank();
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #blank(): void {
    while (this.#at < this.#text.length && this.#text.charCodeAt(this.#at) <= 0x20) this.#at++;
  }
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
/** Digits, sign, point, exponent. */
const isNumberSign = (code: number): boolean => (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46 || code === 69 || code === 101;
