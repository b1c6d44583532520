/** Why a file is not read and what is worth saying of one that is, for the screen; terminals have plain English of their own. */
import type { Lang } from './language.svelte.ts';
import { doctorWords } from './doctor-words.ts';
import { notReadInChinese } from './not-read-words.ts';
import { particularInChinese } from './particulars.ts';

type Values = Readonly<Record<string, string | number>>;
type Said = (values: Values) => string;

const mb = (bytes: unknown): string => `${Math.ceil(Number(bytes) / 1e6)}\u202fMB`;

/** In brackets, where there is a word for it. */
const aside = (why: unknown): string => { const said = particularInChinese(why); return said === '' ? '' : `（${said}）`; };
/** `badRow 12, noGeometry 3` as words. */
const reasonsInChinese = (reasons: unknown): string => String(reasons).replaceAll(/[a-z]\w+/gi, (code) => (doctorWords.zh.reasons as Readonly<Record<string, string>>)[code] ?? code).replaceAll(', ', '、');

const zh = {
  refusals: {
    empty: () => '是空的，请重新导出', tooLarge: ({ bytes, limit }) => `有 ${mb(bytes)}，超过上限 ${mb(limit)}：请拆分，或去掉不需要的列和图层`, unreadable: () => '无法读取：程序没有认出其中的内容，请另存或重新导出后再试', notRead: ({ key, format, remedy }) => { const [name, how] = notReadInChinese(key) ?? [format, remedy]; return `是${name}，这里不读。${how}`; },
    unknown: () => '不知道是什么格式。可读 GeoJSON、CSV、TSV、XLSX、KML、KMZ、GPX 和 Shapefile（也可为 zip 或 gz）', badJson: ({ why }) => `不是能读的 JSON，请检查是否完整${aside(why)}`, otherCrs: ({ system }) => `坐标系是 ${system === 'unknown' ? '没有写明的一种' : system}，这里不能换算，请先转为 WGS 84 经纬度`,
    askSystem: () => '在国内，但没有说明坐标系', encodingUnknown: () => '文字编码认不出来，请另存为 UTF-8', encodingLabel: ({ label }) => `没有“${label}”这种编码`,
    noColumns: ({ columns }) => `没有认得出的坐标列${columns === '' ? '' : `（有：${columns}）`}：请把两列命名为经度、纬度，或一列命名为坐标`, tooManyRows: ({ limit }) => `超过 ${limit} 行，请拆分`, noFeatures: ({ read, reasons }) => (Number(read) === 0 ? '里面没有可以放到图上的要素' : `里面的 ${read} 条全部被拒绝（${reasonsInChinese(reasons)}）`),
    doctype: () => '声明了 DOCTYPE 或实体，为安全起见不读，请去掉该声明', tooDeep: ({ limit }) => `嵌套超过 ${limit} 层`, badXml: ({ line, why }) => `第 ${line} 行起已损坏${aside(why)}，请重新导出`, badZip: ({ why }) => `压缩包已损坏${aside(why)}，请重新打包`, zipLimit: ({ what, limit }) => `压缩包超过限制（${particularInChinese(what)}，上限 ${particularInChinese(limit)}），请解压后再导入`,
    locked: () => '有密码保护，请去掉密码', nested: ({ entry }) => `压缩包里还有压缩包 ${entry}，请先解压`, badShapefile: ({ why }) => `Shapefile 已损坏${aside(why)}，请重新导出`, shapeType: ({ type }) => `形状类型 ${type} 不读，请导出为点、线或面`, companion: ({ missing }) => `只是 Shapefile 的一部分，请连同 ${missing} 一起选择`, badWorkbook: ({ why }) => `工作簿已损坏${aside(why)}，请另存为 .xlsx`,
  } as Readonly<Record<string, Said>>,
  notes: {
    changedOutside: () => '与写出时不一致：在别处改过，或已损坏，请与原件核对', noDbf: () => '没有 .dbf：要素没有名称和属性', noPrj: () => '没有 .prj：按经纬度读入', prjUnread: () => '.prj 读不懂：按经纬度读入', rowsApart: ({ shapes, rows }) => `有 ${shapes} 个形状，但属性表有 ${rows} 行`, encodingSaid: ({ encoding }) => `按 ${encoding} 读入`, cpgWrong: ({ said }) => `自称编码是 ${said}，实际不是`,
    networkLinks: ({ count }) => `有 ${count} 个网络链接，不会打开`, overlays: ({ count }) => `有 ${count} 张贴图，不读入`, mayBeShifted: () => '在国内：请核对是不是 GCJ-02', latitudeFirst: () => '几何里纬度在前（Traccar），已按此读入', entriesLeft: ({ count, names }) => `另有 ${count} 个文件不是地图，未读：${names}`,
    nestedLeft: ({ names }) => `里面的压缩包没有打开：${names}`, sheetsEmpty: ({ names }) => `空白工作表：${names}`, personColumns: ({ count }) => `有 ${count} 列是人员信息，未读入`,
  } as Readonly<Record<string, Said>>,
};
const en: typeof zh = {
  refusals: {
    empty: () => 'is empty: export it again', tooLarge: ({ bytes, limit }) => `has ${mb(bytes)}; the limit is ${mb(limit)}: split it or leave columns and layers out`, unreadable: ({ why }) => `cannot be read: ${why}`, notRead: ({ format, remedy }) => `is ${format}, which is not read here. ${remedy}`,
    unknown: () => 'is of a kind that is not known. Read are GeoJSON, CSV, TSV, XLSX, KML, KMZ, GPX and shapefiles (also as zip or gz)', badJson: ({ why }) => `is no valid JSON; is it complete? (${why})`, otherCrs: ({ system }) => `is in the system ${system}, which cannot be converted here: convert it to WGS 84 first`,
    askSystem: () => 'lies in China and does not state its system', encodingUnknown: () => 'is text in an encoding that is not recognised: save it as UTF-8', encodingLabel: ({ label }) => `: the encoding "${label}" is not known`,
    noColumns: ({ columns }) => `has no column of coordinates that could be told${columns === '' ? '' : ` (there are: ${columns})`}: name two columns longitude and latitude, or one coordinates`, tooManyRows: ({ limit }) => `has more than ${limit} rows: split it`, noFeatures: ({ read, reasons }) => (Number(read) === 0 ? 'holds nothing that could be placed' : `: all ${read} records are refused (${reasons})`),
    doctype: () => 'declares a document type or entities, which are never read: remove the declaration', tooDeep: ({ limit }) => `is nested more than ${limit} levels deep`, badXml: ({ line, why }) => `is broken at line ${line} (${why}): export it again`, badZip: ({ why }) => `is a broken archive (${why}): pack it again`, zipLimit: ({ what, limit }) => `is an archive over the limit (${what}, at most ${limit}): unpack it first`,
    locked: () => 'is protected by a password: take it away', nested: ({ entry }) => `holds the archive ${entry}: unpack it first`, badShapefile: ({ why }) => `is a broken shapefile (${why}): export it again`, shapeType: ({ type }) => `holds shapes of type ${type}: export points, lines or areas`, companion: ({ missing }) => `is one part of a shapefile: choose it together with its ${missing}`, badWorkbook: ({ why }) => `is a broken workbook (${why}): save it again as .xlsx`,
  },
  notes: {
    changedOutside: () => 'not as Picket wrote it: changed elsewhere, or damaged; compare it with an earlier copy', noDbf: () => 'no .dbf: shapes have no names or properties', noPrj: () => 'no .prj: degrees are assumed', prjUnread: () => '.prj not understood: degrees are assumed', rowsApart: ({ shapes, rows }) => `${shapes} shapes, but ${rows} rows in the table`, encodingSaid: ({ encoding }) => `read as ${encoding}`, cpgWrong: ({ said }) => `says that its encoding is ${said}; it is not`,
    networkLinks: ({ count }) => `${count} network links, never followed`, overlays: ({ count }) => `${count} pictures laid over the map, not read`, mayBeShifted: () => 'in China: check whether it is GCJ-02', latitudeFirst: () => 'latitude first in its geometries (Traccar), read so', entriesLeft: ({ count, names }) => `${count} more files that are no maps, not read: ${names}`,
    nestedLeft: ({ names }) => `archives inside were not opened: ${names}`, sheetsEmpty: ({ names }) => `empty sheets: ${names}`, personColumns: ({ count }) => `${count} columns about persons, not read`,
  },
};

export const sourceWords: Readonly<Record<Lang, typeof zh>> = { zh, en };
