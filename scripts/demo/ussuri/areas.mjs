/** Areas, border, markers and obstacles of the Ussuri demo. */
import { coarse, feature, line, point, polygon, two } from '../plan-file.mjs';

/** Western edge of the district, from south to north: made up, a straight-edged band 20-25 km wide. */
const WEST = [[133.36, 45.93], [133.38, 46.03], [133.42, 46.13], [133.5, 46.23], [133.58, 46.32], [133.62, 46.3719]];

/** Ring of the whole district; its eastern edge is the border, vertex by vertex. */
export const districtRing = (border) => [...border, ...WEST.toReversed()];

const westAt = (lat) => {
  const i = WEST.findIndex(([, y]) => y > lat);
  const [[x1, y1], [x2, y2]] = [WEST[i - 1], WEST[i]];
  return coarse([x1 + ((x2 - x1) * (lat - y1)) / (y2 - y1), lat]);
};

/** Index of the most western border vertex between two chainages: a line due west from it stays at home. */
function westernVertex({ border, along }, fromM, toM) {
  const inside = border.map((_, i) => i).filter((i) => along[i] >= fromM && along[i] <= toM);
  return inside.reduce((best, i) => (border[i][0] < border[best][0] ? i : best));
}

const area = (n, name, en, level, agencies, ring, parentId) => feature(`aor-${n}`, 'areaOfResponsibility', polygon(ring), {
  name, 'name:en': en, level, code: `DEMO-AOR-${n}`, agencies, ...(parentId && { parentId }) });

/** One branch, three forest farms that fill it, two townships inside two of the farms. */
export function areas(ground) {
  const { border } = ground;
  const [cut1, cut2] = [westernVertex(ground, 29_000, 33_500), westernVertex(ground, 58_000, 60_500)];
  const [west1, west2] = [westAt(border[cut1][1]), westAt(border[cut2][1])];
  const west = (from, to) => WEST.filter(([, y]) => y > from && y < to).toReversed();
  const [south, north] = [WEST[0][1], WEST.at(-1)[1]];
  const town = (fromM, toM, lon) => {
    const [a, b] = [westernVertex(ground, fromM, fromM + 2000), westernVertex(ground, toM - 2000, toM)];
    return [...border.slice(a, b + 1), [lon, border[b][1]], [lon, border[a][1]]];
  };
  const edge1 = west(south, west1[1]);
  const edge2 = west(west1[1], west2[1]);
  const edge3 = west(west2[1], north);
  const all = [...border, WEST.at(-1), ...edge3, west2, ...edge2, west1, ...edge1, WEST[0]];
  return [
    area(1, '示例林区分局辖区', 'Demo forest-branch area', 'branch', ['forestPolice'], all),
    area(2, '示例一林场辖区', 'Demo forest farm 1 area', 'station', ['forestFarm', 'forestPolice'], [...border.slice(0, cut1 + 1), west1, ...edge1, WEST[0]], 'aor-1'),
    area(3, '示例二林场辖区', 'Demo forest farm 2 area', 'station', ['forestFarm', 'forestPolice'], [...border.slice(cut1, cut2 + 1), west2, ...edge2, west1], 'aor-1'),
    area(4, '示例三林场辖区', 'Demo forest farm 3 area', 'station', ['forestFarm', 'forestPolice'], [...border.slice(cut2), WEST.at(-1), ...edge3, west2], 'aor-1'),
    area(5, '示例南江乡辖区', 'Demo south-river township', 'township', ['township'], town(10_000, 25_000, 133.56), 'aor-2'),
    area(6, '示例北江乡辖区', 'Demo north-river township', 'township', ['township'], town(61_000, 78_500, 133.76), 'aor-4'),
  ];
}

/** The border with four sections and one exempt stretch between the last two. */
export function borderLineFeature({ border }) {
  const section = (n, name, en, fromM, toM, more) => ({ id: `S${n}`, name, 'name:en': en, fromM, toM, ...more });
  return feature('border-1', 'borderLine', { type: 'LineString', coordinates: border }, {
    name: '示例界江段', 'name:en': 'Demo river-border reach', code: 'DEMO-B1', borderType: 'river', homeSide: 'left', agencies: ['borderGuard'],
    sections: [
      section(1, '一段', 'Section 1', 0, 22_000, { impactLevel: 'high', agencies: ['borderGuard'] }),
      section(2, '二段', 'Section 2', 22_000, 46_000, { impactLevel: 'medium', maxGapMin: 180, agencies: ['borderGuard'] }),
      section(3, '三段', 'Section 3', 46_000, 64_000, { impactLevel: 'critical', agencies: ['forestPolice'] }),
      section('X', '无需设防段', 'Exempt stretch', 64_000, 66_200, { exempt: '沼泽，全年无通行条件 / marsh, impassable all year' }),
      section(4, '四段', 'Section 4', 66_200, null, { impactLevel: 'low', agencies: ['township'] }),
    ] });
}

/** A marker every 10 km, on the border. */
export function markers(ground) {
  const count = Math.floor(ground.lengthM / 10_000) + 1;
  return Array.from({ length: count }, (_, i) => feature(`marker-${i + 1}`, 'boundaryMarker', point(ground.at(i * 10_000)), {
    name: `示例${i + 1}号界标`, 'name:en': `Demo marker ${i + 1}`, code: `DEMO-M${two(i + 1)}` }));
}

const ICE = { from: '12-01', to: '03-31' };

/** Six obstacles: two leads of open water, a fence, a closed road, a cliff, a marsh. */
export function obstacles(ground) {
  const { beside, inland, landward } = ground;
  const one = (n, geometry, obstacleType, name, en, more) => feature(`obst-${n}`, 'obstacle', geometry, {
    obstacleType, name, 'name:en': en, code: `DEMO-X${two(n)}`, ...more });
  const marsh = [landward(64_200, 300, { wet: true }), landward(66_000, 300, { wet: true }), landward(66_000, 1100), landward(64_200, 1100)];
  return [
    one(1, line(beside(12_600, 13_800, 100, { wet: true })), 'openWaterLead', '示例一号清沟（冰封期危险段）', 'Demo open-water lead 1 (ice hazard)', { blocks: ['foot', 'snowmobile'], season: ICE }),
    one(2, line(beside(52_000, 53_500, 100, { wet: true })), 'openWaterLead', '示例二号清沟（冰封期危险段）', 'Demo open-water lead 2 (ice hazard)', { blocks: ['foot', 'snowmobile'], season: ICE }),
    one(3, line(beside(37_800, 40_600, 450)), 'fence', '示例铁丝网围栏', 'Demo wire fence', { blocks: ['foot', 'car', 'horse', 'snowmobile'], blocksView: false }),
    one(4, line([inland(46.1, 9), inland(46.12, 9)]), 'roadClosed', '示例封闭林道', 'Demo closed forest road', { blocks: ['car'], season: { from: '11-01', to: '04-20' } }),
    one(5, line([inland(46.29, 17), inland(46.31, 17)]), 'cliff', '示例陡崖', 'Demo cliff', { blocks: ['foot', 'car', 'horse', 'snowmobile'], blocksView: true }),
    one(6, polygon(marsh.map(coarse)), 'water', '示例沼泽', 'Demo marsh', { blocks: ['foot', 'car', 'horse', 'snowmobile', 'boat'] }),
  ];
}
