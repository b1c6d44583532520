/** The plan being looked at: what is open, what was asked, what the engine answered, what is selected. */
import type { CheckReport } from '#core/coverage/check/report.ts';
import type { Coverage } from '#core/coverage/result.ts';
import { reachQuestion, type AskedQuestion } from '#core/coverage/question.ts';
import type { AskedTime } from '#core/time/asked.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import type { Told } from '#core/plan/standing-problems.ts';
import type { LiveTotals } from '#core/coverage/live.ts';
import { byteLimit } from '#formats/parse-json.ts';
import { Autosave } from './autosave.svelte.ts';
import type { CheckClient } from './check-client.ts';
import { Editing } from './editing.svelte.ts';
import type { EngineClient } from './engine-client.ts';
import type { ReadPlan } from './engine-messages.ts';
import { defaultFocus, type Focus } from './first-look.ts';
import { Ground } from './ground.svelte.ts';
import type { HeldClient } from './held-client.ts';
import { Hours } from './hours.svelte.ts';
import type { LiveClient } from './live-client.ts';
import { Overlay } from './overlay.svelte.ts';
import { Reading } from './reading.svelte.ts';
import { rest } from './rest.ts';
import { Selection } from './selection.svelte.ts';
import type { Source } from './source.ts';
import type { Chain } from './storage/recall-plan.ts';

/** State of the figures: `old` figures are never shown as new, so only `ready` ones are shown at all. */
export type Work = 'idle' | 'reading' | 'computing' | 'ready' | 'cancelled' | 'failed' | 'hung';

/** A file that could not be opened; the plan that was open stays. */
export interface Refusal { readonly name: string; readonly problems: readonly Problem[]; readonly message: string | null }

export const layerNames = ['posts', 'routes', 'corridors', 'areas', 'places', 'covered', 'gaps', 'border', 'obstacles', 'roads', 'labels', 'graticule'] as const;
export type LayerName = (typeof layerNames)[number];
export type LayerSwitches = Readonly<Record<LayerName, boolean>>;

const everything = Object.fromEntries(layerNames.map((name) => [name, true])) as LayerSwitches;

/** A playhead that has not moved for so long rests. */
const REST_MS = 400;

export class Session {
  #plan = $state.raw<Plan | null>(null);
  #source = $state.raw<Source | null>(null);
  #dropped = $state.raw<Readonly<Record<string, number>>>({});
  #problems = $state.raw<readonly Problem[]>([]);
  #question = $state.raw<AskedQuestion>(reachQuestion);
  #coverage = $state.raw<Coverage | null>(null);
  #check = $state.raw<CheckReport | null>(null);
  #work = $state<Work>('idle');
  #share = $state(0);
  #failure = $state<string | null>(null);
  #refusal = $state.raw<Refusal | null>(null);
  #foreign = $state.raw<readonly File[] | null>(null);
  readonly selection = new Selection();
  #hoveredId = $state<string | null>(null);
  #focus = $state<Focus>('border');
  /** In which hours plans are opened, and whether others were chosen. */
  readonly hours = new Hours();
  #rest: ReturnType<typeof setTimeout> | undefined;
  #layers = $state.raw<LayerSwitches>(everything);
  #byId = $derived(new Map((this.#plan?.features ?? []).map((feature) => [feature.id, feature])));
  readonly #engine: EngineClient;
  readonly #checker: CheckClient | null;
  /** True while an edit is being computed in full: what is drawn and listed is that of the plan before it. */
  #stale = $state(false);
  /** Totals of plans computed so far under the question asked now: what a step of the history did to the figures. */
  #figures = new WeakMap<Plan, LiveTotals>();
  readonly editing: Editing;
  /** Tells what ground the assets in the hand hold alone. */
  readonly held: HeldClient | null;
  readonly reading = new Reading();
  readonly overlay = new Overlay();
  /** Keeps the plan on this computer. */
  readonly autosave: Autosave;
  /** What lies under the plan. */
  readonly ground = new Ground();

