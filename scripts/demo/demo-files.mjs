/** Every generated file of data/ and what writes it. */
import { fuzhouStreet } from './fuzhou-street.mjs';
import { fuzhouRoads } from './fuzhou/roads.mjs';
import { nineBranches } from './nine-branches.mjs';
import { nineBranchesRoads } from './nine/roads.mjs';
import { suiyang71km, suiyang71kmRoads } from './suiyang-71km.mjs';
import { ussuriBorder, ussuriBorder2, ussuriBorderRoads } from './ussuri-border.mjs';

export const demoFiles = {
  'ussuri-border.geojson': ussuriBorder,
  'ussuri-border-2.geojson': ussuriBorder2,
  'ussuri-border.roads.geojson': ussuriBorderRoads,
  'suiyang-71km.geojson': suiyang71km,
  'suiyang-71km.roads.geojson': suiyang71kmRoads,
  'nine-branches.geojson': nineBranches,
  'nine-branches.roads.geojson': nineBranchesRoads,
  'fuzhou-street.geojson': fuzhouStreet,
  'fuzhou-street.roads.geojson': fuzhouRoads,
};
