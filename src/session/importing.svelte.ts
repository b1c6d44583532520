/** The import of foreign files while its wizard is open: groups, what each becomes, and the plan at the end. */
import type { Problem } from '#core/plan/problem.ts';
import type { Mapped } from '#formats/roles/apply-mapping.ts';
import { builtIn, isAssumable, type AssumedField } from '#formats/roles/assumed-values.ts';
import { readMapping, writeMapping, type Mapping } from '#formats/roles/mapping.ts';
import type { Split } from '#formats/roles/split.ts';
import { mappingOf, tallyOf, type Tally } from '#formats/roles/tally.ts';
import { assumedFields, type Target } from '#formats/roles/target.ts';
import type { ImportClient } from './import-client.ts';
import type { Look } from './import-messages.ts';
import { recallMapping, rememberMapping, type Store } from './mapping-memory.ts';

export type Choice = Target | null;
/** A file that could not be read, and why. */
export interface RefusedFile { readonly file: File; readonly problems: readonly Problem[]; readonly failure: string | null }

export class Importing {
  readonly #client: ImportClient;
  readonly #store: Store | null;
  #look = $state.raw<Look | null>(null);
  #targets = $state.raw<ReadonlyMap<string, Choice>>(new Map());
  #split = $state.raw<Split>({ by: 'auto' });
  #problems = $state.raw<readonly Problem[]>([]);
  #refused = $state.raw<readonly RefusedFile[]>([]);
  /** Refused files that somebody took away: they are not read again when others are added. */
  readonly #gone = new Set<File>();
  #failure = $state<string | null>(null);
  #busy = $state(false);
  #remembered = $state(false);
  /** What somebody chose, beside what was suggested. */
  #chosen = $state.raw<ReadonlyMap<string, Choice>>(new Map());
  /** Texts typed as assumed values that cannot be taken, by group and field. */
  #wrong = $state.raw<ReadonlyMap<string, string>>(new Map());
  /** Number of the newest reading: an older one is not heard. */
  #turn = 0;
  readonly #tally = $derived<Tally>(tallyOf(this.#look?.groups ?? [], this.#targets));

  constructor(client: ImportClient, store: Store | null) {
    this.#client = client;
    this.#store = store;
  }

