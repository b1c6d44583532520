/** The import of foreign files while its screen is open: what was found, what was decided, what each group becomes, and the plan at the end. */
import { withDifference } from '#core/plan/plan-difference.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import { noChoices, type Choices, type SourceChoices } from '#formats/doctor/choices.ts';
import type { SourceReport, ToldRecord } from '#formats/doctor/report.ts';
import { builtIn, isAssumable, type AssumedField } from '#formats/roles/assumed-values.ts';
import { readMapping, writeMapping, type Mapping } from '#formats/roles/mapping.ts';
import type { Split } from '#formats/roles/split.ts';
import { limitOfName } from '#formats/source/limits.ts';
import { refuse, type FileRefusal } from '#formats/source/refusal.ts';
import type { ReadChoices } from '#formats/source/source.ts';
import { fullTallyOf, mappingOf, unreadHoursOf, type FullTally } from '#formats/roles/tally.ts';
import { assumedFields, type Target } from '#formats/roles/target.ts';
import type { ImportClient } from './import-client.ts';
import { emptyPlan, type ImportProgress, type Look, type MadePlan } from './import-messages.ts';
import { recallChoices, recallMapping, rememberChoices, rememberMapping, type Store } from './mapping-memory.ts';

export type Choice = Target | null;
/** A file that could not be read, and why. */
export interface RefusedFile { readonly file: File; readonly refusals: readonly FileRefusal[] }

/** The plan that was made, and the ids of what was added or changed in it. */
export interface Made extends Pick<MadePlan, 'dropped' | 'box'> { readonly plan: Plan; readonly ids: readonly string[] }

