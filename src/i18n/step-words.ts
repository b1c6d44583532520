/** What the steps of the history are called: a code of an edit and what it was done to, as a sentence. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '操作记录', opened: '打开方案', none: '还没有做过修改', since: '打开本页以前的修改按保存的记录列出，最多 100 步。再早的状态在方案库里。', before: '更早的状态', earlier: '以前的状态', hint: '点按一步，方案回到那一步之后', undone: '已撤销', whole: '整个方案', things: (n: string) => `${n} 项`, field: (step: string, name: string) => `${step}（${name}）`,
  codes: {
    move: (of: string) => `移动 ${of}`, nudge: (of: string) => `微调位置 ${of}`, reshape: (of: string) => `修改形状 ${of}`, add: (of: string) => `添加 ${of}`, remove: (of: string) => `删除 ${of}`, duplicate: (of: string) => `复制 ${of}`, set: (of: string) => `设定属性 ${of}`,
    radius: (of: string) => `设定半径 ${of}`, view: (of: string) => `设定观察扇区 ${of}`, halfWidth: (of: string) => `设定巡逻半幅宽 ${of}`, hours: (of: string) => `调整时间 ${of}`, split: (of: string) => `拆分 ${of}`, join: (of: string) => `连接 ${of}`, reverse: (of: string) => `反转方向 ${of}`, follow: (of: string) => `沿线绘制 ${of}`,
    paste: (of: string) => `粘贴 ${of}`, import: (of: string) => `导入文件，涉及 ${of}`, suggest: (of: string) => `采纳建议 ${of}`, remedy: (of: string) => `消除盲区 ${of}`, merge: (of: string) => `合并方案，涉及 ${of}`, restore: (of: string) => `恢复旧版本，涉及 ${of}`, settings: (of: string) => `修改方案设置，涉及 ${of}`, level: (of: string) => `设定勤务等级，涉及 ${of}`, conditions: (of: string) => `按季节、天气修改 ${of}`, earlier: (of: string) => `之前的修改 ${of}`,
  },
};
type StepWords = typeof zh;
const en: StepWords = {
  title: 'History', opened: 'Plan opened', none: 'Nothing was changed yet', since: 'Changes from before this page was opened are listed as far as their log is kept, at most 100. States from before that are in the library.', before: 'Earlier state', earlier: 'Earlier states', hint: 'Press a step and the plan is as it was after it', undone: 'undone', whole: 'the whole plan', things: (n) => (n === '1' ? '1 thing' : `${n} things`), field: (step, name) => `${step} (${name})`,
  codes: {
    move: (of) => `Moved ${of}`, nudge: (of) => `Nudged ${of}`, reshape: (of) => `Reshaped ${of}`, add: (of) => `Added ${of}`, remove: (of) => `Deleted ${of}`, duplicate: (of) => `Duplicated ${of}`, set: (of) => `Set a property of ${of}`,
    radius: (of) => `Set radius of ${of}`, view: (of) => `Set the view of ${of}`, halfWidth: (of) => `Set half width of ${of}`, hours: (of) => `Changed the hours of ${of}`, split: (of) => `Split ${of}`, join: (of) => `Joined ${of}`, reverse: (of) => `Reversed ${of}`, follow: (of) => `Drew along a line: ${of}`,
    paste: (of) => `Pasted ${of}`, import: (of) => `Imported files: ${of}`, suggest: (of) => `Accepted a suggestion: ${of}`, remedy: (of) => `Closed a gap: ${of}`, merge: (of) => `Merged a plan: ${of}`, restore: (of) => `Restored an older version: ${of}`, settings: (of) => `Changed the settings of the plan: ${of}`, level: (of) => `Set the duty level: ${of}`, conditions: (of) => `Changed for season or weather: ${of}`, earlier: (of) => `Earlier change: ${of}`,
  },
};

export const stepWords: Readonly<Record<Lang, StepWords>> = { zh, en };
