import { causes, type Cause } from '../result.ts';
import type { RibbonColumn } from './ribbon-runs.ts';

/** A rectangle of border and hours with nobody. In a time that repeats it may run on over the end: then `toMin` is more than the time is long. */
export interface BareHours { readonly fromM: number; readonly toM: number; readonly fromMin: number; readonly toMin: number; readonly cause: Cause }

/** Hours of neighbours that begin and end within so many minutes of each other agree: patrols that pass along them come a little later at each. */
const AGREE_MIN = 10;

interface Growing { readonly firstFromMin: number; readonly firstToMin: number; readonly fromM: number; toM: number; fromMin: number; toMin: number; readonly byCause: Map<Cause, number> }

/** The holes in the columns of one part: neighbours whose gaps agree are one, with the hours of all of them and the cause of most of it. In order of their chainage. */
export function holesIn(columns: readonly RibbonColumn[], lengthMin: number, cyclic: boolean): BareHours[] {
  const found: Growing[] = [];
  let growing: Growing[] = [];
  for (const column of columns) {
    const next: Growing[] = [];
    for (const [fromMin, toMin] of gapsOf(column, lengthMin, cyclic)) {
      let hole = growing.find((each) => !next.includes(each) && Math.abs(each.firstFromMin - fromMin) <= AGREE_MIN && Math.abs(each.firstToMin - toMin) <= AGREE_MIN);
      if (!hole) {
        hole = { firstFromMin: fromMin, firstToMin: toMin, fromM: column.fromM, toM: column.toM, fromMin, toMin, byCause: new Map() };
        found.push(hole);
      }
      hole.toM = column.toM;
      hole.fromMin = Math.min(hole.fromMin, fromMin);
      hole.toMin = Math.max(hole.toMin, toMin);
      const cause = column.cause ?? 'noAsset';
      hole.byCause.set(cause, (hole.byCause.get(cause) ?? 0) + column.toM - column.fromM);
      next.push(hole);
    }
    growing = next;
  }
  return found.map(({ fromM, toM, fromMin, toMin, byCause }) => ({ fromM, toM, fromMin, toMin, cause: mostOf(byCause) }));
}

/** The hours of a column with nobody, those before and after midnight joined. */
function gapsOf({ runs }: RibbonColumn, lengthMin: number, cyclic: boolean): [number, number][] {
  const gaps = runs.filter(({ state }) => state === 'gap').map(({ fromMin, toMin }): [number, number] => [fromMin, toMin]);
  if (!cyclic || gaps.length < 2 || gaps[0]![0] !== 0 || gaps.at(-1)![1] !== lengthMin) return gaps;
  const [, early] = gaps.shift()!;
  gaps.push([gaps.pop()![0], lengthMin + early]);
  return gaps;
}

/** A tie goes to the cause that is tried first. */
function mostOf(byCause: ReadonlyMap<Cause, number>): Cause {
  return causes.reduce((best, each) => ((byCause.get(each) ?? 0) > (byCause.get(best) ?? 0) ? each : best));
}
