/** What the screen of copying says, and what stands in what is copied. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '复制到聊天', close: '关闭', ofPlan: '整个方案', ofSelection: (n: string) => `所选 ${n} 项`, withCoordinates: '带坐标（WGS 84，5 位小数）', coordinatesHint: '默认不带坐标', text: '文字', picture: '图片',
  copyText: '复制文字', copyPicture: '复制图片', savePicture: '下载图片', drawing: '正在画图…', notDrawn: '图画不出来',
  textCopied: '文字已复制，可直接粘贴', textNot: '浏览器不允许复制：请在框中全选后复制', pictureCopied: '图片已复制，可直接粘贴', pictureSaved: '图片已下载', pictureNot: '浏览器不允许复制图片，已改为下载',
  pictureSize: '1080 × 1440 像素，适合手机聊天', figure: (name: string, pct: string, rest: string) => `${name} ${pct}${rest}`, uncovered: (text: string) => `未覆盖 ${text}`, missed: (n: number, all: number) => `${all} 处中 ${n} 处未覆盖`, worst: '最突出的盲区：', none: '没有盲区', more: (n: string) => `另有 ${n} 项`,
  atChainage: (at: string, off: string | null) => (off === null ? `边境 ${at}` : `边境 ${at} 旁 ${off}`), inArea: (name: string) => name, radius: (text: string) => `半径 ${text}`, unit: (name: string) => `责任单位：${name}`, unknown: '未计算',
  legend: { covered: '已覆盖', gap: '未覆盖', border: '边境空白段' }, made: (date: string) => `${date} 制图`, synthetic: '示例数据 非真实部署', file: '巡防覆盖图',
};
export type CopyWords = typeof zh;
const en: CopyWords = {
  title: 'Copy for a chat', close: 'Close', ofPlan: 'The whole plan', ofSelection: (n) => `${n} selected`, withCoordinates: 'With coordinates (WGS 84, 5 decimals)', coordinatesHint: 'Left out unless asked for', text: 'Text', picture: 'Picture',
  copyText: 'Copy the text', copyPicture: 'Copy the picture', savePicture: 'Download it', drawing: 'Drawing the picture…', notDrawn: 'The picture could not be drawn',
  textCopied: 'Copied: paste it into the chat', textNot: 'The browser does not allow copying: select the text in the box and copy it', pictureCopied: 'Copied: paste it into the chat', pictureSaved: 'Downloaded', pictureNot: 'The browser does not allow copying pictures; downloaded instead',
  pictureSize: '1080 × 1440 pixels, for a phone', figure: (name, pct, rest) => `${name} ${pct}${rest}`, uncovered: (text) => `${text} uncovered`, missed: (n, all) => `${n} of ${all} not covered`, worst: 'Worst gaps:', none: 'No gaps', more: (n) => `${n} more`,
  atChainage: (at, off) => (off === null ? `border ${at}` : `${off} from border ${at}`), inArea: (name) => name, radius: (text) => `radius ${text}`, unit: (name) => `unit: ${name}`, unknown: 'not computed',
  legend: { covered: 'covered', gap: 'not covered', border: 'bare border' }, made: (date) => `made ${date}`, synthetic: 'Synthetic data, not a real deployment', file: 'coverage',
};

export const copyWords: Readonly<Record<Lang, CopyWords>> = { zh, en };
