import { posix } from 'node:path';
import ts from 'typescript';

/** The floors from the ground up; two on one level do not know each other. Everything else directly in src/ is a door, above them all. */
const LEVELS: Record<string, number> = { core: 0, formats: 1, i18n: 1, session: 2, map: 3, tools: 4, panels: 5, modes: 6 };
const DOOR = 7;
/** Inside core: a folder named here knows only those before it. */
const CORE_ORDER = ['geometry', 'plan', 'time', 'coverage', 'duties', 'compare'];
const ANYWHERE = ['geojson'];
/** The packages each floor may use. A new one is added here together with its line in README.md. */
const PACKAGES: Record<string, readonly string[]> = {
  core: ['@turf/', 'flatbush', 'geographiclib-geodesic', 'temporal-polyfill'],
  formats: ['@tmcw/togeojson', '@xmldom/xmldom', '@placemarkio/tokml', 'shpjs', 'proj4', 'fflate', 'read-excel-file', '@noble/hashes'],
  i18n: ['svelte'],
  session: ['svelte', '@noble/hashes'],
  map: ['maplibre-gl', 'pmtiles', 'terra-draw', 'terra-draw-maplibre-gl-adapter'],
  tools: ['svelte', 'terra-draw'],
  panels: ['svelte', '@lucide/svelte'],
  modes: ['svelte', '@lucide/svelte'],
  door: ['svelte', '@fontsource/noto-sans-sc', 'node:'],
};
const BANNED_NAMES = /^(utils?|helpers?|common|lib|misc|shared|managers?|services?|index)$/;
const LONGEST_FILE = 300;
const MACHINE_PATH = /(?<![\w.*])\/(?:tmp|root|work|farm|home|Users)\/[\w.-]/;
/** Names of XML namespaces look like addresses and are asked for by nobody. */
const OUTSIDE_HOST = /\b(?:https?|wss?):\/\/(?!www\.w3\.org\/|www\.topografix\.com\/GPX\/1\/1\b|schemas\.openxmlformats\.org\b|127\.0\.0\.1|localhost)[^\s'"`<>)]*/;
/** What would let text from a file become HTML or script, or lead out of the app. */
const SINKS = /\{@html|\.(?:inner|outer)HTML\b|insertAdjacentHTML|\bsetHTML(?:Unsafe)?\(|createContextualFragment|document\.write|\beval\(|new Function\(|window\.open|_blank|RTCPeerConnection|@ts-ignore|@ts-nocheck/;

/** What a source imports: static, dynamic, type-only, re-exported, by import type, and workers named by `new URL`. Svelte: its scripts. */
export function importsOf(path: string, source: string): string[] {
  const script = path.endsWith('.svelte') ? [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1]).join('\n') : source;
  const named = ts.preProcessFile(script, true, true).importedFiles.map((file) => file.fileName);
  const byAddress = [...script.matchAll(/new URL\(\s*['"`]([^'"`]+)['"`]\s*,\s*import\.meta\.url/g)].map((found) => found[1] ?? '');
  return [...named, ...byAddress].map((name) => name.replace(/\?.*$/, ''));
}

/** The floor of a path under src/, or "door". */
function floorOf(path: string): string {
  const first = path.split('/')[1] ?? '';
  return first in LEVELS ? first : 'door';
}

/** Where an import leads: a path under src/, or undefined for a package. */
function targetOf(from: string, name: string): string | undefined {
  if (name.startsWith('#')) return `src/${name.slice(1)}`;
  return name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), name)) : undefined;
}

/** Which of a file's imports break the order of the floors; `path` is relative to the project, as in `src/core/plan/plan.ts`. */
export function floorProblems(path: string, source: string): string[] {
  return importsOf(path, source).flatMap((name) => {
    const why = wrongImport(path, name);
    return why ? [`${path} imports ${name}: ${why}`] : [];
  });
}

function wrongImport(path: string, name: string): string | undefined {
  const floor = floorOf(path);
  const target = targetOf(path, name);
  if (target === undefined) {
    const allowed = [...ANYWHERE, ...(PACKAGES[floor] ?? [])];
    const known = allowed.some((entry) => name === entry || name.startsWith(/[/:]$/.test(entry) ? entry : `${entry}/`));
    return known ? undefined : `${floor} does not use this package`;
  }
  if (!/\.(ts|svelte|css|json|mjs)$/.test(target)) return 'the extension is missing';
  if (/^data\/[\w-]+\.json$/.test(target)) return floor === 'core' ? 'core knows no example' : undefined;
  const other = floorOf(target);
  const [level, otherLevel] = [LEVELS[floor] ?? DOOR, LEVELS[other] ?? DOOR];
  if (otherLevel > level) return `${other} is above ${floor}`;
  if (otherLevel === level && other !== floor) return `${other} and ${floor} do not know each other`;
  if (other !== floor && name.startsWith('.') && floor !== 'door') return `cross floors by #${target.slice(4)}`;
  return insideFloor(path, target, floor);
}

/** The finer orders: core from geometry to compare, modes apart, widgets without plans. */
function insideFloor(path: string, target: string, floor: string): string | undefined {
  const [own, theirs] = [path.split('/')[2] ?? '', target.split('/')[2] ?? ''];
  if (floor === 'core' && target.startsWith('src/core/')) {
    const [from, to] = [CORE_ORDER.indexOf(own), CORE_ORDER.indexOf(theirs)];
    if (from >= 0 && to > from) return `core/${theirs} is above core/${own}`;
  }
  if (floor === 'modes' && target.startsWith('src/modes/') && own !== theirs) return `the mode ${own} does not know the mode ${theirs}`;
  if (path.startsWith('src/panels/widgets/') && !/^src\/(i18n|panels\/widgets)\//.test(target)) return 'a widget knows nothing of plans';
  return undefined;
}

/** What a file's name and text break, wherever it lies in the tree. */
export function textProblems(path: string, source: string): string[] {
  const problems: string[] = [];
  const say = (what: string) => problems.push(`${path}: ${what}`);
  const shipped = /^(src|public)\/|^index\.html$/.test(path);
  for (const part of path.split('/')) if (BANNED_NAMES.test(part.replace(/\..*$/, '')) && path !== 'index.html') say(`the name "${part}" says nothing`);
  const length = source.split('\n').length - 1;
  if (/\.(ts|svelte|mjs|js|css)$/.test(path) && length > LONGEST_FILE) say(`${length} lines, at most ${LONGEST_FILE}`);
  for (const [at, line] of source.split('\n').entries()) {
    const where = `line ${at + 1}`;
    if (MACHINE_PATH.test(line)) say(`${where} names a path of one machine`);
    if (shipped && OUTSIDE_HOST.test(line)) say(`${where} names the outside host ${OUTSIDE_HOST.exec(line)?.[0]}`);
    if (path.startsWith('src/') && SINKS.test(line)) say(`${where} uses ${SINKS.exec(line)?.[0]}`);
    if (path.startsWith('src/') && !path.endsWith('.css') && /\bconsole\./.test(line) && !path.startsWith('src/command-line')) say(`${where} writes to the console`);
  }
  return problems;
}
