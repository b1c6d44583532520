/** Contrast as WCAG 2 defines it, and one colour laid over another. Colours are `#rrggbb`. */

type Rgb = readonly number[];
const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (colour: Rgb) => colour.reduce((sum, value, i) => sum + channel(value) * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);

/** Red, green and blue, 0-1. */
export const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);

/** What is seen where `top` at a share of `alpha` lies over `ground`. */
export const over = (top: string, ground: string, alpha: number): Rgb => rgb(top).map((value, i) => value * alpha + (rgb(ground)[i] ?? 0) * (1 - alpha));

/** The contrast ratio of two colours, 1-21, whichever is the lighter. */
export function ratio(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
