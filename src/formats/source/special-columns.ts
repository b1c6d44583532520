/** Columns that make geometries or ids, beside those of `columns.ts`. */
import { bareHeading } from '../table/columns.ts';

export type Special = 'routeId' | 'seq' | 'wkt';

const special: Readonly<Record<Special, readonly string[]>> = {
  routeId: ['route id', 'route', 'routeid', 'route no', 'route code', 'line id', 'track id', '线路编号', '路线编号', '线路', '路线', '巡逻路线', '巡线编号', '线路名称', '路线名称'],
  seq: ['seq', 'sequence', 'order', 'vertex', 'vertex index', 'point index', '顺序', '次序', '顺序号', '点序', '点号'],
  wkt: ['wkt', 'geom', 'geometry', 'the geom', 'wkt geom', 'shape', 'area', '几何', '图形', '空间信息'],
};
const byHeading = new Map(Object.entries(special).flatMap(([role, all]) => all.map((one) => [one, role as Special] as const)));

/** What a heading means; null for any other. */
export const specialOf = (title: string | null): Special | null => (title === null ? null : (byHeading.get(bareHeading(title)) ?? null));
