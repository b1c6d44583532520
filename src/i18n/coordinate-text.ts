/** Coordinates as text to be pasted elsewhere: plain characters, latitude first. */

/** Degrees to six decimals (a decimetre): "45.761230, 132.987650". */
export function decimalText(lon: number, lat: number): string {
  return `${lat.toFixed(6)}, ${lon.toFixed(6)}`;
}

/** Degrees, minutes and seconds to a tenth (three metres): 45°45'40.4"N 132°59'15.5"E. */
export function dmsText(lon: number, lat: number): string {
  return `${dms(lat, 'N', 'S')} ${dms(lon, 'E', 'W')}`;
}

function dms(degrees: number, plus: string, minus: string): string {
  /* In tenths of a second: 59.96 seconds must become a minute, not 60.0 seconds. */
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(tenths / 36_000)}°${two(Math.floor(tenths / 600) % 60)}'${two(Math.floor((tenths % 600) / 10))}.${tenths % 10}"${degrees < 0 ? minus : plus}`;
}
