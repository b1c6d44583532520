/** Why a file cannot lie under a plan, in both languages. Apart from the other sentences: loaded when it is needed, which is rarely. */
import type { Lang } from './language.svelte.ts';

const zh = {
  place: { line: (line: number, column: number) => `第 ${line} 行第 ${column} 列`, feature: (n: number, position: number) => `第 ${n} 个要素的第 ${position} 个坐标`, field: (name: string) => `字段 ${name}` },
  failure: (file: string, place: string, reason: string, remedy: string) => `“${file}”${place ? `（${place}）` : ''}：${reason}。${remedy}。`,
  reasons: {
    unreadable: ['无法读取', '请确认文件存在且未被其他程序占用，再试一次'], tooLarge: ['超过大小上限', '请裁剪到本辖区，或转成 PMTiles 作为底图打开'], notJson: ['不是有效的 JSON', '请检查文件是否完整、编码是否为 UTF-8，重新导出为 GeoJSON'],
    notGeoJson: ['不是 GeoJSON 要素集', '请导出为 GeoJSON（FeatureCollection）'], noLines: ['没有线要素', '道路文件需要 LineString 或 MultiLineString'], badPosition: ['坐标不是经纬度', '请转换为 WGS 84 经纬度（经度在前），重新导出'],
    notArchive: ['不是 PMTiles 文件', '请选择扩展名为 .pmtiles 的第 3 版文件'], oldArchive: ['PMTiles 版本过旧', '请用 pmtiles convert 转成第 3 版'], emptyArchive: ['没有瓦片', '请重新制作该文件'],
    unknownTiles: ['瓦片类型不支持', '支持矢量瓦片（MVT）以及 PNG、JPEG、WebP 图片'], unknownPacking: ['压缩方式不支持', '请用 gzip 或不压缩重新制作'], brokenSheet: ['无法画出，已换回内置底图', '请检查文件或服务器，再试一次'],
    badConfiguration: ['配置有误，已忽略', '请按 README 的说明修改 ground.json'], foreignHost: ['指向未列出的主机，已忽略', '请把该主机列入 ground.json 的 hosts，并重新构建、重新启动服务'],
  },
} as const;

type Reasons = Readonly<Record<keyof typeof zh.reasons, readonly [reason: string, remedy: string]>>;
type Sentences = Omit<typeof zh, 'reasons'> & { readonly reasons: Reasons };

const en: Sentences = {
  place: { line: (line, column) => `line ${line}, column ${column}`, feature: (n, position) => `feature ${n}, position ${position}`, field: (name) => `field ${name}` },
  failure: (file, place, reason, remedy) => `“${file}”${place ? ` (${place})` : ''}: ${reason}. ${remedy}.`,
  reasons: {
    unreadable: ['cannot be read', 'Check that the file is there and not in use, then try again'], tooLarge: ['over the size limit', 'Cut it to your district, or make it a PMTiles file and open that as basemap'], notJson: ['not valid JSON', 'Check that the file is complete and in UTF-8; export it as GeoJSON again'],
    notGeoJson: ['not a GeoJSON collection', 'Export it as GeoJSON (a FeatureCollection)'], noLines: ['holds no lines', 'A roads file needs LineString or MultiLineString features'], badPosition: ['not a longitude and latitude', 'Convert it to WGS 84 (longitude first) and export it again'],
    notArchive: ['not a PMTiles file', 'Choose a file of version 3 whose name ends in .pmtiles'], oldArchive: ['an old version of PMTiles', 'Convert it to version 3 with pmtiles convert'], emptyArchive: ['holds no tiles', 'Make the file again'],
    unknownTiles: ['tiles of an unknown type', 'Vector tiles (MVT) and PNG, JPEG or WebP pictures can be drawn'], unknownPacking: ['compressed in an unknown way', 'Make it again with gzip or without compression'], brokenSheet: ['cannot be drawn; the built-in basemap is back', 'Check the file or the server, then try again'],
    badConfiguration: ['not understood and ignored', 'Mend ground.json as README.md describes'], foreignHost: ['names a host that is not listed; ignored', 'List it under hosts in ground.json, build again and restart the server'],
  },
};

export const groundFailureWords: Readonly<Record<Lang, Sentences>> = { zh, en };