export class Importing {
  readonly #client: ImportClient;
  readonly #store: Store | null;
  #look = $state.raw<Look | null>(null);
  #targets = $state.raw<ReadonlyMap<string, Choice>>(new Map());
  #split = $state.raw<Split>({ by: 'auto' });
  #problems = $state.raw<readonly Problem[]>([]);
  /** Files that the worker was given, and those that were too large for it. */
  #given = $state.raw<readonly File[]>([]);
  #large = $state.raw<readonly RefusedFile[]>([]);
  /** Refused files that somebody took away: they are not read again when others are added. */
  #gone = $state.raw<ReadonlySet<File>>(new Set());
  readonly #refused = $derived<readonly RefusedFile[]>([
    ...this.#large, ...(this.#look?.refused ?? []).flatMap(({ at, refusals }): RefusedFile[] => (this.#given[at] ? [{ file: this.#given[at], refusals }] : [])),
  ].filter(({ file }) => !this.#gone.has(file)));
  #failure = $state<string | null>(null);
  #busy = $state(false);
  #remembered = $state(false);
  /** What somebody chose, beside what was suggested. */
  #chosen = $state.raw<ReadonlyMap<string, Choice>>(new Map());
  /** Texts typed as assumed values that cannot be taken, by group and field. */
  #wrong = $state.raw<ReadonlyMap<string, string>>(new Map());
  /** Number of the newest reading: an older one is not heard. */
  #turn = 0;
  /** The shape of the files as they were read first, by which choices are remembered. */
  #shape = '';
  #choices = $state.raw<Choices>(noChoices);
  #progress = $state.raw<ImportProgress | null>(null);
  #plan: Plan | null;
  readonly #lost = $derived<readonly ToldRecord[]>(this.#refused.flatMap(({ file, refusals }) => refusals.flatMap(({ part, records }) => records.map(({ at, reason, text }): ToldRecord => (
    { source: part ?? file.name, at, name: '', state: 'refused', reason, repairs: [], doubts: [], position: null, text })))));
  readonly #tally = $derived.by<FullTally>(() => {
    const judged = this.#look?.report ?? nothingRead;
    return fullTallyOf(this.#look?.groups ?? [], this.#targets, { ...judged, read: judged.read + this.#lost.length });
  });

  /** `plan`: the one that is open and may take what is read. */
  constructor(client: ImportClient, store: Store | null, plan: Plan | null = null) {
    this.#client = client;
    this.#store = store;
    this.#plan = plan;
    this.#choices = { ...noChoices, into: plan ? 'plan' : 'new' };
  }

  get look(): Look | null { return this.#look; }
  get split(): Split { return this.#split; }
  /** What keeps a file, a mapping or the plan from being made; what was there stays. */
  get problems(): readonly Problem[] { return this.#problems; }
  /** Files that could not be read; the others are in the look. */
  get refused(): readonly RefusedFile[] { return this.#refused; }
  /** Records of files and parts none of whose records could be placed. */
  get lost(): readonly ToldRecord[] { return this.#lost; }
  get failure(): string | null { return this.#failure; }
  get busy(): boolean { return this.#busy; }
  /** True while the choices are those of the last time a source of this shape was opened. */
  get remembered(): boolean { return this.#remembered; }
  /** Always: read = kept + repaired + refused. */
  get tally(): FullTally { return this.#tally; }
  /** How many records become posts whose hours are not understood: they count day and night. */
  get hoursUnread(): number { return unreadHoursOf(this.#look?.groups ?? [], this.#targets); }
  get choices(): Choices { return this.#choices; }
  /** How far reading is; null while nothing is being read. */
  get progress(): ImportProgress | null { return this.#progress; }
  /** The plan with which the files were compared. */
  get plan(): Plan | null { return this.#plan; }
  /** Sources whose system has to be said before anything is taken. */
  get asking(): readonly SourceReport[] { return this.#look?.report.sources.filter(({ asking, read, refused }) => asking === 'must' && read > refused) ?? []; }
  /** Something comes into a plan, and nothing waits to be said or mended. */
  get ready(): boolean {
    const changes = this.#choices.into === 'plan' && (this.#look?.report.updates.changed ?? 0) > 0;
    const { kept, repaired } = this.#tally;
    const unchanged = this.#choices.into === 'plan' ? (this.#look?.report.updates.same ?? 0) : 0;
    return !this.#busy && !this.blocked && this.asking.length === 0 && (changes || kept + repaired > unchanged);
  }
  get mapping(): Mapping { return mappingOf(this.#look?.groups ?? [], this.#targets); }

  isChosen(key: string): boolean { return this.#chosen.has(key); }
  /** True once somebody chose or typed something that closing would lose. */
  get edited(): boolean { return this.#chosen.size > 0 || this.#wrong.size > 0 || this.#decided; }
  #decided = $state(false);
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
    this.#gone = new Set(this.#gone).add(file);
  }

  /**
   * Reads files, those that cannot be read become `refused`, those too large without being read; a source seen before is taken as it was
   * then. What was chosen for a group that is still there stays.
   */
  async read(files: readonly File[]): Promise<void> {
    const turn = ++this.#turn;
    const wanted = files.filter((file) => !this.#gone.has(file));
    const small = wanted.filter((file) => file.size <= limitOfName(file.name).bytes);
    const look = await this.#hear({ type: 'look', files: small, choices: this.#choices, plan: this.#plan }, turn);
    if (turn !== this.#turn) return;
    this.#large = wanted.filter((file) => !small.includes(file)).map((file): RefusedFile => ({ file, refusals: [tooLarge(file)] }));
    this.#given = small;
    if (!look) return;
    this.#split = { by: 'auto' };
    this.#shape = look.shape;
    if (this.#chosen.size > 0 || this.#decided || !this.#store) this.#restore();
    else await this.#recall(this.#store, look);
  }

  /** Decides something about all files; what was chosen for a group that is still there stays. */
  async decide(change: Partial<Choices>): Promise<void> {
    this.#choices = { ...this.#choices, ...change };
    this.#decided = true;
    await this.#again();
  }

  /** Decides something about one source. */
  async decideFor(source: string, change: SourceChoices): Promise<void> {
    await this.decide({ sources: { ...this.#choices.sources, [source]: { ...this.#choices.sources[source], ...change } } });
  }

  /** Says how a file is to be read: it is read again, and what its columns are is found anew. */
  async readAs(file: string, change: ReadChoices): Promise<void> {
    const its = new Set(this.#look?.report.sources.flatMap(({ name }, at) => (this.#look?.fileOf[at] === file ? [name] : [])));
    const sources = Object.fromEntries(Object.entries(this.#choices.sources).map(([name, { columns, ...rest }]) => [name, its.has(name) || !columns ? rest : { columns, ...rest }]));
    await this.decide({ reading: { ...this.#choices.reading, [file]: { ...this.#choices.reading[file], ...change } }, sources });
  }

  /** Everything that is refused, with why: as many records as the tally counts. */
  async refusedRecords(): Promise<readonly ToldRecord[]> {
    const answer = await this.#client.ask({ type: 'refused', mapping: this.mapping });
    return answer.type === 'refused' ? [...answer.records, ...this.lost] : [];
  }

  /** Ends the reading that is under way, and the worker with it; what was read before is to be read again. */
  stop(): void {
    this.#turn++;
    this.#client.stop();
    this.#busy = false;
    this.#progress = null;
  }

  /** Compares with another plan: the one before was changed meanwhile. */
  async compareWith(plan: Plan | null, files: readonly File[]): Promise<void> {
    this.#plan = plan;
    await this.read(files);
  }

  /** Groups anew; choices start from what is suggested. */
  async splitBy(split: Split): Promise<void> {
    this.#remembered = false;
    this.#chosen = new Map();
    this.#wrong = new Map();
    if (await this.#hear({ type: 'group', split }, this.#turn)) this.#split = split;
  }

  /** Takes the choices of a mapping file. */
  async useMapping(file: File): Promise<void> {
    const read = readMapping(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!read.ok) this.#problems = read.problems;
    else await this.splitBy({ by: 'mapping', mapping: read.value });
  }

  mappingText(): string { return writeMapping(this.mapping); }

  /** The plan by the choices made, which are remembered for this source; null with the reason in `problems`. */
  async make(now: number): Promise<{ readonly made: Made; readonly problems: readonly Problem[] } | null> {
    if (!this.#look || !this.ready) return null;
    this.#busy = true;
    const { mapping } = this;
    const into = this.#choices.into === 'plan' ? this.#plan : null;
    const parts: (readonly AnyFeature[])[] = [];
    const answer = await this.#client.ask({ type: 'make', mapping }, (news) => { if ('features' in news) parts.push(news.features); });
    this.#busy = false;
    if (answer.type === 'failed') this.#failure = answer.message;
    if (answer.type !== 'made') return null;
    this.#problems = answer.result.ok ? [] : answer.result.problems;
    if (!answer.result.ok) return null;
    if (this.#store) {
      rememberMapping(this.#store, this.#shape, mapping, now);
      rememberChoices(this.#store, this.#shape, this.#choices, this.#look.report, now);
    }
    const { head, all, dropped, box } = answer.result.value;
    const features = parts.flat();
    /* What the import leaves alone stays the same object: an undo step and the log hold what is new, and nothing else. */
    const plan = withDifference(into ?? emptyPlan, { ...head, ...(all ? { all: features } : { put: features }) });
    return { made: { plan, ids: features.map(({ id }) => id), dropped, box }, problems: answer.result.problems };
  }

  close(): void { this.stop(); }

  /** Asks about the files as decided, and takes over what was chosen for groups. */
  async #again(): Promise<void> {
    if (await this.#hear({ type: 'change', choices: this.#choices }, ++this.#turn)) this.#restore();
  }

  /** Puts back what was chosen, also while the answer was under way, for groups that are still there. */
  #restore(): void {
    this.#targets = new Map([...this.#targets].map(([key, target]) => [key, this.#chosen.has(key) ? (this.#chosen.get(key) ?? null) : target]));
  }

  /** Takes the choices of the last time that files of this shape were accepted. */
  async #recall(store: Store, { shape, report }: Look): Promise<void> {
    const [choices, mapping] = [recallChoices(store, shape, report), recallMapping(store, shape)];
    if (choices) {
      this.#choices = { ...this.#choices, ...choices };
      await this.#again();
    }
    if (mapping) await this.splitBy({ by: 'mapping', mapping });
    this.#remembered = choices !== null || mapping !== null;
  }

  async #hear(question: Parameters<ImportClient['ask']>[0], turn: number): Promise<Look | null> {
    this.#busy = true;
    const answer = await this.#client.ask(question, (news) => { if (turn === this.#turn && 'done' in news) this.#progress = news; });
    if (turn !== this.#turn) return null;
    this.#busy = false;
    this.#progress = null;
    this.#failure = answer.type === 'failed' ? answer.message : null;
    if (answer.type !== 'looked') return null;
    this.#problems = [];
    this.#look = answer.look;
    this.#targets = new Map(answer.look.groups.map(({ key, suggestion }) => [key, suggestion]));
    return answer.look;
  }
}

const nothingRead = { read: 0, updates: { changed: 0, same: 0, repaired: 0 } };

/** By its name and size alone, before anything of it is read. */
function tooLarge({ name, size }: File): FileRefusal {
  const { kind, bytes } = limitOfName(name);
  return refuse(name, 'tooLarge', { bytes: size, limit: bytes, kind: kind ?? '' });
}
