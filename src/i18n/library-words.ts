/** What the library says: apart from the dictionary of the page, since it comes only when it is opened. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '方案库', close: '关闭', lead: '方案和修改自动保存在本机的浏览器里，不上传。', empty: '本机还没有保存的方案。打开文件，或修改示例方案后，会出现在这里。', reading: '正在读取',
  open: '打开', here: '已打开', rename: '重命名', keep: '确定', cancel: '取消', newName: '方案名称', duplicate: '复制', copyOf: (name: string) => `${name} 副本`, remove: '删除', removeHere: '已打开的方案不能删除，请先打开另一个方案',
  changed: (time: string) => `修改于 ${time}`, synthetic: '示例数据', unnamed: '未命名方案',
  deleted: '最近删除', takeBack: '恢复', until: (time: string) => `保留到 ${time}`,
  earlier: (n: number) => `以前的状态 ${n}`, restore: '恢复到此状态', restoreHint: '现在的状态会先存为一条，可以再恢复回来', restored: (time: string) => `已恢复到 ${time} 的状态；之前的状态也已保留`, unreadable: '这一状态已损坏，无法恢复', readOnly: '只读方案不能恢复，请先接管',
  causes: { first: '最初', grown: '自动', restored: '恢复所得', repaired: '修复所得' }, features: (n: string) => `${n} 个对象`, size: (kb: string) => `${kb} kB`,
  persisted: '浏览器已承诺不自动清除这些数据。', notPersisted: '浏览器没有承诺保留这些数据：磁盘空间不足时可能清除。请把重要方案另存为文件。', due: '此方案超过一天的修改还没有另存为文件，请点“保存文件”。',
  newer: '这些数据由更新版本的程序保存：只能查看，不会改动。', failed: (why: string) => `无法完成：${why}`,
  rescue: '取出数据', rescueHint: '不启动程序，直接下载保存的方案',
  everything: '清除本机全部数据', sure: '将清除本机浏览器里的全部方案、以前的状态和记住的设置，不能恢复。已另存的文件不受影响。', doIt: '全部清除',
  damage: { title: '保存的方案有损坏', lost: (time: string, age: string) => `最新的部分已损坏，无法读取。现在打开的是 ${time} 的状态（${age}前）；之后的修改没有读出。`, mended: (time: string) => `一份存档已损坏，已用前一份存档和修改记录还原到 ${time} 的状态，没有丢失修改。`, ok: '知道了' },
  age: (days: number, hours: number, minutes: number) => (days ? `${days} 天` : hours ? `${hours} 小时 ${minutes} 分钟` : `${minutes} 分钟`),
};
type LibraryWords = typeof zh;
const en: LibraryWords = {
  title: 'Library', close: 'Close', lead: 'Plans and every change are kept in this browser, on this computer; nothing is uploaded.', empty: 'No plan is kept here yet. Open a file, or change a demo plan, and it appears here.', reading: 'Reading',
  open: 'Open', here: 'Open now', rename: 'Rename', keep: 'OK', cancel: 'Cancel', newName: 'Name of the plan', duplicate: 'Duplicate', copyOf: (name) => `${name} (copy)`, remove: 'Delete', removeHere: 'The open plan cannot be deleted; open another one first',
  changed: (time) => `Changed ${time}`, synthetic: 'Synthetic data', unnamed: 'Plan without a name',
  deleted: 'Deleted lately', takeBack: 'Take back', until: (time) => `Kept until ${time}`,
  earlier: (n) => `Earlier states ${n}`, restore: 'Restore', restoreHint: 'The present state is kept as one of these first, so that you can come back', restored: (time) => `Restored to ${time}; the state before is kept too`, unreadable: 'This state is damaged and cannot be restored', readOnly: 'A read-only plan cannot be restored; take it over first',
  causes: { first: 'first', grown: 'automatic', restored: 'restored', repaired: 'repaired' }, features: (n) => `${n} features`, size: (kb) => `${kb} kB`,
  persisted: 'The browser promised not to clear this data by itself.', notPersisted: 'The browser did not promise to keep this data: it may clear it when the disk runs full. Save what matters as a file too.', due: 'More than a day of changes to this plan is in no file: press “Save file”.',
  newer: 'This data was kept by a newer version of the program: it is shown, and never changed.', failed: (why) => `That did not work: ${why}`,
  rescue: 'Take data out', rescueHint: 'Download kept plans without starting the program',
  everything: 'Remove everything from this computer', sure: 'All plans, earlier states and remembered choices in this browser go, for good. Files you saved stay.', doIt: 'Remove everything',
  damage: { title: 'The kept plan is damaged', lost: (time, age) => `Its newest part cannot be read. What is open now is the state of ${time} (${age} ago); changes after that could not be read.`, mended: (time) => `One snapshot was damaged. The plan was rebuilt from the one before and the log of changes, up to ${time}: no change is lost.`, ok: 'Understood' },
  age: (days, hours, minutes) => (days ? `${days} d` : hours ? `${hours} h ${minutes} min` : `${minutes} min`),
};

export const libraryWords: Readonly<Record<Lang, LibraryWords>> = { zh, en };
