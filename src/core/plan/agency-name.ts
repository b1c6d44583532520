/** How an agency is called on screen and in reports. */
import type { Plan } from './plan.ts';

/** The agency's name in the language asked for, else the other one, else its id; null stays null. */
export function agencyName(plan: Plan, id: string | null, language: 'zh' | 'en'): string | null {
  if (id === null) return null;
  const agency = plan.meta.agencies?.find((candidate) => candidate.id === id);
  const names = [agency?.name, agency?.['name:en']];
  if (language === 'en') names.reverse();
  return names.find((name) => name !== undefined && name !== '') ?? id;
}
