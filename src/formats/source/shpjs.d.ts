declare module 'shpjs' {
  /** Geometries of a whole .shp in order, null where a record has none; throws on broken data. `prj`: false keeps coordinates as they are. */
  export function parseShp(shp: DataView, prj: string | false): readonly unknown[];
}
