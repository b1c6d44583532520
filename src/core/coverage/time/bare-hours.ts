/** Since when and until when the gaps of a moment are bare: the hours before it and after it, as the roster has them. */
import { measureLine, positionAt } from '../../geometry/chainage.ts';
import type { AnyFeature, Plan, PlanFeature } from '../../plan/plan.ts';
import type { TimeBasis } from '../../time/basis.ts';
import { minutesOf, type TimeSpan } from '../../time/duty.ts';
import { either, type Spans } from '../../time/spans.ts';
import { addDays, Zone } from '../../time/zone.ts';
import { linesOf, type Asset } from '../assets.ts';
import { assetIntervals } from '../border-intervals.ts';
import type { Bare as PieceHours, Hours, ToldHours } from '../gap-parts.ts';
import { placesReached, type PlaceTest } from '../places.ts';
import { presenceAt, type Passing } from './along-border.ts';
import { cellsIn } from './border-times.ts';
import { placePresence } from './place-times.ts';
import { rostered, type Rostered } from './roster.ts';

/** Instants as ISO 8601 with their offset; `partsLonger` where a part of the stretch is bare for longer. Null where nobody comes on the day before, the day itself or the day after. */
export type BareSince = { readonly since: string; readonly until: string; readonly partsLonger?: true } | null;

/** A piece of a stretch on which the same assets reach. */
export interface BareCell { readonly fromM: number; readonly toM: number; readonly bare: PieceHours }

/** So far inside its ends (metres) a stretch is looked at. */
const HAIR_M = 1e-3;
const MS_A_MINUTE = 60_000;
/** Hours that differ by no more (a minute) are told as one. */
const SAME_MIN = 1;

export class BareHours {
  readonly #plan: Plan;
  readonly #serving: readonly Asset[];
  readonly #span: TimeSpan;
  readonly #lengthMin: number;
  readonly #atMin: number;
  readonly #features: ReadonlyMap<string, AnyFeature>;
  readonly #known = new Map<string, Rostered>();

  /** `serving` are the assets whatever the hour. The zone must be one that `Zone` knows. */
  constructor(plan: Plan, serving: readonly Asset[], { zone: name, atMs }: TimeBasis & { readonly mode: 'instant' }) {
    const zone = Zone.of(name);
    if (!zone) throw new Error(`the time zone ${name} is unknown`);
    const date = zone.dateAt(atMs);
    this.#plan = plan;
    this.#serving = serving;
    this.#span = { zone, fromMs: zone.instant(addDays(date, -1), 0), toMs: zone.instant(addDays(date, 2), 0) };
    this.#lengthMin = minutesOf(this.#span);
    this.#atMin = (atMs - this.#span.fromMs) / MS_A_MINUTE;
    this.#features = new Map(plan.features.map((feature) => [feature.id, feature]));
  }

  /**
   * The hours about the moment in which all of each stretch of a border is bare: those in which a part of it has somebody are not counted. `cells` are what the
   * stretch is made of, in order and end to end, each with its own hours.
   */
  ofStretches(border: PlanFeature<'borderLine'>, stretches: readonly { readonly fromM: number; readonly toM: number }[]): { readonly told: BareSince; readonly cells: readonly BareCell[] }[] {
    const measured = measureLine(linesOf(border));
    const intervals = assetIntervals(measured, this.#serving);
    return stretches.map(({ fromM, toM }) => {
      let bare: Bare = ALWAYS;
      const looked: Bare[] = [];
      const cells: BareCell[] = [];
      for (const [index, part] of measured.parts.entries()) {
        const [low, high] = [Math.max(fromM, part.fromM), Math.min(toM, part.toM)];
        if (high <= low) continue;
        const near = this.#serving.flatMap((asset, at) => {
          const spans = intervals[at]![index]!;
          return asset.standing === 'counts' && spans.some((span) => span.toM > low && span.fromM < high) ? [{ one: this.#of(asset), spans }] : [];
        });
        for (const cell of cellsIn(low, high, near, [])) {
          const posts = either(cell.reaching.filter(({ patrol }) => patrol === null).map(({ on }) => on));
          const patrols = cell.reaching.flatMap(({ asset, patrol }): Passing[] => (patrol ? [{ patrol, reachM: asset.reachM }] : []));
          const hair = Math.min(HAIR_M, (cell.toM - cell.fromM) / 4);
          const looks = patrols.length === 0 ? [(cell.fromM + cell.toM) / 2] : [cell.fromM + hair, (cell.fromM + cell.toM) / 2, cell.toM - hair];
          let own: Bare = ALWAYS;
          for (const atM of looks) {
            const here = this.#about(presenceAt(positionAt(part, atM), posts, patrols, this.#lengthMin).presence);
            looked.push(here);
            own = common(own, here);
          }
          bare = common(bare, own);
          cells.push({ fromM: cell.fromM, toM: cell.toM, bare: isKnown(own) ? { fromMin: own[0], minutes: own[1] - own[0] } : null });
        }
      }
      const told = this.#told(bare);
      const longer = looked.some(([from, to]) => bare[0] - from > SAME_MIN || to - bare[1] > SAME_MIN);
      return { told: told && longer ? { ...told, partsLonger: true } : told, cells };
    });
  }

  /** Hours of `cells` as instants with their offset. */
  readonly tell = ({ fromMin, minutes }: Hours): ToldHours => ({ since: this.#text(fromMin), until: this.#text(fromMin + minutes) });

  /** The hours about the moment in which nobody is at each place. */
  ofPlaces(places: readonly PlaceTest[]): BareSince[] {
    const reaching = places.map((): Rostered[] => []);
    const reachedBy = placesReached(places);
    for (const asset of this.#serving) if (asset.standing === 'counts') for (const place of reachedBy(asset)) reaching[place]!.push(this.#of(asset));
    return places.map((place, at) => this.#told(this.#about(placePresence(place, reaching[at]!, this.#lengthMin))));
  }

  #of(asset: Asset): Rostered {
    const known = this.#known.get(asset.id);
    if (known) return known;
    const made = rostered(this.#plan, asset, this.#features.get(asset.id), this.#span);
    this.#known.set(asset.id, made);
    return made;
  }

  /** The stretch of time without anybody that holds the moment. */
  #about(presence: Spans): Bare {
    let [from, to] = ALWAYS;
    for (let k = 0; k < presence.length; k += 2) {
      if (presence[k + 1]! <= this.#atMin) from = Math.max(from, presence[k + 1]!);
      else if (presence[k]! > this.#atMin) to = Math.min(to, presence[k]!);
    }
    return [from, to];
  }

  #told(bare: Bare): BareSince { return isKnown(bare) ? { since: this.#text(bare[0]), until: this.#text(bare[1]) } : null; }
  #text(minute: number): string { return this.#span.zone.text(this.#span.fromMs + minute * MS_A_MINUTE); }
}

type Bare = readonly [fromMin: number, toMin: number];
const ALWAYS: Bare = [-Infinity, Infinity];
const common = (a: Bare, b: Bare): Bare => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
const isKnown = ([from, to]: Bare) => from !== -Infinity && to !== Infinity;
