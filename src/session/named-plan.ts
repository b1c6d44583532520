/** Plans by what the address calls them: a demo by its id, an alternative on this computer as `alternative:ID`, what only a file has as `file`. */
import type { Alternatives } from './alternatives.svelte.ts';
import type { Comparing, Place } from './comparing.svelte.ts';
import { fetchDemo, findDemo } from './demo-plans.ts';

const ALTERNATIVE = 'alternative:';
/** A plan from a file: the page cannot read it again. */
export const FROM_FILE = 'file';

/** The name of an alternative by its id on the shelf; one that no address holds is as good as a file. */
export const alternativeName = (id: string | undefined): string => (id !== undefined && /^[\p{L}\p{N}._-]{1,100}$/u.test(id) ? `${ALTERNATIVE}${id}` : FROM_FILE);

/** Whether a text of the address can be the name of a plan at all. */
export const isPlanName = (name: string): boolean => name === FROM_FILE || name.startsWith(ALTERNATIVE) || findDemo(name) !== null;

/** Puts the plan of a name in a place of a comparison; false where it cannot be had (again). */
export async function takeNamed(comparing: Comparing, place: Place, name: string, alternatives: () => Promise<Alternatives>): Promise<boolean> {
  try {
    if (name.startsWith(ALTERNATIVE)) {
      const plan = await (await alternatives()).get(name.slice(ALTERNATIVE.length));
      if (plan) await comparing.take({ [place]: plan }, { [place]: name });
    } else {
      const demo = findDemo(name);
      if (demo) await comparing.read(place, await fetchDemo(demo), name, name);
    }
  } catch {
    return false;
  }
  return comparing[place] !== null;
}
