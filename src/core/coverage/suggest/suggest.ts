/**
 * Where the next posts would gain most: greedy choice with exact gains (Nemhauser, Wolsey and Fisher 1978). What the posts before
 * have left is what the next one is measured by. A hint: the plan is not changed.
 */
import type { Plan } from '../../plan/plan.ts';
import { assetsOf, type Asset } from '../assets.ts';
import { placesReached, placeTests, type PlaceTest } from '../places.ts';
import type { Progress, Question } from '../question.ts';
import { allowedIn } from './allowed.ts';
import type { Candidate, Ended, SuggestAsk, Suggestion, Suggestions } from './ask.ts';
import { candidatesFor, type Open } from './candidates.ts';
import { EQUAL, leftOf, worthOf } from './gain.ts';
import { GainMeter } from './gain-meter.ts';
import type { OpenGround } from './ground-positions.ts';
import { lazyBest, mostOf, type Looked } from './lazy-best.ts';
import { leastPostsAtPlaces, leastPostsOnBorder, leastPostsOnGround } from './least-posts.ts';
import { nearestBorder } from './nearest-border.ts';
import { freeIds, newPost } from './new-post.ts';
import { OpenBorders } from './open-borders.ts';
import { refined } from './refine.ts';
import { steadyAssets } from './steady-assets.ts';

/** Starts of the search for better positions in each round; they lie this far apart, in radii. */
const STARTS = 4, APART = 0.5;
/** The search begins with steps of this share of the radius, and ends below a metre or this share. */
const FIRST_STEP = 1 / 4, LAST_STEP = 1 / 1000;
/** Part of the work that computing the plan is. */
const BUILT = 0.3;

/** The plan whose areas say where a post may stand and whose ids are taken, where it is another than the one to be covered. */
export interface Suggesting extends Progress { readonly within?: Plan }

/**
 * Suggests up to `ask.count` posts. `ground` are the gaps of the plan's areas (needed for the objective `area` alone).
 * The same plan, question and ask give the same answer. `cancelled` when `run.cancelled` says so.
 */
