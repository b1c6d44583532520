/** Guesses what plain features are from words in their values, the file's name and the property names. Chinese and English. */
import type { Form, Target } from './target.ts';

export interface Hints {
  /** The value that tells the group apart, or ''. */
  readonly value: string;
  readonly file: string;
  readonly keys: readonly string[];
}
export interface Guess { readonly to: Target; /** Where the word stood, and the text it stood in. */ readonly from: 'value' | 'file' | 'property'; readonly word: string }

type Entry = readonly [RegExp, Target];
const post = (postType: Target['postType']): Target => ({ kind: 'post', postType });
const place = (placeType: Target['placeType']): Target => ({ kind: 'priorityPlace', placeType });

/* The first that fits decides: the finer word stands before the coarser one. */
const words: Record<Form, readonly Entry[]> = {
  point: [
    [/border (?:control|inspection)|port of entry|边防检查|边检/i, post('borderInspectionStation')],
    [/border (?:post|guard)|抵边|边防/i, post('borderPost')],
    [/forest check|护林/i, post('forestCheckpoint')],
    [/inspection station|公安检查站|检查站/i, post('policeInspectionStation')],
    [/check ?point|road ?block|卡口|卡点|检查点/i, post('trafficCheckpoint')],
    [/watch ?tower|look ?out|瞭望/i, post('watchtower')],
    [/camera|cctv|surveillance|sensor|监控|摄像|技防/i, post('observationDevice')],
    [/(?:train|railway|rail) station|火车站/i, place('railwayStation')],
    [/police.*station|station.*police|sub ?station|precinct|派出所|警署/i, post('policeStation')],
    [/kiosk|警务站|警务室/i, post('policeKiosk')],
    [/command|head ?quarters|\bhq\b|指挥/i, post('commandPost')],
    [/stand ?by|屯警|快反/i, post('standbyPoint')],
    [/toll|motorway|interchange|高速|收费站/i, place('motorwayExit')],
    [/\bgate|门岗|出入口/i, post('compoundGate')],
    [/depot|warehouse|物资|仓库/i, post('supplyDepot')],
    [/duty|\bposts?\b|guard|执勤|岗位|点位|岗亭/i, post('dutyPoint')],
    [/passage|\bford\b|要道|便道|山口/i, place('borderPassage')],
    [/school|college|university|学校|中学|小学/i, place('school')],
    [/hospital|clinic|医院/i, place('hospital')],
    [/mall|market|shop|商圈|商场|市场/i, place('commercialDistrict')],
    [/square|plaza|广场/i, place('plaza')],
    [/forest farm|林场/i, place('forestFarm')],
    [/prison|jail|detention|看守所/i, place('detentionFacility')],
    [/government|town ?hall|city ?hall|政府|机关/i, place('government')],
    [/place|\bpoi|重点|部位/i, place('other')],
  ],
  line: [
    [/patrol|\bbeats?\b|巡/i, { kind: 'patrolRoute', mode: 'foot' }],
    [/border|boundary|frontier|国界|边界|边境/i, { kind: 'borderLine' }],
    [/fence|\bwall|围栏|铁丝网|物防/i, { kind: 'obstacle', obstacleType: 'fence' }],
    [/closed road|封路/i, { kind: 'obstacle', obstacleType: 'roadClosed' }],
  ],
  polygon: [
    [/\bpsa\b|service area|\bbeats?\b|巡区/i, { kind: 'sector', sectorType: 'beat' }],
    [/\bgrid|\bcells?\b|网格/i, { kind: 'sector', sectorType: 'gridCell' }],
    [/compartment|林班/i, { kind: 'sector', sectorType: 'forestCompartment' }],
    [/border zone|边境管理区/i, { kind: 'areaOfResponsibility', level: 'borderZone' }],
    [/township|乡镇/i, { kind: 'areaOfResponsibility', level: 'township' }],
    [/派出所/i, { kind: 'areaOfResponsibility', level: 'station' }],
    [/district|precinct|branch|分局|辖区/i, { kind: 'areaOfResponsibility', level: 'branch' }],
    [/boundary|jurisdiction|\bcity|county|municipal|bureau|全市|市界|县界/i, { kind: 'areaOfResponsibility', level: 'bureau' }],
    [/compound|estate|小区/i, { kind: 'compound' }],
    [/\blakes?\b|\bwater|水域|湖/i, { kind: 'obstacle', obstacleType: 'water' }],
    [/mall|market|商圈/i, place('commercialDistrict')],
    [/square|plaza|广场/i, place('plaza')],
  ],
};

const modes: readonly (readonly [RegExp, Target['mode']])[] = [
  [/snow ?mobile|雪地/i, 'snowmobile'], [/drone|uav|无人机/i, 'drone'], [/boat|船/i, 'boat'], [/horse|mounted|骑马|马巡/i, 'horse'],
  [/bicycle|bike|自行车/i, 'bicycle'], [/\bcars?\b|vehicle|automobile|车/i, 'car'], [/foot|walk|步/i, 'foot'],
];
const purposes: readonly (readonly [RegExp, Target['purpose']])[] = [[/border|边/i, 'border'], [/forest|林/i, 'forest'], [/street|beat|街|路面/i, 'street']];

/** The best guess, or null where no word says anything. */
export function guess(form: Form, { value, file, keys }: Hints): Guess | null {
  const places = [['value', value], ['file', file], ['property', keys.join(' ')], ['file', `${value} ${file}`]] as const;
  for (const [from, text] of places) {
    const plain = text.replaceAll(/[_.-]+/g, ' ');
    const found = words[form].find(([pattern]) => pattern.test(plain));
    if (found === undefined) continue;
    const to = found[1].kind === 'patrolRoute' ? patrol(`${value} ${file}`.replaceAll(/[_.-]+/g, ' ')) : found[1];
    return { to, from, word: from === 'property' ? (keys.find((key) => found[0].test(key.replaceAll(/[_.-]+/g, ' '))) ?? '') : from === 'value' ? value : file };
  }
  return null;
}

/** A patrol by the words around it; on foot where nothing says otherwise, which claims least. */
function patrol(text: string): Target {
  const mode = modes.find(([pattern]) => pattern.test(text))?.[1] ?? 'foot';
  const purpose = purposes.find(([pattern]) => pattern.test(text))?.[1];
  return { kind: 'patrolRoute', mode, ...(purpose === undefined ? {} : { purpose }) };
}

/** What is taken without any word: nothing that would claim cover. Lines are left out, since roads are no patrols. */
export const safest: Record<Form, Target | null> = { point: place('other'), line: null, polygon: { kind: 'areaOfResponsibility' } };
