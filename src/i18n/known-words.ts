/**
 * Words that plans use again and again where a user may write any: a file keeps the identifier, people read the word. What stands in no
 * table is the user's own and stays as it is.
 */
import type { Lang } from './language.svelte.ts';

const zh = {
  agencyType: {
    police: '公安', localPolice: '派出所', publicOrder: '治安', trafficPolice: '交警', patrolPolice: '特巡警', borderGuard: '边防', borderPolice: '边境派出所', immigration: '移民管理', customs: '海关', military: '部队', militia: '民兵',
    forestFarm: '林场', forestry: '林草', forestPolice: '森林公安', railwayPolice: '铁路公安', fireService: '消防', health: '卫健', localGovernment: '地方政府', township: '乡镇', village: '村屯', community: '社区', security: '保安', volunteers: '志愿队',
  },
  checks: { document: '查验证件', permit: '查验通行证', vehicle: '检查车辆', cargo: '检查货物', luggage: '检查行李', temperature: '测温', code: '扫码查健康码', registration: '登记', fire: '查火种', disinfection: '消杀' },
  media: { leaflet: '传单', poster: '海报', banner: '横幅', loudspeaker: '喇叭', broadcast: '广播', screen: '电子屏', online: '网络' },
  vehicles: { patrolCar: '巡逻车', van: '厢式车', motorcycle: '摩托车', bicycle: '自行车', snowmobile: '雪地摩托', boat: '船艇', ambulance: '救护车', truck: '卡车', bus: '客车' },
};
type KnownWords = typeof zh;
const en: KnownWords = {
  agencyType: {
    police: 'police', localPolice: 'local police', publicOrder: 'public order police', trafficPolice: 'traffic police', patrolPolice: 'patrol police', borderGuard: 'border guard', borderPolice: 'border police station', immigration: 'immigration', customs: 'customs', military: 'military', militia: 'militia',
    forestFarm: 'forest farm', forestry: 'forestry', forestPolice: 'forest police', railwayPolice: 'railway police', fireService: 'fire service', health: 'health service', localGovernment: 'local government', township: 'township', village: 'village', community: 'community', security: 'security', volunteers: 'volunteers',
  },
  checks: { document: 'documents', permit: 'permits', vehicle: 'vehicles', cargo: 'cargo', luggage: 'luggage', temperature: 'temperature', code: 'health code', registration: 'registration', fire: 'fire sources', disinfection: 'disinfection' },
  media: { leaflet: 'leaflets', poster: 'posters', banner: 'banners', loudspeaker: 'loudspeaker', broadcast: 'broadcast', screen: 'screens', online: 'online' },
  vehicles: { patrolCar: 'patrol car', van: 'van', motorcycle: 'motorcycle', bicycle: 'bicycle', snowmobile: 'snowmobile', boat: 'boat', ambulance: 'ambulance', truck: 'truck', bus: 'bus' },
};

export const knownWords: Readonly<Record<Lang, KnownWords>> = { zh, en };