export function suggest(plan: Plan, question: Question, ask: SuggestAsk, ground: readonly OpenGround[], run: Suggesting = {}): Suggestions | 'cancelled' {
  const within = run.within ?? plan, allowed = allowedIn(within);
  const meter = GainMeter.of(plan, question, { ...run, report: (share) => run.report?.(BUILT * share) });
  if (meter === 'cancelled') return meter;
  const { objective, count, post: { radiusM } } = ask;
  const left = leftOf(meter.totals, objective, meter.allWeight);
  const none = (ended: Ended): Suggestions => ({ objective, suggestions: [], ended, gained: 0, left: left ?? 0, bound: null, looked: 0, leastPosts: null });
  if (left === null) return none('nothingToCover');

  const assets = steadyAssets(plan, question);
  const borders = new OpenBorders(plan, assets);
  const start: Open = { ground, stretches: borders.stretches(), places: openPlaces(plan, assets) };
  const ownReach = ask.where === 'planned' || (typeof ask.where === 'object' && 'planned' in ask.where);
  /* By the hour patrols and part of the day hold some of what is open here: fewer posts may do. */
  const byHours = question.time !== undefined && question.time.mode !== 'instant';
  const leastPosts = ownReach || byHours ? null : leastOf(ask, start, left);
  /* One more than posts: what could still be gained is asked with all of them in place. */
  const ids = freeIds(within, count + 1), equal = EQUAL[objective];
  const featureOf = ({ position, planned }: Candidate, order: number) => planned ?? newPost(ids[order - 1]!, position, ask.post, question);
  let stopped = false, tried = 0;
  const worthIn = (order: number) => (candidate: Candidate): number => {
    tried += 1;
    if (run.cancelled?.() === true) stopped = true;
    if (stopped) return -Infinity;
    return worthOf(meter.gainOf(featureOf(candidate, order)), objective) ?? 0;
  };

  const suggestions: Suggestion[] = [];
  const picks: Looked<Candidate>[] = [];
  let pool: Looked<Candidate>[] = [], ended: Ended = 'count', atFirst: readonly number[] = [], knownAtFirst: ReadonlySet<unknown> = new Set();
  for (let order = 1; order <= count; order += 1) {
    /* A new gap has new ends and a new middle: on a border they are looked at in every round. */
    const again = order > 1 && objective === 'border' && ask.where === 'anywhere';
    const found = order === 1 ? candidatesFor(plan, ask, start, allowed) : again ? candidatesFor(plan, ask, { ...start, stretches: borders.stretches() }, allowed) : [];
    pool = [...found.map((of) => ({ of, worth: Infinity, round: 0 })), ...pool];
    const worth = worthIn(order), all = pool.length + 1;
    tried = 0;
    const told = (candidate: Candidate) => {
      if (tried % 50 === 0) run.report?.(BUILT + ((1 - BUILT) * (order - 1 + 0.9 * Math.min(1, tried / all))) / count);
      return worth(candidate);
    };
    let best = lazyBest(pool, order, equal, told);
    if (best && best.worth > equal && ask.where === 'anywhere' && objective !== 'places') {
      /* A post all of whose reach is gain can stand no better. */
      const most = objective === 'area' ? Math.PI * radiusM * radiusM - equal : Infinity;
      for (const from of best.worth >= most ? [] : startsOf(pool, order, radiusM)) {
        const better = refined(from.of.position, from.worth, { stepM: FIRST_STEP * radiusM, leastM: Math.max(1, LAST_STEP * radiusM), equal },
          (position) => (allowed(position) ? worth({ position, planned: null }) : -Infinity));
        if (better.position !== from.of.position) pool.push({ of: { position: better.position, planned: null }, worth: better.worth, round: order });
      }
      best = lazyBest(pool, order, equal, worth);
    }
    if (stopped) return 'cancelled';
    if (order === 1) { atFirst = pool.map((one) => one.worth); knownAtFirst = new Set(pool); }
    if (!best || best.worth <= equal) { ended = best ? 'nothingToGain' : 'noCandidates'; break; }
    const feature = featureOf(best.of, order), gain = meter.keep(feature);
    picks.push(best);
    suggestions.push({ order, id: feature.id, position: best.of.position, feature, gain, at: nearestBorder(borders.parts, best.of.position) });
    const [asset] = assetsOf({ ...plan, features: [feature] }, question);
    if (asset?.standing === 'counts') borders.add(asset);
  }
  if (suggestions.length === 0) return { ...none(ended), leastPosts };

  const gained = suggestions.reduce((sum, { gain }) => sum + (worthOf(gain, objective) ?? 0), 0);
  const after = gained + mostOf(pool, count, count + 1, worthIn(count + 1));
  meter.takeBack();
  /* Of positions found later than in the first round only those taken enter: what they would have gained at first is measured now. */
  const firsts = [...atFirst, ...picks.filter((pick) => !knownAtFirst.has(pick)).map(({ of }) => worthIn(count + 1)(of))];
  const before = firsts.sort((a, b) => b - a).slice(0, count).reduce((sum, worth) => sum + Math.max(0, worth), 0);
  if (stopped) return 'cancelled';
  const anywhere = Math.min(left, objective === 'area' && !ownReach ? count * Math.PI * radiusM * radiusM : Infinity);
  /* Posts with hours of their own may gain more together than apart. */
  const looked = byHours && ownReach ? Infinity : Math.min(before, after);
  run.report?.(1);
  return { objective, suggestions, ended, gained, left, leastPosts, looked: firsts.length,
    /* What holds of any position says more, and rounding must not hide it. */
    bound: anywhere <= looked * (1 + 1e-6) ? { value: Math.max(gained, anywhere), of: 'anywhere' } : { value: Math.max(gained, looked), of: 'looked' } };
}

/** The best of a round that stand apart. */
function startsOf(pool: readonly Looked<Candidate>[], round: number, radiusM: number): Looked<Candidate>[] {
  const starts: Looked<Candidate>[] = [];
  for (const one of pool.filter((each) => each.round === round && each.worth > 0).sort((a, b) => b.worth - a.worth)) {
    if (starts.length === STARTS) break;
    if (starts.every(({ of }) => Math.hypot((of.position[0] - one.of.position[0]) * Math.cos((of.position[1] * Math.PI) / 180), of.position[1] - one.of.position[1]) * 111_000 > APART * radiusM)) starts.push(one);
  }
  return starts;
}

/** The places that nothing reaches. */
function openPlaces(plan: Plan, assets: readonly Asset[]): PlaceTest[] {
  const places = placeTests(plan), reachedBy = placesReached(places);
  const reached = new Set(assets.flatMap(reachedBy));
  return places.filter((_, at) => !reached.has(at));
}

function leastOf({ objective, post: { radiusM } }: SuggestAsk, { stretches, places }: Open, left: number): number | null {
  if (objective === 'area') return leastPostsOnGround(left, radiusM);
  if (objective === 'border') return leastPostsOnBorder(stretches, radiusM);
  /* Of a place that has ground it is not known which point of it is reached. */
  return leastPostsAtPlaces(places.flatMap(({ polygons, position }) => (polygons.length > 0 ? [] : [position])), radiusM);
}
