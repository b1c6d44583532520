/** What was pasted while its screen is open: a table, what its columns are, and what its rows become. */
import { schemaVersion } from '#core/plan/admit-plan.ts';
import { planBox } from '#core/plan/plan-box.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { isShifted, type Datum } from '#formats/coordinates/datum.ts';
import { findShared } from '#formats/coordinates/share-link.ts';
import { guessColumns, looksLikeHeader, type Column, type ColumnRole } from '#formats/table/columns.ts';
import { mostRows } from '#formats/table/parse-delimited.ts';
import { suggestTarget, targetOfWord, type PasteTarget } from '#formats/table/paste-target.ts';
import { roomAround, type Box } from '#formats/coordinates/axes.ts';
import { readRows, type ReadRow } from '#formats/table/read-rows.ts';
import { readTable, type Table } from '#formats/table/read-table.ts';
import { rowsToFeatures, tallyRows, type RowResult, type RowTally } from '#formats/table/rows-to-features.ts';
import type { Session } from './session.svelte.ts';

/** Longer texts come as files. */
export const longestPaste = 4_000_000;
const nothing: Table = { by: 'chat', rows: [], width: 0 };

export class Pasting {
  #existing: readonly AnyFeature[] = [];
  #near: Box | null = null;
  #terms: ReadonlyMap<string, string> = new Map();
  #table = $state.raw<Table>(nothing);
  #tooLong = $state(false);
  #header = $state(false);
  #columns = $state.raw<readonly Column[]>([]);
  #datum = $state<Datum | null>(null);
  #mend = $state(true);
  #skip = $state(true);
  #chosen = $state.raw<PasteTarget | null>(null);
  #typed = $state.raw<ReadonlyMap<string, PasteTarget>>(new Map());

  readonly #body = $derived(this.#header ? this.#table.rows.slice(1) : this.#table.rows);
  readonly #read = $derived<readonly ReadRow[]>(this.tooMany ? [] : readRows(this.#body, { columns: this.#columns, datum: this.#datum ?? 'wgs84', mend: this.#mend, near: this.#near }));
  readonly #words = $derived(new Set(this.#columns.some(({ role }) => role === 'type') ? this.#read.map(({ type }) => type).filter((type) => type !== '') : []));
  readonly #byWord = $derived(new Map([...this.#words].map((word) => [word, this.#typed.get(word) ?? targetOfWord(word, this.#terms)])));
  readonly #target = $derived(this.#chosen ?? suggestTarget(this.#read.map(({ name }) => name), this.#columns.some(({ role, filled }) => role === 'radius' && filled > 0), this.#terms));
  readonly #results = $derived<readonly RowResult[]>(rowsToFeatures(this.#read, { existing: this.#existing, datum: this.#datum ?? 'wgs84', skipDuplicates: this.#skip, targetOf: (row) => this.#targetOf(row) }));
  readonly #tally = $derived<RowTally>(tallyRows(this.#results));

  /** `terms`: names of types in the reader's language, by the key of their target; `datum`: the one chosen before in this session. */
  constructor(plan: Plan | null, terms: ReadonlyMap<string, string>, datum: Datum | null) {
    this.#existing = plan?.features ?? [];
    const box = plan && planBox(plan);
    this.#near = box && roomAround(box);
    this.#terms = terms;
    this.#datum = datum;
  }