  constructor(engine: EngineClient, checker: CheckClient | null = null, live: LiveClient | null = null, held: HeldClient | null = null) {
    this.held = held;
    this.#engine = engine;
    this.#checker = checker;
    this.editing = new Editing(live, {
      plan: () => this.#plan,
      feature: (id) => this.featureById(id),
      readOnly: () => this.autosave.readOnly,
      question: () => this.#question,
      settled: () => (this.#coverage && !this.#stale ? this.#coverage.result.totals : null),
      put: (plan) => {
        this.#plan = plan;
        this.#stale = true;
        /* Before the engine is given the plan: handing a large one over takes longer than saving the edit. */
        this.autosave.changed(plan);
        void this.compute();
      },
    });
    this.autosave = new Autosave({
      plan: () => this.#plan,
      recall: (chain, past) => this.#recall(chain, past),
      show: (read, problems, source) => { void this.show(read, problems, source); },
      earlier: (back) => this.editing.earlier(back),
      follow: (plan) => this.#follow(plan),
      letGo: () => this.editing.cancel(),
    });
  }

  get plan(): Plan | null { return this.#plan; }
  get source(): Source | null { return this.#source; }
  get dropped(): Readonly<Record<string, number>> { return this.#dropped; }
  /** What was said when the plan was opened, and of what was imported since. */
  get told(): readonly Told[] { return [...(this.editing.origin ? [{ problems: this.#problems, plan: this.editing.origin }] : []), ...this.editing.told]; }
  get problems(): readonly Problem[] { return this.told.flatMap(({ problems }) => problems); }
  get question(): AskedQuestion { return this.#question; }
  /** The answer to the question now asked, or null while there is none. */
  get coverage(): Coverage | null { return this.#coverage; }
  /** True while `coverage` is that of the plan before the newest edit. */
  get stale(): boolean { return this.#stale; }
  /** The headline figures of the plan as it stands, also while it is being edited; null while they are not known. */
  get totals(): LiveTotals | null {
    if (this.editing.totals) return this.editing.totals;
    return this.#coverage && !this.#stale ? this.#coverage.result.totals : null;
  }
  /** Totals of a plan of the history under the question asked now; null where it was never computed in full. */
  figuresOf(plan: Plan): LiveTotals | null { return this.#coverage && (this.#figures.get(plan) ?? null); }
  /** What the independent check says of `coverage`; null while there is nothing to check. */
  get check(): CheckReport | null { return this.#check; }
  get work(): Work { return this.#work; }
  /** Progress of reading or computing, 0-1. */
  get share(): number { return this.#share; }
  get failure(): string | null { return this.#failure; }
  get refusal(): Refusal | null { return this.#refusal; }
  /** Files whose features do not say what they are, while somebody says it for them. */
  get foreign(): readonly File[] | null { return this.#foreign; }
  /** Id of a feature of the plan or of a gap. */
  get selectedId(): string | null { return this.selection.primary; }
  get hoveredId(): string | null { return this.#hoveredId; }
  get focus(): Focus { return this.#focus; }
  /** The date whose hours are asked about: that of the plan, else today, until another is chosen. */
  get day(): string { return this.hours.day; }
  /** The hours that somebody chose, as the address keeps them; null where nobody did. */
  get chosenHours(): string | null { return this.hours.text(this.#question.when, this.#plan); }
  get layers(): LayerSwitches { return this.#layers; }

  featureById(id: string | null | undefined): AnyFeature | null { return (id && this.#byId.get(id)) || null; }

  select(id: string | null): void { this.selection.only(id); }
  hover(id: string | null): void { this.#hoveredId = id; }
  lookAt(focus: Focus): void { this.#focus = focus; }
  switchLayer(name: LayerName): void { this.#layers = { ...this.#layers, [name]: !this.#layers[name] }; }
  /** Hands foreign files to the wizard; null ends it. What is open stays. */
  bring(files: readonly File[] | null): void { this.#foreign = files; }
  forgetRefusal(): void { this.#refusal = null; }

  /**
   * Reads a file and, when it is a plan, opens it and computes. What was open stays when it is refused. False only
   * for a file whose features say no kind: nothing is refused yet, they may be mapped.
   */
  async open(bytes: ArrayBuffer, source: Source): Promise<boolean> {
    const before = this.#work;
    this.#begin('reading');
    const outcome = await this.#engine.ask({ type: 'read', bytes, name: source.name }, { transfer: [bytes], report: this.#report });
    if (outcome.state === 'overtaken') return true;
    if (outcome.state === 'done' && outcome.value.type === 'read' && outcome.value.result.ok) {
      await this.show(outcome.value.result.value, outcome.value.result.problems, source);
      return true;
    }
    const problems = outcome.state === 'done' && outcome.value.type === 'read' ? outcome.value.result.problems : [];
    const kindless = problems.some(({ code }) => code === 'unknownKind');
    if (!kindless) this.refuse({ name: source.name, problems, message: outcome.state === 'failed' ? outcome.message : null });
    /* Reading took the engine away from a computation under way: ask again for the plan that stays. */
    if (before === 'computing') void this.compute();
    else this.#work = before;
    return !kindless;
  }

  /** Opens a plan that was read elsewhere, and computes it. */
  async show(read: ReadPlan, problems: readonly Problem[], source: Source): Promise<void> {
    this.#show(read, problems, source);
    await this.compute();
  }

  /** Refuses a file by its size before a byte of it is read; true when it was refused. */
  tooLarge(name: string, bytes: number): boolean {
    if (bytes <= byteLimit) return false;
    const megabytes = (count: number) => `${Math.ceil(count / 1e6)} MB`;
    const message = `${name} has ${megabytes(bytes)}; the limit is ${megabytes(byteLimit)}: split the file`;
    this.refuse({ name, message: null, problems: [{ code: 'tooLarge', severity: 'error', featureId: null, field: null, value: bytes, message }] });
    return true;
  }

  /** Notes a file that could not be opened. */
  refuse(refusal: Refusal): void { this.#refusal = refusal; }

  /** Asks something else of the same plan. */
  async ask(change: Partial<AskedQuestion>): Promise<void> {
    await this.#asked({ ...this.#question, ...change });
  }

  async #asked(question: AskedQuestion, passing = false): Promise<void> {
    this.#question = question;
    this.#figures = new WeakMap();
    this.#stale = false;
    this.editing.asked();
    await this.compute(passing);
  }

  /**
   * Asks about other hours of the same plan; null about none. While a playhead passes over the hours the answer before stays, with its own
   * hours beside its figures, and live figures and check come when it rests.
   */
  async askWhen(when: AskedTime | null, passing = false): Promise<void> {
    this.hours.turn(this.#question.when, when);
    const { when: _, ...rest } = this.#question;
    await this.#asked(when ? { ...rest, when: when.at === undefined ? { day: this.day, ...when } : when } : rest, passing);
  }

  /** Another date: what is asked about hours is asked about it. A moment stays until another is chosen. */
  async chooseDay(day: string): Promise<void> {
    this.hours.choose(day);
    const { when } = this.#question;
    if (when && when.at === undefined) await this.askWhen({ ...when, day });
  }

  /** Computes the open plan; the newest call wins. The answer is taken away until the new one is there; after an edit it stays as stale. */
  async compute(passing = false): Promise<void> {
    const plan = this.#plan;
    if (!plan) return;
    this.#begin('computing');
    this.#forgetCheck();
    clearTimeout(this.#rest);
    if (!this.#stale && !passing) this.#coverage = null;
    /* Both workers are handed a copy of the plan: of a large one that takes a while each, so a frame may come before each. */
    for (const hand of passing ? [] : [() => undefined, () => this.editing.begin()]) { hand(); await rest(); if (this.#plan !== plan) return; }
    const outcome = await this.#engine.ask({ type: 'cover', plan, dropped: this.#dropped, question: this.#question }, { report: this.#report });
    if (outcome.state === 'overtaken') return;
    this.#stale = false;
    this.#coverage = null;
    if (outcome.state === 'done' && outcome.value.type === 'covered') {
      this.#coverage = outcome.value.coverage;
      this.selection.settle(this.#coverage.result.gaps);
      this.#figures.set(plan, this.#coverage.result.totals);
      this.#work = 'ready';
      this.editing.settle();
      const { question } = this, coverage = this.#coverage;
      const check = () => { this.#checker?.check({ plan, question, coverage }, (report) => { this.#check = report; }); };
      if (passing) this.#rest = setTimeout(() => { this.editing.begin(); check(); }, REST_MS);
      else check();
    } else if (outcome.state === 'failed') {
      this.#failure = outcome.message;
      this.#work = 'failed';
    } else this.#work = outcome.state === 'hung' ? 'hung' : 'cancelled';
  }

  cancel(): void { this.#engine.cancel(); }
  close(): void { clearTimeout(this.#rest); this.#engine.close(); this.#checker?.stop(); this.held?.close(); this.editing.close(); }

  async #recall(chain: Chain, past: Chain | null = null) {
    const outcome = await this.#engine.ask({ type: 'recall', chain, past });
    return outcome.state === 'done' && outcome.value.type === 'recalled' ? outcome.value : null;
  }

  /** The open plan is now as another window has it, or as it was once: what could be undone here cannot be any more. */
  #follow(plan: Plan): void {
    this.#plan = plan;
    this.#stale = this.#coverage !== null;
    this.editing.opened(plan);
    void this.compute();
  }

  #report = (share: number) => { this.#share = share; };

  #forgetCheck(): void { this.#checker?.stop(); this.#check = null; }

  #begin(work: Work): void {
    this.#work = work;
    this.#share = 0;
    this.#failure = null;
  }

  #show({ plan, dropped }: ReadPlan, problems: readonly Problem[], source: Source): void {
    this.#question = this.hours.opening(plan, this.#plan, this.#question.when);
    this.#plan = plan;
    this.#dropped = dropped;
    this.#problems = problems;
    this.#source = source;
    if (source.kind === 'file' && source.id === null) this.ground.leaveDemo();
    this.#refusal = null;
    this.#forgetCheck();
    this.#coverage = null;
    this.#stale = false;
    this.overlay.open(null);
    this.editing.opened(plan);
    this.selection.only(null);
    this.autosave.opened(plan, source, dropped);
    this.#hoveredId = null;
    this.#figures = new WeakMap();
    this.#focus = defaultFocus(plan);
  }
}
