/** What stands on a line by its chainage, when the line is cut, lengthened or turned round. Metres. */
import type { AnyFeature } from '../plan.ts';

interface Span { readonly fromM?: number; readonly toM?: number | null }
interface Stop { readonly atM?: number }
type Properties = AnyFeature['properties'];

/** Where a chainage comes to lie. */
type Moved = (metres: number) => number;

/**
 * The properties of what lies on [fromM, toM] of a line that is `lengthM` long, put where `moved` says: sections of a border are clipped to
 * it, stops of a route outside it are left out; stops at places stay. `turned`: the direction is the other one now, so ends change places.
 * The same object where nothing stands by chainage.
 */
export function onStretch(properties: Properties, lengthM: number, [fromM, toM]: readonly [number, number], moved: Moved, turned = false): Properties {
  const { sections, stops } = properties as { sections?: readonly Span[]; stops?: readonly Stop[] };
  if (!sections && !stops) return properties;
  const isLast = toM >= lengthM && !turned;
  const clipped = sections?.flatMap((section): Span[] => {
    const start = Math.max(section.fromM ?? 0, fromM), end = Math.min(section.toM ?? lengthM, toM);
    if (start >= end) return [];
    const [a, b] = [moved(start), moved(end)];
    /* A section that runs to the end of the line goes on doing so, and one from its beginning does when the line is turned. */
    const open = turned ? start <= 0 : isLast && (section.toM ?? null) === null;
    const { toM: _toM, ...rest } = section;
    return [{ ...rest, fromM: Math.min(a, b), ...(open ? {} : { toM: Math.max(a, b) }) }];
  });
  const kept = stops?.flatMap((stop): Stop[] => {
    if (stop.atM === undefined) return [stop];
    return stop.atM < fromM || stop.atM > toM ? [] : [{ ...stop, atM: moved(stop.atM) }];
  });
  return { ...properties, ...(clipped && { sections: turned ? clipped.toReversed() : clipped }), ...(kept && { stops: turned ? kept.toReversed() : kept }) } as Properties;
}
