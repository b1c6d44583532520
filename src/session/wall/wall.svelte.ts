/** What a wall shows and how old it is: it follows a source and the clock, keeps the last good plan, and never calls old figures new. */
import type { CheckReport } from '#core/coverage/check/report.ts';
import type { RosterFigures } from '#core/coverage/time/roster-figures.ts';
import { usualLevels } from '#core/coverage/time/roster-figures.ts';
import { reachQuestion, type AskedQuestion } from '#core/coverage/question.ts';
import type { NextHole } from '#core/coverage/time/next-hole.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import type { AdviceClient } from '../advice-client.ts';
import type { CheckClient } from '../check-client.ts';
import type { EngineClient } from '../engine-client.ts';
import type { ReadPlan } from '../engine-messages.ts';
import { backOffMs } from './back-off.ts';
import { standingClosures, withClosure, withClosures, withoutClosure, type Closure } from './closures.ts';
import type { Feed, FeedFault } from './feed.ts';
import { freshnessOf, type Freshness } from './freshness.ts';
import { newGaps } from './new-gaps.ts';
import { shiftNow, type ShiftNow } from './shift-now.ts';
import type { Mark, SteadyClock } from './steady-clock.ts';
import type { WallSettings } from './wall-settings.ts';

/** A source that cannot be read, since when, and how often in a row. */
export interface Trouble { readonly fault: FeedFault; readonly detail: string; readonly sinceMs: number; readonly tries: number }
/** A new plan that was not taken; the one before stays. */
export interface Refused { readonly atMs: number; readonly name: string; readonly problem: Problem | null; readonly message: string | null }
/** The time of day was set, or nothing ran for a while. */
export interface Jump { readonly atMs: number; readonly byMs: number; readonly slept: boolean }

export interface WallParts {
  readonly settings: WallSettings; readonly clock: SteadyClock; readonly feed: Feed;
  /** Reads files; `engine` works out figures: neither stops the other. */
  readonly reader: EngineClient; readonly engine: EngineClient; readonly advice: AdviceClient; readonly checker: CheckClient;
  readonly random: () => number;
  /** Closures kept for this wall. */
  readonly closures: { readonly read: (nowMs: number) => readonly Closure[]; readonly write: (closures: readonly Closure[]) => void };
}

const SECOND_MS = 1000;
/** Every so many looks the source is asked for the whole, whatever it says of changes. */
const AFRESH_EVERY = 30;
/** A result is checked on its own at most so often. */
const CHECK_MS = 60_000;
/** What lies ahead is looked for anew at least so often. */
const AHEAD_MS = 60_000;
/** So long it is said that the clock was set, or that a new plan came. */
const SAID_MS = 600_000;
/** A moment after a boundary, so that it has surely passed. */
const AFTER_MS = 30;

export class Wall {
  readonly #parts: WallParts;
  #plan = $state.raw<Plan | null>(null);
  #dropped: Readonly<Record<string, number>> = {};
  #coverage = $state.raw<Coverage | null>(null);
  #check = $state.raw<CheckReport | null>(null);
  #ahead = $state.raw<NextHole | null>(null);
  #before = $state.raw<RosterFigures | null>(null);
  #shift = $state.raw<ShiftNow | null>(null);
  #nowMs = $state(0);
  #ageMs = $state<number | null>(null);
  #trouble = $state.raw<Trouble | null>(null);
  #refused = $state.raw<Refused | null>(null);
  #failed = $state<'hung' | 'failed' | null>(null);
  #jump = $state.raw<Jump | null>(null);
  #fresh = $state.raw<readonly string[]>([]);
  #closures = $state.raw<readonly Closure[]>([]);
  #takenMs = $state<number | null>(null);
  #changes = 0;
  #looks = $state(0);
  #confirmed: Mark | null = null;
  #told: Mark | null = null;
  #checkedAt: Mark | null = null;
  #aheadAt: Mark | null = null;
  #beforeOf = '';
  #sourceDue: { readonly mark: Mark; readonly inMs: number } | null = null;
  #busy = false;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ticker: ReturnType<typeof setInterval> | undefined;
  #gone = false;