  /** Reads a text; what was chosen for the one before is forgotten, the system of coordinates excepted. */
  read(text: string): void {
    this.#tooLong = text.length > longestPaste;
    this.#table = this.#tooLong ? nothing : readTable(text);
    this.#chosen = null;
    this.#typed = new Map();
    this.#mend = true;
    this.#skip = true;
    this.setHeader(looksLikeHeader(this.#table));
  }

  get table(): Table { return this.#table; }
  /** More than is taken from the clipboard: nothing is read. */
  get tooMany(): boolean { return this.#tooLong || this.#table.rows.length > mostRows; }
  get header(): boolean { return this.#header; }
  get columns(): readonly Column[] { return this.#columns; }
  /** Null until somebody says it: it is never guessed. */
  get datum(): Datum | null { return this.#datum; }
  get mend(): boolean { return this.#mend; }
  get skipDuplicates(): boolean { return this.#skip; }
  /** What rows become whose type says nothing. */
  get target(): PasteTarget { return this.#target; }
  /** Words of the column of types, each with what it becomes; null where it says nothing. */
  get typeWords(): ReadonlyMap<string, PasteTarget | null> { return this.#byWord; }
  get results(): readonly RowResult[] { return this.#results; }
  /** Always: read = kept + repaired + refused. */
  get tally(): RowTally { return this.#tally; }
  /** Rows with their axes the wrong way round, mended or not. */
  get suspects(): number { return this.#read.filter(({ suspect }) => suspect).length; }
  get duplicates(): number { return this.#results.filter(({ duplicate }) => duplicate).length; }
  get personColumns(): readonly Column[] { return this.#columns.filter(({ role }) => role === 'person'); }
  /** Columns with something in them that is not read. */
  get unread(): readonly Column[] { return this.#columns.filter(({ role, filled }) => role === 'ignore' && filled > 0); }
  /** True where the systems differ: none of the positions is outside the ground that map services shift. */
  get datumMatters(): boolean { return this.#read.some(({ position }) => position !== null && isShifted(position)); }
  /** Services whose links are among the rows. */
  get services(): readonly string[] {
    const at = this.#columns.findIndex(({ role }) => role === 'pair');
    return [...new Set(this.#body.slice(0, 200).flatMap(({ cells }) => findShared(cells[at] ?? '').map(({ service }) => service)))];
  }
  /** One place and nothing else to choose but what stands there. */
  get lone(): boolean { return this.#body.length === 1 && this.#columns.every(({ role }) => ['lon', 'lat', 'pair', 'name', 'ignore', 'radius'].includes(role)) && this.#read[0]?.position != null; }
  get ready(): boolean { return this.#tally.kept + this.#tally.repaired > 0 && (this.#datum !== null || !this.datumMatters); }
  /** The positions that are taken, as a box; null without any. */
  get box(): Box | null {
    const taken = this.#results.flatMap(({ feature }) => (feature?.geometry?.type === 'Point' ? [feature.geometry.coordinates] : []));
    const [lons, lats] = [taken.map(([lon]) => lon), taken.map(([, lat]) => lat)];
    const least = (all: readonly number[]) => all.reduce((one, other) => Math.min(one, other), Infinity);
    const most = (all: readonly number[]) => all.reduce((one, other) => Math.max(one, other), -Infinity);
    return taken.length === 0 ? null : [least(lons), least(lats), most(lons), most(lats)];
  }

  /** Takes the first row as a heading, or as a row; columns are guessed anew. */
  setHeader(header: boolean): void {
    this.#header = header;
    this.#columns = this.tooMany ? [] : guessColumns(this.#table, header);
  }

  /** Says what a column is; the column that was it before is not read. Columns of persons stay what they are. */
  setRole(at: number, role: ColumnRole): void {
    if (this.#columns[at]?.role === 'person' || role === 'person') return;
    const once = role !== 'keep' && role !== 'ignore';
    this.#columns = this.#columns.map((column, index) => (index === at ? { ...column, role } : once && column.role === role ? { ...column, role: 'ignore' } : column));
  }

  setDatum(datum: Datum): void { this.#datum = datum; }
  setMend(mend: boolean): void { this.#mend = mend; }
  setSkipDuplicates(skip: boolean): void { this.#skip = skip; }
  setTarget(target: PasteTarget): void { this.#chosen = target; }
  setTypeTarget(word: string, target: PasteTarget): void { this.#typed = new Map(this.#typed).set(word, target); }

  /**
   * Puts the rows into the plan as one step and chooses them; where no plan is open, a new one is opened first, so that undoing leaves it
   * empty. False where the plan may not be changed.
   */
  accept(session: Session, name: { readonly name: string; readonly 'name:en': string }): boolean {
    if (!this.ready) return false;
    const features = this.#results.flatMap(({ feature }) => (feature ? [feature] : []));
    if (!session.plan) void session.show({ plan: { meta: { schema: 'patrol-coverage-plan', schemaVersion, id: `plan-${Date.now().toString(36)}`, ...name }, features: [], foreign: {} }, dropped: {} }, [], { kind: 'file', id: null, name: `${name.name}.geojson` });
    if (!session.editing.do({ code: 'paste' }, new Map(features.map((feature) => [feature.id, feature])))) return false;
    session.selection.all(features.map(({ id }) => id));
    return true;
  }

  #targetOf(row: ReadRow): { target: PasteTarget; told: boolean } {
    if (row.type === '') return { target: this.#target, told: true };
    const said = this.#byWord.get(row.type);
    return said ? { target: said, told: true } : { target: this.#target, told: false };
  }
}
