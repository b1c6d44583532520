/** Row 16: one table in every dialect is one table, and a row that cannot be read is counted and given back. */
import { expect, test } from 'vitest';
import { importAnswers } from '#formats/doctor/import-report.ts';
import { answer, legacy, utf16, utf8 } from './make.ts';

const SEPARATORS = [',', ';', '\t', '|', '，'];
const wide = (text: string) => text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
const dms = (value: number, letter: string) => { const seconds = Math.round(value * 3600); return `${Math.floor(seconds / 3600)}°${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}'${String(seconds % 60).padStart(2, '0')}"${letter}`; };
/** Ways to write a place and a radius; those with a comma in them cannot stand unquoted between commas. */
const WAYS: Readonly<Record<string, (lon: number, lat: number, radiusM: number) => readonly [string, string, string]>> = {
  plain: (lon, lat, radiusM) => [String(lon), String(lat), String(radiusM)], 'decimal commas': (lon, lat, radiusM) => [String(lon).replace('.', ','), String(lat).replace('.', ','), String(radiusM)], 'degrees, minutes, seconds': (lon, lat, radiusM) => [dms(lon, 'E'), dms(lat, 'N'), String(radiusM)],
  'full width': (lon, lat, radiusM) => [wide(String(lon)), wide(String(lat)), wide(String(radiusM))], 'thousands marks': (lon, lat, radiusM) => [String(lon), String(lat), `${String(radiusM).slice(0, -3)} ${String(radiusM).slice(-3)}`], 'kilometres': (lon, lat, radiusM) => [String(lon), String(lat), `${radiusM / 1000} km`],
};
const POSTS = [['东门，"大"卡口', 131.25, 44.5, 1500], ['两\n行', 131.75, 44.25, 2500], ['丙, 丁; 戊 | 己', 131.5, 44.125, 3500]] as const;

function write(separator: string, way: string, end: string, quoted: boolean): string {
  const cell = (text: string) => (quoted || /[",;|，\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = POSTS.map(([name, lon, lat, radiusM]) => [name, ...WAYS[way]!(lon, lat, radiusM)]);
  return [['名称', '经度', '纬度', '半径(米)'], ...rows].map((row) => row.map(cell).join(separator)).join(end) + end;
}
const placesOf = async (bytes: Uint8Array | string) => {
  const { plan, files } = importAnswers([await answer('表.csv', bytes)], 'wgs84', 'auto');
  return { counts: [files[0]?.read, files[0]?.refused], places: plan?.features.map(({ geometry, properties }) => [...(geometry?.type === 'Point' ? geometry.coordinates : []).map((value) => Math.round(value * 1e6) / 1e6), (properties as { visitRadiusM?: number; radiusM?: number }).radiusM ?? (properties as { visitRadiusM?: number }).visitRadiusM]) };
};
const wanted = { counts: [3, 0], places: POSTS.map(([, lon, lat, radiusM]) => [lon, lat, radiusM]) };

test.each(Object.keys(WAYS))('row 16: %s, between any separators, with any ends of lines, quoted or not', async (way) => {
  for (const separator of SEPARATORS) for (const end of ['\n', '\r\n', '\r']) for (const quoted of [true, false]) {
    const text = write(separator, way, end, quoted);
    expect(await placesOf(text), JSON.stringify(text)).toEqual(wanted);
  }
});

test('row 16: so in every encoding', async () => {
  const text = write(',', 'plain', '\r\n', true);
  for (const bytes of [utf8(text), utf8(`\ufeff${text}`), utf16(text), utf16(text, false), legacy(text, 'gb18030')]) expect(await placesOf(bytes)).toEqual(wanted);
});