  constructor(parts: WallParts) { this.#parts = parts; }

  /** The plan that is shown, with the posts closed that were said to be. */
  get plan(): Plan | null { return this.#plan; }
  get coverage(): Coverage | null { return this.#coverage; }
  get check(): CheckReport | null { return this.#check; }
  get ahead(): NextHole | null { return this.#ahead; }
  /** Figures of the shift before this one; null while they are not known. */
  get before(): RosterFigures | null { return this.#before; }
  get shift(): ShiftNow | null { return this.#shift; }
  /** The time of day, once a second. */
  get nowMs(): number { return this.#nowMs; }
  /** How long ago the source last said that this is what there is, or the figures were worked out, whichever is longer; null while there is nothing. */
  get ageMs(): number | null { return this.#ageMs; }
  get freshness(): Freshness { return freshnessOf(this.#ageMs, this.#parts.settings.limits); }
  get trouble(): Trouble | null { return this.#trouble; }
  get refused(): Refused | null { return this.#refused; }
  get failed(): 'hung' | 'failed' | null { return this.#failed; }
  get jump(): Jump | null { return this.#jump && this.#nowMs - this.#jump.atMs < SAID_MS ? this.#jump : null; }
  /** Ids of gaps that came with the last answer. */
  get fresh(): readonly string[] { return this.#fresh; }
  get closures(): readonly Closure[] { return this.#closures; }
  /** When another plan was last taken in place of one; null where none was, or long ago. */
  get takenMs(): number | null { return this.#takenMs !== null && this.#changes > 1 && this.#nowMs - this.#takenMs < SAID_MS ? this.#takenMs : null; }
  /** Looks at the clock and the source so far: what a watchdog sees move. */
  get looks(): number { return this.#looks; }
  get settings(): WallSettings { return this.#parts.settings; }

  featureById(id: string | null): AnyFeature | null { return this.#plan?.features.find((feature) => feature.id === id) ?? null; }

  start(): void {
    this.#closures = this.#parts.closures.read(this.#parts.clock.mark().wallMs);
    this.#tick();
    this.#ticker = setInterval(() => this.#tick(), SECOND_MS);
    void this.refresh(true);
  }

  stop(): void {
    this.#gone = true;
    clearTimeout(this.#timer);
    clearInterval(this.#ticker);
    this.#parts.feed.close();
    this.#parts.reader.close();
    this.#parts.engine.close();
    this.#parts.advice.close();
    this.#parts.checker.stop();
  }

  /** Looks at the source and works out the figures of this moment; while that is going on it is done once more after it. */
  async refresh(source = false): Promise<void> {
    if (source) this.#sourceDue = null;
    if (this.#busy) { this.#again = true; return; }
    this.#busy = true;
    try {
      do {
        this.#again = false;
        await this.#look();
        if (this.#source && !this.#gone) await this.#compute();
      } while (this.#again && !this.#gone);
    } finally {
      this.#busy = false;
      this.#looks += 1;
      this.#tick();
      this.#next();
    }
  }

  /** Says that a post is closed until a time, or no more; null ends it. */
  close(postId: string, untilMs: number | null): void {
    const sinceMs = this.#parts.clock.mark().wallMs;
    const closures = untilMs === null ? withoutClosure(this.#closures, postId) : withClosure(this.#closures, { postId, untilMs, sinceMs });
    this.#parts.closures.write(closures);
    this.onclosures(closures);
    this.followClosures(closures);
  }

  /** Hears what was said at this wall; for the other windows of the machine. */
  onclosures: (closures: readonly Closure[]) => void = () => undefined;

  /** Another window of the machine has kept these. */
  followClosures(closures: readonly Closure[]): void {
    this.#closures = closures;
    this.#aheadAt = null;
    void this.refresh();
  }

  async #look(): Promise<void> {
    const { clock, feed, settings, random } = this.#parts;
    const due = this.#sourceDue;
    if (due && clock.since(due.mark) < due.inMs) return;
    const asked = clock.mark(), answer = await feed.look(this.#plan === null || this.#looks % AFRESH_EVERY === AFRESH_EVERY - 1);
    if (this.#gone) return;
    let good = answer.state === 'same';
    if (answer.state === 'plan') good = this.#take(answer.read);
    else if (answer.state === 'file') good = await this.#read(answer.bytes, answer.name);
    if (good) {
      this.#confirmed = asked;
      this.#trouble = this.#refused = null;
      feed.taken();
    }
    if (answer.state === 'failed') this.#trouble = { fault: answer.fault, detail: answer.detail, sinceMs: this.#trouble?.sinceMs ?? asked.wallMs, tries: (this.#trouble?.tries ?? 0) + 1 };
    else this.#trouble = null;
    const inMs = answer.state === 'failed' ? Math.max(settings.refreshS * SECOND_MS, backOffMs(this.#trouble?.tries ?? 1, random()) * Math.min(1, settings.refreshS / 10)) : 0;
    this.#sourceDue = { mark: clock.mark(), inMs };
  }

  /** True when the file is a plan and was taken. */
  async #read(bytes: ArrayBuffer, name: string): Promise<boolean> {
    const outcome = await this.#parts.reader.ask({ type: 'read', bytes, name }, { transfer: [bytes] });
    if (outcome.state === 'done' && outcome.value.type === 'read' && outcome.value.result.ok && outcome.value.result.value.plan.features.length > 0) return this.#take(outcome.value.result.value);
    const problems = outcome.state === 'done' && outcome.value.type === 'read' ? outcome.value.result.problems : [];
    const atMs = this.#refused?.atMs ?? this.#parts.clock.mark().wallMs;
    this.#refused = { atMs, name, problem: problems.find(({ severity }) => severity === 'error') ?? problems[0] ?? null, message: outcome.state === 'failed' ? outcome.message : outcome.state === 'hung' ? 'hung' : null };
    return false;
  }

  #take({ plan, dropped }: ReadPlan): true {
    this.#source = plan;
    this.#dropped = dropped;
    this.#changes += 1;
    this.#takenMs = this.#parts.clock.mark().wallMs;
    /* What was checked was another plan. */
    this.#check = null;
    this.#aheadAt = this.#checkedAt = null;
    this.#beforeOf = '';
    return true;
  }

  /** The plan as its source has it. */
  #source: Plan | null = null;

  async #compute(): Promise<void> {
    const { clock, engine } = this.#parts, asked = clock.mark(), plan = this.#standing(asked.wallMs);
    if (!plan) return;
    const outcome = await engine.ask({ type: 'cover', plan, dropped: this.#dropped, question: momentOf(asked.wallMs) });
    if (this.#gone || outcome.state === 'overtaken') return;
    if (outcome.state !== 'done' || outcome.value.type !== 'covered') { this.#failed = outcome.state === 'hung' ? 'hung' : 'failed'; return; }
    const { coverage } = outcome.value, before = this.#coverage;
    this.#failed = null;
    this.#fresh = before && this.#plan?.meta.id === plan.meta.id ? newGaps(before.result.gaps, coverage.result.gaps) : [];
    [this.#plan, this.#coverage, this.#told] = [plan, coverage, asked];
    this.#grow();
    this.#shift = shiftNow(plan.meta, asked.wallMs);
    if (!this.#checkedAt || clock.since(this.#checkedAt) >= CHECK_MS) {
      this.#checkedAt = asked;
      this.#parts.checker.check({ plan, question: momentOf(asked.wallMs), coverage }, (report) => { if (report.verdict !== 'running') this.#check = report; });
    }
    await this.#lookAhead(plan, asked);
  }

  /** The plan of the source with what was said at the wall, the same object as long as both are the same. */
  #standing(nowMs: number): Plan | null {
    const source = this.#source, standing = standingClosures(this.#closures, source, nowMs);
    if (standing.length !== this.#closures.length) { this.#closures = standing; this.#parts.closures.write(standing); }
    const key = standing.map(({ postId }) => postId).join('\n');
    if (!source || (this.#made?.source === source && this.#made.key === key)) return this.#made?.plan ?? null;
    this.#made = { source, key, plan: withClosures(source, standing) };
    return this.#made.plan;
  }

  #made: { readonly source: Plan; readonly key: string; readonly plan: Plan } | null = null;

  async #lookAhead(plan: Plan, asked: Mark): Promise<void> {
    const { advice, clock } = this.#parts;
    const passed = this.#ahead !== null && Date.parse(this.#ahead.at) <= asked.wallMs;
    if (passed || !this.#aheadAt || clock.since(this.#aheadAt) >= AHEAD_MS) {
      const answer = await advice.ask({ type: 'ahead', plan, question: momentOf(asked.wallMs) });
      if (answer.state === 'done') [this.#ahead, this.#aheadAt] = [answer.value, asked];
      else if (passed) this.#ahead = null;
    }
    const last = this.#shift?.before, key = last ? `${last.day} ${last.shift}` : '';
    if (this.#gone || key === this.#beforeOf) return;
    const answer = last ? await advice.ask({ type: 'roster', plan, question: { ...reachQuestion, when: last }, levels: usualLevels() }) : null;
    if (answer && answer.state !== 'done') return;
    [this.#before, this.#beforeOf] = [answer ? answer.value : null, key];
  }

  /** Once a second: the time of day, ages, and whether somebody set the clock or nothing ran. */
  #tick(): void {
    const { clock, settings } = this.#parts, { now, setByMs, sleptMs } = clock.look(Math.max(SECOND_MS, settings.refreshS * SECOND_MS));
    this.#nowMs = now.wallMs;
    this.#grow();
    if (setByMs === 0 && sleptMs === 0) return;
    this.#jump = { atMs: now.wallMs, byMs: setByMs || sleptMs, slept: setByMs === 0 };
    this.#aheadAt = null;
    if (!this.#gone) void this.refresh(true);
  }

  /** How old what is shown is just now. */
  #grow(): void {
    const { clock } = this.#parts;
    this.#ageMs = this.#confirmed && this.#told ? Math.max(clock.since(this.#confirmed), clock.since(this.#told)) : null;
  }

  /** When to look next: after the usual time, or when a shift ends, a hole begins or a closure runs out. */
  #next(): void {
    clearTimeout(this.#timer);
    if (this.#gone) return;
    const { wallMs } = this.#parts.clock.mark();
    const boundaries = [this.#shift?.toMs, this.#ahead ? Date.parse(this.#ahead.at) : undefined, ...(this.#ahead?.stretches.map(({ until }) => (until ? Date.parse(until) : undefined)) ?? []), ...this.#closures.map(({ untilMs }) => untilMs)];
    const waits = boundaries.flatMap((at) => (at !== undefined && at > wallMs ? [at - wallMs + AFTER_MS] : []));
    this.#timer = setTimeout(() => { void this.refresh(); }, Math.min(this.settings.refreshS * SECOND_MS, ...waits));
  }
}

/** What is asked of the engine: the moment itself. */
const momentOf = (ms: number): AskedQuestion => ({ ...reachQuestion, when: { at: new Date(ms).toISOString() } });
