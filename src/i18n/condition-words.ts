/** What is said of the duty level of a plan and of the conditions that it is put under; it comes with their dialogs. */
import type { Lang } from './language.svelte.ts';

const zh = {
  close: '关闭', cancel: '取消', locked: '方案只读，不能修改',
  level: {
    title: '勤务等级', names: { 1: '一级', 2: '二级', 3: '三级' }, none: '不分级', numbers: '各级目标…', conditions: '季节、天气…', numbersHint: '查看、修改各等级的目标',
    without: '没有该级目标，按原目标', given: (level: string) => `方案已写明${level}的目标，可以在此修改。`,
    offered: (level: string, pct: string) => `方案还没有${level}的目标。确定后把下列数值写入方案：各取原目标的 ${pct}（假定，可在此修改）。`,
    nothing: '取消等级后，各项按原目标计算；已写明的各级目标仍留在方案中。',
    own: (n: string) => `另有 ${n} 处自己写明了目标（边境段、部位等），不随等级变化。`, stays: '响应圈、车巡巡段长度不随等级变化。',
    noTargets: '方案中没有按目标表计算的对象：边境段未写影响等级或已自带目标，部位也都自带间隔。设定等级不会改变任何数字，所以没有设定。',
    badNumber: '请填 0 或更大的分钟数', what: '目标（最长无人时间）', usual: '原目标', at: (level: string) => `${level}目标`, minutes: '分钟',
    border: (impact: string) => `边境段，影响${impact}`, impact: { low: '低', medium: '中', high: '高', critical: '极高' }, place: (priority: string) => `部位，优先级 ${priority}`, sector: '巡区', area: '辖区',
    set: (level: string) => `设为${level}`, unset: '取消等级',
  },
  condition: {
    title: '季节、天气', intro: '选一种情况，先看会改动什么，再决定改在备选方案里还是改在本方案里。改动都是方案里看得见的数值，可以再改。', choose: '情况',
    names: { winter: '冬季', ice: '封冻', fog: '大雾', usual: '恢复平时（夏季）' },
    hints: { winter: '雪地步巡 2 公里/时，船巡停用', ice: '冰上路线通行，船巡停用', fog: '能看到的距离减半', usual: '把以上改动改回去' },
    inForce: '已在方案中', changes: '将要改动',
    foot: (n: string, speed: string) => `${n} 条步巡路线的速度改为 ${speed} 公里/时`, footByDefault: (n: string, speed: string) => `步巡默认速度改为 ${speed} 公里/时：${n} 条没有写明速度的路线随之变慢`,
    boats: (n: string) => `${n} 条船巡路线停用，不计入覆盖`, openWater: (n: string) => `${n} 个只在无冰期使用的点位、路线停用`, opened: (n: string) => `${n} 项冰期对象（冰上路线、清沟等）不论哪天都算在季内`,
    outOfSeason: (n: string, date: string) => `注意：${n} 项冰期对象在方案日期 ${date} 不在季内，仍不计入；要算进来请改方案日期，或用“封冻”`,
    radii: (n: string) => `${n} 个写明半径的点位减半`, radiiByDefault: (n: string) => `各类点位的默认半径减半：${n} 个没有写明半径的点位随之变小`, halfWidths: (n: string) => `${n} 条巡逻路线的半幅宽减半`,
    drawn: (n: string) => `注意：${n} 个手绘范围的点位不变，大雾中可能偏大`, restored: (n: string) => `${n} 个数值改回原样`, kept: (n: string) => `${n} 个数值后来又手工改过，保留不动`,
    values: '数值', from: '原来', to: '改为', many: '数目', more: (n: string) => `另有 ${n} 种`, assumed: (label: string, of: string) => `默认${label}：${of}`,
    fields: { speedKmh: '速度（公里/时）', radiusM: '观察半径（米）', halfWidthM: '半幅宽（米）' }, 
    refused: { inForce: '方案已经按这种情况改过了。', nothing: '方案中没有受这种情况影响的对象，不会改动任何东西。', notInForce: '方案没有按季节、天气改动过，没有可恢复的。' },
    note: { foot: (speed: string) => `步巡 ${speed} 公里/时`, boats: (n: string) => `船巡停用 ${n} 条`, openWater: (n: string) => `无冰期对象停用 ${n} 个`, opened: (n: string) => `冰期对象通行 ${n} 项`, reach: '能看到的距离减半', of: (name: string, what: string) => `${name}：${what}` },
    version: (text: string) => `版本说明将写为“${text}”。`, alternative: (name: string, number: number) => `${name}${number > 1 ? ` ${number}` : ''}`,
    asVariant: '做成备选方案并对比', here: '改在本方案里', undo: '一步即可撤销', failed: '没能做成备选方案',
  },
};
export type ConditionWords = typeof zh;
const en: ConditionWords = {
  close: 'Close', cancel: 'Cancel', locked: 'The plan is read-only',
  level: {
    title: 'Duty level', names: { 1: 'Level 1', 2: 'Level 2', 3: 'Level 3' }, none: 'None', numbers: 'Targets…', conditions: 'Season, weather…', numbersHint: 'See and change the targets of the levels',
    without: 'no targets of this level: the usual ones hold', given: (level) => `The plan states targets for ${level}; they can be changed here.`,
    offered: (level, pct) => `The plan has no targets for ${level} yet. These numbers will be written into it: ${pct} of each target (an assumption; change them here).`,
    nothing: 'Without a level the usual targets hold; targets written for levels stay in the plan.',
    own: (n) => `${n} more state a target of their own (stretches of border, places and so on); no level changes those.`, stays: 'Response rings and beat lengths do not change with the level.',
    noTargets: 'Nothing in this plan takes its target from the table: stretches of border have no impact level or a target of their own, and so have all places. A level would change no figure, so none is set.',
    badNumber: 'Minutes of 0 or more are needed', what: 'Target (longest absence)', usual: 'Usual', at: (level) => level, minutes: 'min',
    border: (impact) => `Border, ${impact} impact`, impact: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' }, place: (priority) => `Place, priority ${priority}`, sector: 'Beats', area: 'Areas',
    set: (level) => `Set ${level.toLowerCase()}`, unset: 'Take the level away',
  },
  condition: {
    title: 'Season and weather', intro: 'Choose a condition, see what would change, then decide whether it changes an alternative or this plan. Every change is a number in the plan that can be seen and edited.', choose: 'Condition',
    names: { winter: 'Winter', ice: 'Ice', fog: 'Fog', usual: 'Back to usual (summer)' },
    hints: { winter: '2 km/h on foot on snow, no boats', ice: 'Ice routes open, no boats', fog: 'Half as far is seen', usual: 'Takes these changes back' },
    inForce: 'in the plan', changes: 'What will change',
    foot: (n, speed) => `${n} foot ${n === '1' ? 'patrol goes' : 'patrols go'} ${speed} km/h`, footByDefault: (n, speed) => `The default on foot becomes ${speed} km/h; ${n} without a speed of their own follow`,
    boats: (n) => `${n} boat ${n === '1' ? 'patrol is' : 'patrols are'} suspended and not counted`, openWater: (n) => `${n} used in open water only ${n === '1' ? 'is' : 'are'} suspended`, opened: (n) => `${n} of the ice season (ice routes, open-water leads) ${n === '1' ? 'holds' : 'hold'} on any date`,
    outOfSeason: (n, date) => `Note: ${n} of the ice season ${n === '1' ? 'is' : 'are'} out of season on the plan’s date ${date} and still not counted: change the date, or use “Ice”`,
    radii: (n) => `${n} ${n === '1' ? 'post sees' : 'posts see'} half as far as stated`, radiiByDefault: (n) => `Default radii are halved; ${n} without a radius of their own follow`, halfWidths: (n) => `${n} ${n === '1' ? 'patrol has' : 'patrols have'} half the half width`,
    drawn: (n) => `Note: ${n} with a drawn reach ${n === '1' ? 'stays' : 'stay'} as drawn, which may be too much in fog`, restored: (n) => `${n} ${n === '1' ? 'value goes' : 'values go'} back`, kept: (n) => `${n} ${n === '1' ? 'value was' : 'values were'} changed by hand since and ${n === '1' ? 'stays' : 'stay'}`,
    values: 'Values', from: 'From', to: 'To', many: 'How many', more: (n) => `and ${n} more`, assumed: (label, of) => `Default: ${label}, ${of}`,
    fields: { speedKmh: 'Speed (km/h)', radiusM: 'Radius (m)', halfWidthM: 'Half width (m)' }, 
    refused: { inForce: 'The plan is under this condition already.', nothing: 'Nothing in this plan is subject to it: nothing would change.', notInForce: 'The plan is under no condition: there is nothing to go back from.' },
    note: { foot: (speed) => `foot ${speed} km/h`, boats: (n) => `${n} boat routes suspended`, openWater: (n) => `${n} open-water assets suspended`, opened: (n) => `${n} of the ice season open`, reach: 'reach halved', of: (name, what) => `${name.toLowerCase()}: ${what}` },
    version: (text) => `The version will read “${text}”.`, alternative: (name, number) => `${name.toLowerCase()}${number > 1 ? ` ${number}` : ''}`,
    asVariant: 'As an alternative, and compare', here: 'In this plan', undo: 'One step undoes it', failed: 'The alternative could not be made',
  },
};

export const conditionWords: Readonly<Record<Lang, ConditionWords>> = { zh, en };
