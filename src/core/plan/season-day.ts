/** Whether a season (month and day, both included, may wrap the year) holds a day `MM-DD`; one that is not wholly stated holds none. */
export function holdsDay({ from, to }: { readonly from?: string; readonly to?: string }, day: string): boolean {
  if (from === undefined || to === undefined) return false;
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}
