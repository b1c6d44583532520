import type { Position } from '../plan.ts';

/** Decimals of a degree (a decimetre) and of a second (a centimetre) that are written. */
const DECIMALS = 6;
const TENTHS = 3;

/** Latitude and longitude in decimal degrees, "46.219600, 133.855070". */
export function decimalText([lon, lat]: Position): string { return `${lat.toFixed(DECIMALS)}, ${lon.toFixed(DECIMALS)}`; }

/** Degrees, minutes and seconds, "46°13'10.560\"N 133°51'18.252\"E". */
export function dmsText([lon, lat]: Position): string { return `${dms(lat, 'N', 'S')} ${dms(lon, 'E', 'W')}`; }

/** Kilometres and metres of a chainage, "K41+200", and metres to the right (R) or left (L) of the line where there are any. */
export function chainageText(chainageM: number, asideM: number): string {
  const metres = Math.round(chainageM);
  const aside = Math.round(asideM);
  return `K${Math.floor(metres / 1000)}+${String(metres % 1000).padStart(3, '0')}${aside === 0 ? '' : ` ${aside < 0 ? 'L' : 'R'}${Math.abs(aside)}`}`;
}

function dms(degrees: number, plus: string, minus: string): string {
  const thousandths = Math.round(Math.abs(degrees) * 3600 * 10 ** TENTHS);
  const [whole, rest] = [Math.floor(thousandths / (3600 * 10 ** TENTHS)), thousandths % (3600 * 10 ** TENTHS)];
  const seconds = ((rest % (60 * 10 ** TENTHS)) / 10 ** TENTHS).toFixed(TENTHS);
  return `${whole}°${String(Math.floor(rest / (60 * 10 ** TENTHS))).padStart(2, '0')}'${seconds.padStart(3 + TENTHS, '0')}"${degrees < 0 ? minus : plus}`;
}
