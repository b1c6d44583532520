/** What lies under the plan: the sheet, and roads of a demo or of a file. The plan itself is never touched by it. */
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import type { GroundFailure, GroundFailureCode, GroundResult, Roads, Sheet } from '#formats/ground/ground.ts';

/** Whose roads are drawn: those of a demo go when the demo goes, others stay until they are taken away. */
export interface RoadsHere extends Roads { readonly file: string; readonly of: 'demo' | 'file' | 'configuration' }

const builtIn: Sheet = { kind: 'builtIn' };
const CONFIGURATION = 'ground.json';

export class Ground {
  #sheet = $state.raw<Sheet>(builtIn);
  #offered = $state.raw<readonly Sheet[]>([]);
  #roads = $state.raw<RoadsHere | null>(null);
  #trouble = $state.raw<GroundFailure | null>(null);
  /** Counts what was asked for: an answer that comes after a newer wish is dropped. */
  #asked = 0;

  /** The sheet that is to be drawn. */
  get sheet(): Sheet { return this.#sheet; }
  /** Sheets of files and of the configuration that can be gone back to. */
  get offered(): readonly Sheet[] { return this.#offered; }
  get roads(): RoadsHere | null { return this.#roads; }
  /** Why the last file was refused; what was drawn before is still drawn. */
  get trouble(): GroundFailure | null { return this.#trouble; }

  forgetTrouble(): void { this.#trouble = null; }

  choose(sheet: Sheet): void { this.#sheet = sheet; }
  useBuiltIn(): void { this.#sheet = builtIn; }
  useBlank(): void { this.#sheet = { kind: 'blank' }; }

  /** Takes away a sheet that the map could not draw and says why. */
  sheetBroke(sheet: Sheet, reason: string): void {
    this.#offered = this.#offered.filter((one) => one !== sheet);
    if (this.#sheet === sheet) this.#sheet = builtIn;
    this.#refuse('brokenSheet', 'name' in sheet ? sheet.name : '', reason);
  }

  /** Opens a roads file from the reader's disk. */
  async openRoads(file: File): Promise<void> {
    const mine = ++this.#asked;
    const { readRoads, roadsByteLimit } = await import('#formats/ground/roads.ts');
    if (file.size > roadsByteLimit) { this.#refuse('tooLarge', withSignsShown(file.name), `${Math.ceil(file.size / 1e6)} MB > ${roadsByteLimit / 1e6} MB`); return; }
    const bytes = await file.arrayBuffer().catch(() => null);
    if (mine !== this.#asked) return;
    if (!bytes) { this.#refuse('unreadable', withSignsShown(file.name)); return; }
    this.#take(readRoads(new Uint8Array(bytes), withSignsShown(file.name)), withSignsShown(file.name), 'file');
  }

  removeRoads(): void { this.#asked += 1; this.#roads = null; }

  /** Opens a PMTiles file from the reader's disk in place of the basemap; it is read piece by piece as the map needs it. */
  async openArchive(file: File): Promise<void> {
    const { headLength, readArchiveHead } = await import('#formats/ground/archive-head.ts');
    const head = await file.slice(0, headLength).arrayBuffer().catch(() => null);
    if (!head) { this.#refuse('unreadable', withSignsShown(file.name)); return; }
    const read = readArchiveHead(new Uint8Array(head), withSignsShown(file.name));
    if (!read.ok) { this.#trouble = read.failure; return; }
    const sheet: Sheet = { kind: 'archive', name: withSignsShown(file.name), 'name:en': null, from: file, attribution: null };
    this.#offered = [...this.#offered.filter((one) => !('name' in one) || one.name !== withSignsShown(file.name)), sheet];
    this.#sheet = sheet;
  }

  /** The roads that come with a demo, unless the reader has opened roads of their own. */
  async showDemo(file: string): Promise<void> {
    if (this.#roads && this.#roads.of !== 'demo') return;
    await this.#fetchRoads(file, 'demo');
  }

  /** Another plan is open: roads of a demo do not belong to it. */
  leaveDemo(): void { if (this.#roads?.of === 'demo') this.removeRoads(); }

  /** Reads `ground.json` beside the app, where there is one; a missing file asks for nothing. */
  async configure(): Promise<void> {
    const bytes = await fetched(CONFIGURATION);
    // As delivered it is an empty object: nothing is loaded to read that.
    if (!bytes || bytes.byteLength <= 3) return;
    const { readGroundConfiguration } = await import('#formats/ground/configuration.ts');
    const read = readGroundConfiguration(bytes, CONFIGURATION, document.baseURI);
    if (!read.ok) { this.#trouble = read.failure; return; }
    const { sheet, roads } = read.value;
    if (sheet) {
      this.#offered = [sheet, ...this.#offered];
      if (this.#sheet === builtIn) this.#sheet = sheet;
    }
    if (roads && (!this.#roads || this.#roads.of === 'demo')) await this.#fetchRoads(roads, 'configuration');
  }

  async #fetchRoads(address: string, of: RoadsHere['of']): Promise<void> {
    const mine = ++this.#asked;
    const [bytes, { readRoads }] = await Promise.all([fetched(address), import('#formats/ground/roads.ts')]);
    if (mine !== this.#asked) return;
    const file = address.split('/').at(-1) ?? address;
    if (!bytes) { this.#refuse('unreadable', file); return; }
    this.#take(readRoads(bytes, file), file, of);
  }

  #take(read: GroundResult<Roads>, file: string, of: RoadsHere['of']): void {
    if (read.ok) this.#roads = { ...read.value, file, of };
    else this.#trouble = read.failure;
  }

  #refuse(code: GroundFailureCode, file: string, value: string | null = null): void {
    this.#trouble = { code, file, where: {}, value };
  }
}

/** A file beside the app; null when there is none or it cannot be had. */
async function fetched(address: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(new URL(address, document.baseURI));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
