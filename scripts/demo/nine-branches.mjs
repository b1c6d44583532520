/**
 * The board of nine branches: one bureau on a three by three board beside a made-up border, each branch with the deeds that a
 * published article tells of it. Names of branches and kinds of deeds alone follow the article; every position, number and hour is made up.
 */
import { chainages } from './geodesy.mjs';
import { feature, planFile, point, polygon } from './plan-file.mjs';
import { BOARD, BORDER, BRANCHES, Branch, at } from './nine/grid.mjs';
import { chaihe, dahailin, linkou, muling, suiling, yabuli } from './nine/inland.mjs';
import { dongfanghong, hebei, suiyang } from './nine/on-the-border.mjs';

const plan = {
  schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'demo-nine-branches',
  name: '示例·九分局巡防方案', 'name:en': 'DEMO: one bureau, nine branches',
  timezone: 'Asia/Shanghai', planDate: '2020-04-23', version: '1', synthetic: true,
  disclaimer: '示例数据，非真实部署；所有点位排在等距方格上，边界线为虚构的示意直线，不是任何国界，不作为划界依据。 Synthetic data, not a real deployment; every position stands on a regular board, and the border is a made-up straight line: illustrative, no state border, without legal meaning.',
  sources: '九个分局的名称和勤务种类取自2020年4月的公开报道，位置、数目和时间均为虚构。 Names of the nine branches and kinds of duties follow a published report of April 2020; positions, numbers and hours are made up.',
  responsibleUnit: 'bureau', dutyLevel: 2,
  shifts: [
    { id: 'night', name: '夜班', 'name:en': 'Night', start: '00:00', end: '08:00' },
    { id: 'day', name: '白班', 'name:en': 'Day', start: '08:00', end: '16:00' },
    { id: 'evening', name: '中班', 'name:en': 'Evening', start: '16:00', end: '24:00' },
  ],
  agencies: [
    { id: 'bureau', name: '示例林区公安局', 'name:en': 'Demo forest-district bureau', type: 'police' },
    ...BRANCHES.map(({ id, zh, en }) => ({ id, name: `${zh}分局`, 'name:en': `${en} branch`, type: 'police', parentId: 'bureau' })),
    { id: 'borderGuard', name: '边防', 'name:en': 'Border guard', type: 'borderGuard' },
    { id: 'township', name: '边境乡镇', 'name:en': 'Border township', type: 'localGovernment' },
    { id: 'forestFarm', name: '林场', 'name:en': 'Forest farm', type: 'forestFarm' },
    { id: 'community', name: '社区', 'name:en': 'Community', type: 'localGovernment' },
    { id: 'health', name: '卫健', 'name:en': 'Health service', type: 'health' },
  ],
  targets: { maxGapMin: { border: { medium: 480 } }, byDutyLevel: { 1: { maxGapMin: { border: { medium: 240 }, place: { 1: 60, 2: 120, 3: 240 } } }, 3: { maxGapMin: { border: { medium: 720 } } } } },
  tierLabels: { 1: '外围卡点', 2: '营区与二线', 3: '小区内' },
  tagSets: { terrain: ['upland', 'lowland'] },
};

/** The bureau and its branches, each a cell of the board; the eastern ones share the vertices of the border. */
const areas = () => [
  feature('aor-1', 'areaOfResponsibility', polygon(BOARD), { name: '示例林区公安局辖区', 'name:en': 'Demo bureau area', level: 'bureau', code: 'DEMO-AOR-1', agencies: ['bureau'] }),
  ...BRANCHES.map((_, i) => {
    const branch = new Branch(i);
    return branch.area('branch', i + 2, 'aor-1', branch.strip(0, 0, 1, 1), '分局辖区', 'branch area');
  }),
];

/** The border with a section for each branch on it, from south to north. */
function border() {
  const along = chainages(BORDER).map((metres) => Math.round(metres * 100) / 100), sections = BRANCHES.filter(({ column }) => column === 2).toSorted((a, b) => a.row - b.row);
  return feature('border-1', 'borderLine', { type: 'LineString', coordinates: BORDER }, {
    name: '示例边境段（示意，虚构，非国界）', 'name:en': 'Demo border (illustrative, made up, no state border)', code: 'DEMO-B1', borderType: 'land', homeSide: 'left', agencies: ['bureau'],
    sections: sections.map(({ id, zh, en, row }) => ({ id: `S${row + 1}`, name: `${zh}段`, 'name:en': `${en} section`, fromM: along[row], toM: row === 2 ? null : along[row + 1], impactLevel: 'medium', agencies: [id] })) });
}

/** A marker every half cell. */
const markers = () => Array.from({ length: 7 }, (_, i) => feature(`marker-${i + 1}`, 'boundaryMarker', point(at(3, i / 2)), { name: `示例${i + 1}号界标`, 'name:en': `Demo marker ${i + 1}`, code: `DEMO-M0${i + 1}` }));

/** Against import from outside, and against spread within; what is neither (stations, towers, depots, patrols of the forest) says nothing. */
const NETS = {
  outer: ['borderPost', 'borderInspectionStation', 'trafficCheckpoint', 'forestCheckpoint', 'border', 'borderPassage', 'motorwayExit', 'railwayStation'],
  inner: ['dutyPoint', 'campGate', 'receptionRoom', 'policeKiosk', 'street', 'publicHealth', 'residentialArea', 'plaza', 'governmentHall', 'detentionFacility', 'school', 'hospital', 'serviceWindow'],
};
function withNet({ properties, ...rest }) {
  const sort = properties.postType ?? properties.placeType ?? properties.purpose, net = Object.keys(NETS).find((one) => NETS[one].includes(sort));
  return { ...rest, properties: { ...properties, ...(net === undefined ? {} : { net }) } };
}

/** The text of data/nine-branches.geojson. */
export async function nineBranches() {
  return planFile(plan, [border(), ...areas(), ...hebei(), ...suiyang(), ...dongfanghong(), ...dahailin(), ...suiling(), ...yabuli(), ...muling(), ...linkou(), ...chaihe(), ...markers()].map(withNet));
}
