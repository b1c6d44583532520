/** The stretches of the borders that nothing reaches, kept up to date while posts are added. */
import { measureLine, type MeasuredPart } from '../../geometry/chainage.ts';
import { featuresOf, type Plan } from '../../plan/plan.ts';
import { linesOf, type Asset } from '../assets.ts';
import { exemptOf, intervalsAlong } from '../border-intervals.ts';
import { JOINT_M, mergeIntervals, type Interval } from '../intervals.ts';

/** A stretch of one part of a border, metres along the border. */
export interface OpenStretch extends Interval { readonly borderId: string; readonly part: MeasuredPart }

interface Held { readonly id: string; readonly parts: readonly MeasuredPart[]; readonly along: (asset: Asset) => Interval[][]; covered: Interval[][] }

export class OpenBorders {
  readonly #borders: readonly Held[];

  /** `assets` are those that count. Exempt chainage is not open. */
  constructor(plan: Plan, assets: readonly Asset[]) {
    this.#borders = featuresOf(plan, 'borderLine').map((border) => {
      const measured = measureLine(linesOf(border));
      const along = intervalsAlong(measured), exempt = exemptOf(border, measured.lengthM);
      const reached = assets.map(along);
      return { id: border.id, parts: measured.parts, along, covered: measured.parts.map((_, at) => mergeIntervals([...exempt, ...reached.flatMap((each) => each[at]!)])) };
    });
  }

  add(asset: Asset): void {
    for (const border of this.#borders) {
      const reached = border.along(asset);
      border.covered = border.covered.map((covered, at) => (reached[at]!.length === 0 ? covered : mergeIntervals([...covered, ...reached[at]!])));
    }
  }

  /** What is open now, by border and chainage; stretches under a centimetre are joints. */
  stretches(): OpenStretch[] {
    return this.#borders.flatMap(({ id, parts, covered }) => parts.flatMap((part, at) => {
      const open: OpenStretch[] = [];
      const add = (fromM: number, toM: number) => { if (toM - fromM >= JOINT_M) open.push({ borderId: id, part, fromM, toM }); };
      let last = part.fromM;
      for (const { fromM, toM } of covered[at]!) {
        add(last, Math.min(fromM, part.toM));
        last = Math.max(last, toM);
      }
      add(last, part.toM);
      return open;
    }));
  }

  /** What of the part that a stretch lies in an asset reaches. */
  reachOf(asset: Asset, { borderId, part }: OpenStretch): readonly Interval[] {
    const border = this.#borders.find(({ id, parts }) => id === borderId && parts.includes(part));
    return border?.along(asset)[border.parts.indexOf(part)] ?? [];
  }

  /** Every part of every border. */
  get parts(): readonly { readonly borderId: string; readonly part: MeasuredPart }[] {
    return this.#borders.flatMap(({ id, parts }) => parts.map((part) => ({ borderId: id, part })));
  }
}
