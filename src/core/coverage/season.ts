import { holdsDay } from '../plan/season-day.ts';

/**
 * Whether a season (month and day, both included, may wrap the year) holds a date `YYYY-MM-DD`.
 * Without a season always; with a season but without a date never, so that nothing is claimed by guess.
 */
export function inSeason(season: { readonly from?: string; readonly to?: string } | undefined, date: string | undefined): boolean {
  if (season?.from === undefined || season.to === undefined) return true;
  return date !== undefined && holdsDay(season, date.slice(5, 10));
}
