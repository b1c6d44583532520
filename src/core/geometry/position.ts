/** `[lon, lat]` in degrees on WGS 84. Geometry knows no plan: its longitudes may run beyond 180. */
export type Position = readonly [number, number];
export type Line = readonly Position[];