  get look(): Look | null { return this.#look; }
  get split(): Split { return this.#split; }
  /** What keeps a file, a mapping or the plan from being made; what was there stays. */
  get problems(): readonly Problem[] { return this.#problems; }
  /** Files that could not be read; the others are in the look. */
  get refused(): readonly RefusedFile[] { return this.#refused; }
  get failure(): string | null { return this.#failure; }
  get busy(): boolean { return this.#busy; }
  /** True while the choices are those of the last time a source of this shape was opened. */
  get remembered(): boolean { return this.#remembered; }
  /** Always: read = placed + left out + refused. */
  get tally(): Tally { return this.#tally; }
  get mapping(): Mapping { return mappingOf(this.#look?.groups ?? [], this.#targets); }

  isChosen(key: string): boolean { return this.#chosen.has(key); }
  /** True once somebody chose or typed something that closing would lose. */
  get edited(): boolean { return this.#chosen.size > 0 || this.#wrong.size > 0; }
  targetOf(key: string): Choice { return this.#targets.get(key) ?? null; }
  choose(key: string, target: Choice): void {
    this.#targets = new Map(this.#targets).set(key, target);
    this.#chosen = new Map(this.#chosen).set(key, target);
    this.#wrong = new Map([...this.#wrong].filter(([one]) => !one.endsWith(` ${key}`)));
  }

  /** The text of an assumed value that cannot be taken, typed or from a mapping; null where all is well. */
  wrongText(key: string, field: AssumedField): string | null {
    const value = this.targetOf(key)?.[field];
    return this.#wrong.get(`${field} ${key}`) ?? (value === undefined || isAssumable(field, value) ? null : String(value));
  }
  /** True while an assumed value cannot be taken: then no plan is made. */
  get blocked(): boolean { return [...this.#targets].some(([key, target]) => target && assumedFields[target.kind].some((field) => this.wrongText(key, field) !== null)); }

  /** Takes what somebody typed as an assumed value: empty gives the built-in one back, what is outside the limits waits to be mended. */
  type(key: string, field: AssumedField, text: string): void {
    const target = this.targetOf(key);
    if (!target) return;
    const value = text.trim() === '' ? undefined : Number(text);
    const others = new Map([...this.#wrong].filter(([one]) => one !== `${field} ${key}`));
    if (value === undefined || isAssumable(field, value)) this.assume(key, field, value === builtIn(target, field) ? undefined : value);
    this.#wrong = value === undefined || isAssumable(field, value) ? others : others.set(`${field} ${key}`, text);
  }

  /** Edits an assumed value of one group, undefined gives the built-in one back. Groups of one type that differ carry it on their features. */
  assume(key: string, field: AssumedField, value: number | undefined): void {
    const edited = this.targetOf(key);
    if (!edited) return;
    const { [field]: _, ...rest } = edited;
    this.choose(key, value === undefined ? rest : { ...rest, [field]: value });
  }

  /** Takes a refused file off the list. */
  remove(file: File): void {
    this.#gone.add(file);
    this.#refused = this.#refused.filter((one) => one.file !== file);
  }

  /** Reads files, those that cannot be read become `refused`; a source seen before is mapped as it was then. What was chosen for a group that is still there stays. */
  async read(files: readonly File[]): Promise<void> {
    const turn = ++this.#turn;
    this.#busy = true;
    const chosen = this.#chosen;
    try {
      const wanted = files.filter((file) => !this.#gone.has(file));
      const bytes = await Promise.allSettled(wanted.map((file) => file.arrayBuffer()));
      if (turn !== this.#turn) return;
      const there = wanted.flatMap((file, at) => (bytes[at]?.status === 'fulfilled' ? [{ file, bytes: bytes[at].value }] : []));
      const lost = wanted.flatMap((file, at): RefusedFile[] => (bytes[at]?.status === 'rejected' ? [{ file, problems: [], failure: String(bytes[at].reason) }] : []));
      const look = await this.#hear({ type: 'look', files: there.map(({ file, bytes: its }) => ({ name: file.name, bytes: its })) }, { by: 'auto' }, turn);
      if (look) this.#refused = [...lost, ...look.refused.flatMap(({ at, problems }): RefusedFile[] => (there[at] ? [{ file: there[at].file, problems, failure: null }] : []))];
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
    }
    if (turn !== this.#turn) return;
    this.#busy = false;
    if (!this.#look || this.#problems.length > 0) return;
    const known = chosen.size === 0 && this.#store ? recallMapping(this.#store, this.#look.shape) : null;
    if (known !== null) {
      await this.splitBy({ by: 'mapping', mapping: known });
      this.#remembered = true;
    } else for (const [key, target] of chosen) if (this.#targets.has(key)) this.choose(key, target);
  }

  /** Groups anew; choices start from what is suggested. */
  async splitBy(split: Split): Promise<void> {
    this.#busy = true;
    this.#remembered = false;
    this.#chosen = new Map();
    await this.#hear({ type: 'group', split }, split, this.#turn);
    this.#busy = false;
  }

  /** Takes the choices of a mapping file. */
  async useMapping(file: File): Promise<void> {
    const read = readMapping(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!read.ok) this.#problems = read.problems;
    else await this.splitBy({ by: 'mapping', mapping: read.value });
  }

  mappingText(): string { return writeMapping(this.mapping); }

  /** The plan by the choices made, which are remembered for this source; null with the reason in `problems`. */
  async make(now: number): Promise<{ readonly mapped: Mapped; readonly problems: readonly Problem[] } | null> {
    if (!this.#look || this.#busy || this.blocked) return null;
    this.#busy = true;
    const { mapping } = this;
    const answer = await this.#client.ask({ type: 'make', mapping });
    this.#busy = false;
    if (answer.type === 'failed') this.#failure = answer.message;
    if (answer.type !== 'made') return null;
    this.#problems = answer.result.ok ? [] : answer.result.problems;
    if (!answer.result.ok) return null;
    if (this.#store) rememberMapping(this.#store, this.#look.shape, mapping, now);
    return { mapped: answer.result.value, problems: answer.result.problems };
  }

  close(): void { this.#client.close(); }

  async #hear(question: Parameters<ImportClient['ask']>[0], split: Split, turn: number): Promise<Look | null> {
    const answer = await this.#client.ask(question);
    if (turn !== this.#turn) return null;
    this.#failure = answer.type === 'failed' ? answer.message : null;
    if (answer.type !== 'looked') return null;
    this.#problems = [];
    this.#look = answer.look;
    this.#split = split;
    this.#wrong = new Map();
    this.#targets = new Map(answer.look.groups.map(({ key, suggestion }) => [key, suggestion]));
    return answer.look;
  }
}
