/** What a Chinese reader sees of a refusal is Chinese, whatever is wrong with the file. */
import { expect, test } from 'vitest';
import { readSources } from '#formats/source/read-sources.ts';
import { doctorWords } from '#i18n/doctor-words.ts';
import { sourceWords } from '#i18n/source-words.ts';
import { particularInChinese } from '#i18n/particulars.ts';
import { placeText } from '#panels/import/place-text.ts';
import { mutators, random } from '../fuzz/mutate.ts';
import { sourceSeeds } from '../fuzz/source-mutations.ts';
import { answer, gz, shpOf, utf8, workbook, zip } from '../formats/source/make.ts';

/** Words of English sentences: names of formats, files and systems are none. */
const ENGLISH = /(?<![\w.-])(?:is|are|was|its|it|not|no|the|of|at|more|than|with|files?|holds?|line|unexpected|invalid|end|broken|cannot|unclosed|element|tag|error|while|must|when|badRow|noGeometry|badGeometry|notAFeature|emptyGeometry|features|records|undefined|object)(?![\w-])/i;
type Answer = Awaited<ReturnType<typeof answer>>;
const texts = ({ refusals, notes }: Answer) => [...refusals.map(({ code, values }) => sourceWords.zh.refusals[code]!(values)), ...notes.map(({ code, values }) => sourceWords.zh.notes[code]!(values))];
const directory = (change: (view: DataView, at: number) => void) => {
  const bytes = zip({ '表.csv': utf8('名称,经度,纬度\n甲,1,2\n') });
  change(new DataView(bytes.buffer, bytes.byteOffset), Buffer.from(bytes).indexOf(Buffer.from('504b0102', 'hex')));
  return bytes;
};

test('each of our own particulars has a sentence', async () => {
  const zeros = new Uint8Array(8e6);
  const cells = zip({ '[Content_Types].xml': utf8('<x/>'), 'xl/workbook.xml': utf8('<x/>'), 'xl/worksheets/sheet1.xml': utf8('<worksheet><c r="ZZZZ1"/></worksheet>') });
  const files: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['甲.json', '{"type":"FeatureCollection","features":[', '没有结尾'], ['甲.json', '{"type":"FeatureCollection",\n"features":[1 2]}', '第 2 行'], ['甲.geojson', '{"type":"FeatureCollection"}', '没有要素列表'], ['甲.json', '[]', '列表是空的'], ['甲.json', '[1,2]', '列表里既不是'], ['甲.geojson', '{"type":"Circle"}', 'Circle'], ['甲.geojson', '{"a":1}', '没有 type'], ['甲.geojson', '5', '内容不是'],
    ['甲.zip', utf8('PK\u0003\u0004'), '没有目录'], ['甲.zip', directory((view, at) => view.setUint32(at, 7, true)), '目录不完整'], ['甲.zip', directory((view, at) => view.setUint16(at + 10, 99, true)), '压缩方式'], ['甲.zip', directory((view, at) => view.setUint32(at + 42, 5, true)), '不在目录所写的位置'], ['甲.zip', directory((view, at) => view.setUint32(at + 20, 9e6, true)), '不完整'],
    ['甲.zip', zip({ '表.csv': zeros }), '200 倍'], ['甲.zip', directory((view, at) => view.setUint32(at + 24, 4e9, true)), '4000 MB'], ['甲.zip', zip(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.csv`, utf8('x')]))), '1001 个文件'], ['甲.csv.gz', gz(zeros), '200 倍'],
    ['甲.gpx', `<gpx ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(' ')}></gpx>`, '属性超过'], ['甲.kml', '<kml', '已损坏'], ['甲.kml', '+ADw-kml', '开头不是元素'], ['甲.xlsx', cells, '单元格超出'], ['甲.shp', shpOf([[1, 2]]).fill(9, 0, 40), ''], ['甲.xlsx', (await workbook({ 表: [['甲', '乙']] })), ''],
    ['甲.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null},5]}', '没有几何 1、不是要素 1'],
  ];
  for (const [name, content, part] of files) {
    const found = texts(await answer(name, content)).join(' / ');
    expect(found, part).toContain(part);
    expect(found).not.toMatch(ENGLISH);
    expect(found).not.toMatch(/（）|undefined/);
  }
});

test('of 1 000 broken files no reason, note or place is left in English', async () => {
  const next = random(4), pick = (n: number) => Math.floor(next() * n), seeds = await sourceSeeds(), names = Object.keys(mutators);
  const bare: string[] = [], english = new Set<string>();
  for (let run = 0; run < 1000; run++) {
    const { name, bytes } = seeds[pick(seeds.length)]!, how = names[pick(names.length)]!;
    const [one] = await readSources([{ name, bytes: new Uint8Array(mutators[how]!(bytes, pick)) }]);
    if (!one) continue;
    for (const text of texts(one)) if (ENGLISH.test(text.replaceAll(/（有：.*?）|文件不是地图.*|编码是 .*|坐标系是 .*/g, ''))) english.add(text);
    for (const { at } of [...one.sources.flatMap(({ refused }) => refused), ...one.refusals.flatMap(({ records }) => records)]) if (!placeText(at, doctorWords.zh).startsWith('第')) bare.push(at);
  }
  expect([...english]).toEqual([]);
  expect([...new Set(bare)]).toEqual([]);
});

test('what only a library says is not told', () => {
  expect(particularInChinese('unexpected EOF')).toBe('');
  expect(sourceWords.zh.refusals.badZip!({ why: 'unexpected EOF' })).toBe('压缩包已损坏，请重新打包');
});
