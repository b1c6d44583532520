/** Times as people read them, in the time zone of this computer. */
const two = (value: number) => String(value).padStart(2, '0');

/** Hours, minutes and seconds of a time in milliseconds: "14:05:09". */
export function clock(ms: number): string {
  const at = new Date(ms);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':');
}

/** Date and time in milliseconds: "2026-01-15 14:05:09". */
export function moment(ms: number): string {
  const at = new Date(ms);
  return `${[at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')} ${clock(ms)}`;
}
