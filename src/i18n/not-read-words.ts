/** Formats that are not read and how to come by one that is, in Chinese; English comes with the refusal itself. */
type Words = readonly [format: string, remedy: string];

const gis = '请在 QGIS 中打开，导出为 GeoJSON（WGS 84）';
const sheet = '请另存为 .xlsx 或 CSV（UTF-8）';
const notReadZh: Readonly<Record<string, Words>> = {
  xls: ['旧版 Excel 工作簿（.xls）', sheet], xlsb: ['二进制 Excel 工作簿（.xlsb）', sheet], ods: ['OpenDocument 表格（.ods）', sheet], mdb: ['Access 数据库', '请把其中的表导出为 .xlsx 或 CSV'],
  doc: ['Word 或 WPS 文档', '请把表格复制到电子表格另存为 .xlsx，或直接粘贴'], slides: ['演示文稿', '请把表格复制到电子表格另存为 .xlsx'], pdf: ['PDF 文件', '请索取原始表格或地图，或直接粘贴其中的行'], picture: ['图片', '图片里没有可读的坐标，请索取原始地图或表格'],
  dwg: ['AutoCAD 图纸（.dwg）', `请另存为 DXF，再${gis.slice(1)}`], dxf: ['DXF 图纸', `${gis}，并在那里写明坐标系`], gpkg: ['GeoPackage', gis], mbtiles: ['底图（.mbtiles）', '请转换为 PMTiles，从图层菜单加为底图'], pmtiles: ['底图（.pmtiles）', '请从图层菜单加为底图'],
  sqlite: ['SQLite 数据库', gis], gdb: ['Esri 文件地理数据库的一部分', '请在 QGIS 或 ArcGIS 中打开整个 .gdb 文件夹，导出为 GeoJSON（WGS 84）'], pbf: ['OpenStreetMap 数据（.pbf）', '请用 osmium 或 QGIS 裁出需要的部分，导出为 GeoJSON'], osm: ['OpenStreetMap XML', '请从 overpass turbo 或用 osmium 导出为 GeoJSON'],
  overpass: ['Overpass 原始 JSON', '请在 overpass turbo 中选“导出”“GeoJSON”'], topojson: ['TopoJSON', '请转换为 GeoJSON（mapshaper 或 QGIS）'], esriJson: ['Esri JSON', '请向服务要 f=geojson，或在 QGIS 中导出为 GeoJSON'], gml: ['GML', gis], georss: ['新闻源', gis],
  tcx: ['Garmin 训练文件（.tcx）', '请把轨迹导出为 GPX'], fit: ['Garmin FIT 文件', '请把轨迹导出为 GPX'], mif: ['MapInfo 图层', gis], fgb: ['FlatGeobuf 图层', gis], parquet: ['GeoParquet 表', gis], html: ['网页', '可能是登录页，请重新下载文件本身'],
  svg: ['SVG 图形', '图形里没有地球坐标，请索取原始地图'], archive: ['zip 以外的压缩包', '请解压后打开其中的文件'], program: ['程序', '从不打开'],
};

/** The format and the remedy by the key of a refusal; null for a key that is not known. */
export const notReadInChinese = (key: unknown): Words | null => (typeof key === 'string' && Object.hasOwn(notReadZh, key) ? (notReadZh[key] ?? null) : null);
/** Every key that has words. */
export const notReadKeys = Object.keys(notReadZh);
