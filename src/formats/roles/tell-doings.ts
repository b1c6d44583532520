/** What an import did, as problems: counted, so that nothing goes quietly. */
import type { Problem } from '#core/plan/problem.ts';
import type { Doings } from './place-feature.ts';
import type { Tally } from './tally.ts';
import type { Target } from './target.ts';

interface OnFeatures { readonly target: Target; readonly values: Readonly<Record<string, number | undefined>>; readonly count: number }

/** One warning for each sort of doing; the value is its count, for an assumed value the value. */
export function tellDoings(doings: Doings, { read, leftOut }: Tally, assumed: readonly OnFeatures[]): Problem[] {
  const warning = (code: Problem['code'], field: string | null, value: number, message: string): Problem => ({ code, severity: 'warning', featureId: null, field, value, message });
  return [
    ...(leftOut > 0 ? [warning('leftOut', null, leftOut, `${leftOut} of ${read} features were left out because the mapping says so or has no rule for them.`)] : []),
    ...assumed.flatMap(({ target, values, count }) => Object.entries(values).flatMap(([field, value]) => (value === undefined ? []
      : [warning('assumedOnImport', `${target.kind}.${field}`, value, `${count} features of kind ${target.kind} were given ${field} ${value} on import: an assumption, not a fact of the file.`)]))),
    ...(doings.middles > 0 ? [warning('areaReplaced', 'geometry', doings.middles, `${doings.middles} areas became the point at their middle: a post is a point.`)] : []),
    ...(doings.edges > 0 ? [warning('areaReplaced', 'geometry', doings.edges, `${doings.edges} areas became the line of their edge: a border is a line.`)] : []),
    ...[...doings.renamed].map(([key, count]) => warning('fieldRenamed', key, count, `The file's own "${key}" means something else than the plan's; it is kept as "source:${key}" (${count} times).`)),
  ];
}
