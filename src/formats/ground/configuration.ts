/**
 * `ground.json` beside the app: what the place where it is installed puts under every plan. The server makes its
 * protection policy from the same file, so a host that is not listed here is not asked.
 */
import { parseJson } from '../parse-json.ts';
import { refused, type GroundResult, type Sheet } from './ground.ts';

export interface GroundConfiguration {
  /** The sheet shown at the start, or null: the one that comes with the app. */
  readonly sheet: Sheet | null;
  /** Address of a roads file, or null. */
  readonly roads: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
const isText = (value: unknown) => value === undefined || value === null || text(value) !== null;

/** Reads the configuration; `page` is the address against which its own are resolved. An empty object asks for nothing. */
export function readGroundConfiguration(bytes: Uint8Array, file: string, page: string): GroundResult<GroundConfiguration> {
  const parsed = parseJson(bytes, file);
  if (!parsed.ok) return refused('notJson', file);
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) return refused('badConfiguration', file);
  const said = parsed.value as Readonly<Record<string, unknown>>;
  const hosts = said.hosts ?? [];
  if (!Array.isArray(hosts) || hosts.some((host) => typeof host !== 'string')) return refused('badConfiguration', file, { field: 'hosts' });
  const bad = ['name', 'name:en', 'attribution', 'archive', 'tiles', 'roads'].find((field) => !isText(said[field]));
  if (bad) return refused('badConfiguration', file, { field: bad });

  const allowed = [new URL(page).origin, ...(hosts as string[]).map((host) => host.toLowerCase())];
  for (const field of ['archive', 'tiles', 'roads']) {
    const address = text(said[field]);
    const origin = address === null ? null : originOf(address, page);
    if (origin === undefined) return refused('badConfiguration', file, { field }, address);
    if (origin !== null && !allowed.includes(origin)) return refused('foreignHost', file, { field }, origin);
  }
  const roads = text(said.roads);
  const sheet = sheetOf(said, page, file);
  return sheet.ok ? { ok: true, value: { sheet: sheet.value, roads: roads === null ? null : new URL(roads, page).href } } : sheet;
}

/** Origin of an address; undefined where it cannot be read. */
function originOf(address: string, page: string): string | undefined {
  try {
    const url = new URL(address, page);
    return /^https?:$/.test(url.protocol) ? url.origin : undefined;
  } catch {
    return undefined;
  }
}

function sheetOf(said: Readonly<Record<string, unknown>>, page: string, file: string): GroundResult<Sheet | null> {
  const [archive, tiles] = [text(said.archive), text(said.tiles)];
  const named = { name: text(said.name) ?? text(said['name:en']) ?? archive ?? tiles ?? '', 'name:en': text(said['name:en']), attribution: text(said.attribution) };
  if (archive !== null) return { ok: true, value: { kind: 'archive', ...named, from: new URL(archive, page).href } };
  if (tiles === null) return { ok: true, value: null };
  if (!['{z}', '{x}', '{y}'].every((part) => tiles.includes(part))) return refused('badConfiguration', file, { field: 'tiles' }, tiles);
  const content = said.content ?? (/\.(png|jpe?g|webp)\b/i.test(tiles) ? 'raster' : 'vector');
  if (content !== 'vector' && content !== 'raster') return refused('badConfiguration', file, { field: 'content' }, String(content));
  const layers = said.layers ?? [];
  if (!Array.isArray(layers) || layers.some((layer) => typeof layer !== 'string') || (content === 'vector' && layers.length === 0)) return refused('badConfiguration', file, { field: 'layers' });
  const [minZoom, maxZoom, tileSize] = [said.minZoom ?? 0, said.maxZoom ?? 14, said.tileSize ?? (content === 'raster' ? 256 : 512)];
  for (const [field, value] of Object.entries({ minZoom, maxZoom, tileSize })) if (!Number.isInteger(value) || (value as number) < 0) return refused('badConfiguration', file, { field }, String(value));
  // The braces of the template must survive: they are put back after the address is made absolute.
  const address = new URL(tiles, page).href.replace(/%7B([zxy])%7D/gi, '{$1}');
  return { ok: true, value: { kind: 'tiles', ...named, address, content, layers: layers as string[], minZoom: minZoom as number, maxZoom: maxZoom as number, tileSize: tileSize as number } };
}
