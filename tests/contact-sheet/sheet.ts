/** Every symbol of the sheet, every state, at the sizes it is drawn at, in both themes: to be looked at and compared pixel by pixel. */
import { drawImage, imageName } from '#map/images.ts';
import { silhouettes, type Standing } from '#map/symbols.ts';
import { themes, type ThemeName } from '#map/theme.ts';
import { termsEn } from '#i18n/terms-en.ts';

const STANDINGS: readonly Standing[] = ['solid', 'hollow', 'dashed', 'slash'];
const SIZES = [14, 20, 26];
const PLACES = ['met', 'missed', 'plain', 'off'] as const;
const types = Object.keys(silhouettes) as (keyof typeof silhouettes)[];
const ratio = devicePixelRatio;

/** The picture of a name on the ground of its theme. */
function picture(theme: ThemeName, name: string): HTMLCanvasElement {
  const data = drawImage(name, ratio);
  if (!data) throw new Error(`there is no image ${name}`);
  const image = document.createElement('canvas'), canvas = document.createElement('canvas');
  image.width = canvas.width = data.width;
  image.height = canvas.height = data.height;
  image.getContext('2d')!.putImageData(data, 0, 0);
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  pen.fillStyle = themes[theme].land;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0);
  canvas.style.width = `${data.width / ratio}px`;
  canvas.title = name;
  return canvas;
}

/** Luma (0 to 255) of each pixel of a post's badge. */
function luma(theme: ThemeName, type: string, standing: Standing, size: number): number[] {
  const canvas = picture(theme, imageName(theme, 'post', [type, standing], size, 1));
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return Array.from({ length: data.length / 4 }, (_, i) => 0.2126 * data[4 * i]! + 0.7152 * data[4 * i + 1]! + 0.0722 * data[4 * i + 2]!);
}

function row(theme: ThemeName, words: string, names: readonly string[]): void {
  const line = document.createElement('p');
  line.style.cssText = 'display:flex;gap:10px;align-items:center;margin:2px 12px;font:13px/20px sans-serif';
  const label = document.createElement('span');
  label.style.width = '270px';
  label.textContent = words;
  line.append(label, ...names.map((name) => picture(theme, name)));
  sheet.append(line);
}

const sheet = document.createElement('main');
for (const theme of ['light', 'dark'] as const) {
  const part = document.createElement('section');
  part.style.cssText = `float:left;padding:12px;background:${themes[theme].land};color:${themes[theme].ink}`;
  for (const type of types) row(theme, termsEn.postType[type], SIZES.flatMap((size) => STANDINGS.map((standing) => imageName(theme, 'post', [type, standing], size, 1))));
  for (const state of PLACES) row(theme, `place ${state}`, [24, 20, 16].map((size) => imageName(theme, 'place', [state], size, 1)));
  row(theme, 'number, end bars, chevron, cross, tick, marker', [imageName(theme, 'number', [], 22, 1), ...[12, 16, 20].map((size) => imageName(theme, 'bar', [], size, 1)), imageName(theme, 'chevron', [], 9, 1),
    imageName(theme, 'cross', [], 6, 1), imageName(theme, 'tick', [], 10, 1), imageName(theme, 'marker', [], 6, 1)]);
  part.append(...sheet.childNodes);
  document.body.append(part);
}
document.body.style.margin = '0';
Object.assign(globalThis, { contactSheet: { types, families: silhouettes, standings: STANDINGS, luma } });
