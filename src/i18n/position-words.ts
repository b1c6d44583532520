/** What the field for exact positions says. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '坐标', as: '写法', decimal: '十进制度', dms: '度分秒', chainage: '里程', vertex: (n: number, of: number) => `第 ${n} / ${of} 个顶点`, previous: '上一个顶点', next: '下一个顶点', hint: '如 46.2196, 133.8551、46°13\'10.6"N 133°51\'18"E 或 K41+200 右50，回车生效',
  swapped: '经纬度写反了，已按经度在前读入', moved: '已移到该处',
  problems: {
    empty: '没有填写', tooLong: '太长，不是坐标', oneNumber: '只有一个数，需要纬度和经度', manyNumbers: '数太多，需要一个纬度和一个经度', notANumber: '有看不懂的内容', latitudeRange: '纬度超出 ±90°', longitudeRange: '经度超出 ±180°', minutesRange: '分和秒须小于 60', sameAxis: '两个都是纬度或都是经度', chainage: '里程写法如 K41+200 或 K41.2',
    noBorder: '方案里没有边界线，不能用里程', beyond: '里程超出边界线的长度', refused: '那里放不下，未改动',
  },
};
type PositionWords = typeof zh;
const en: PositionWords = {
  title: 'Position', as: 'Written as', decimal: 'Decimal degrees', dms: 'Degrees, minutes, seconds', chainage: 'Chainage', vertex: (n, of) => `Vertex ${n} of ${of}`, previous: 'Previous vertex', next: 'Next vertex', hint: 'Such as 46.2196, 133.8551 or 46°13\'10.6"N 133°51\'18"E or K41+200 R50; Enter sets it',
  swapped: 'Latitude and longitude were swapped: read with the longitude first', moved: 'Moved there',
  problems: {
    empty: 'Nothing is written', tooLong: 'Too long to be a position', oneNumber: 'One number only: latitude and longitude are needed', manyNumbers: 'Too many numbers: one latitude and one longitude are needed', notANumber: 'Something in it cannot be read', latitudeRange: 'The latitude is beyond ±90°', longitudeRange: 'The longitude is beyond ±180°', minutesRange: 'Minutes and seconds must be below 60', sameAxis: 'Both are latitudes, or both longitudes', chainage: 'A chainage is written K41+200 or K41.2',
    noBorder: 'The plan has no border to count a chainage on', beyond: 'The chainage is beyond the end of the border', refused: 'It cannot be there; nothing was changed',
  },
};

export const positionWords: Readonly<Record<Lang, PositionWords>> = { zh, en };
