/** Words of kept figures: the change on the day before, the table of days, and the file they are taken to another computer in. They come with a report. */
const zh = {
  change: '较前一日', points: '个百分点', value: (points: string, was: string) => `${points}（${was}）`, sentence: (points: string, was: string) => `较前一日 ${points}（${was}）`, same: '无变化', had: '当时没有此项', hadSentence: '前一日没有此项',
  before: (hours: string, time: string) => `前一日：${hours}，数字为 ${time} 按当时方案所算`, planChanged: '方案此后有改动', versions: (was: string, is: string) => `版本由 ${was} 改为 ${is}`, noVersion: '未写', engineChanged: (was: string, is: string) => `引擎由 ${was} 换为 ${is}，差值可能来自引擎`, join: '；', stop: '。',
  none: (date: string) => `未保存前一日（${date}）的数字，不作比较。`, blocked: '此浏览器未能读出保存的数字，无法与前一日比较。', reasons: { noId: '方案没有编号（id），数字不能保存，无法与前一日比较。', noHours: '这一时段的数字不保存，不与前一日比较。' },
  table: '最近保存的各日数字', date: '日期', hours: '班次', area: '辖区', border: '边境', places: '部位', bare: '边境未覆盖', ground: '辖区未覆盖', gaps: '盲区', plan: '方案指纹', engine: (version: string) => `引擎 ${version}`, noRows: '没有保存的数字。',
  menu: '历日数字', lead: '日报完成时，其数字自动保存在本机浏览器里，供以后的日报比较；不含人员和位置。', count: (days: string) => `已保存 ${days} 天：`, empty: '此方案还没有保存的数字。', reading: '正在读取', save: '另存为文件', bring: '从文件读入', forget: '删除此方案的数字', sure: '确定删除', unreadable: (n: string) => `${n} 份保存的数字已损坏，未使用。`,
  saved: (name: string) => `已保存 ${name}`, forgotten: '已删除。', brought: (n: string, own: string, older: string) => `读入 ${n} 份，其中此方案 ${own} 份；${older} 份未采用：已有的更新，或是当日所算。`,
  failures: { full: '空间不足：数字没有保存下来。请先另存为文件，再清出空间。', forbidden: '浏览器禁止保存：数字只在此页打开时有效。请另存为文件。', newerStore: '本机的数字由更新版本的程序保存，没有改动。请用新版本打开，或另存为文件。', failed: '数字没有保存下来。请另存为文件。' },
  file: (name: string, text: string) => `${name}：${text}`, at: (place: string, text: string) => `${place}：${text}`, lineColumn: (line: string, column: string) => `第 ${line} 行第 ${column} 列`,
  codes: {
    tooLarge: '文件过大，不是历日数字文件。请选择由“历日数字”另存的文件。', notText: '不是 UTF-8 文本。请重新从“历日数字”另存。', notJson: '不是完整的 JSON，可能被截断或改动。请重新另存或取备份。', notFigures: '不是历日数字文件。请选择由“历日数字”或命令行 --figures 写出的文件。', newer: '由更新版本的程序写出。请用新版本读取。',
    missing: '缺少此项。请重新另存或取备份。', strange: '这类文件没有此项，文件被改动过。请重新另存或取备份。', badValue: '此值不合规定。请重新另存或取备份。', contradiction: '几个数字互相矛盾，文件被改动过。请重新另存或取备份。', twice: '与前面一份重复。请重新另存或取备份。', damaged: '校验不符，文件已损坏或被改动。请重新另存或取备份。',
  },
};
export type TrendWords = typeof zh;
const en: TrendWords = {
  change: 'on the day before', points: 'points', value: (points, was) => `${points} (${was})`, sentence: (points, was) => `${points} on the day before (${was})`, same: 'no change', had: 'none then', hadSentence: 'none on the day before',
  before: (hours, time) => `The day before: ${hours}, figures computed ${time} from the plan as it was`, planChanged: 'the plan has changed since', versions: (was, is) => `version ${was} has become ${is}`, noVersion: 'not stated', engineChanged: (was, is) => `the engine ${was} has become ${is}, which the difference may come from`, join: '; ', stop: '.',
  none: (date) => `No figures kept of the day before (${date}): nothing is compared.`, blocked: 'This browser could not read its kept figures: nothing is compared with the day before.', reasons: { noId: 'The plan has no id: its figures cannot be kept or compared with the day before.', noHours: 'Figures of these hours are not kept, nor compared with the day before.' },
  table: 'Figures of the days kept last', date: 'Date', hours: 'Hours', area: 'Areas', border: 'Border', places: 'Places', bare: 'Border uncovered', ground: 'Area uncovered', gaps: 'Gaps', plan: 'Plan', engine: (version) => `engine ${version}`, noRows: 'No figures are kept.',
  menu: 'Kept figures', lead: 'When a daily report is done its figures are kept in this browser, for later reports to compare with; nothing of persons or positions.', count: (days) => (days === '1' ? '1 day kept:' : `${days} days kept:`), empty: 'No figures of this plan are kept yet.', reading: 'Reading', save: 'Save as a file', bring: 'Bring in a file', forget: 'Delete figures of this plan', sure: 'Delete them', unreadable: (n) => `${n} kept ${n === '1' ? 'record is' : 'records are'} damaged and not used.`,
  saved: (name) => `Saved ${name}`, forgotten: 'Deleted.', brought: (n, own, older) => `Read ${n}, of this plan ${own}; ${older} not taken: what is here is newer, or of that day.`,
  failures: { full: 'No room: the figures were not kept. Save them as a file, then make room.', forbidden: 'The browser forbids keeping: the figures last as long as this page. Save them as a file.', newerStore: 'The figures here were kept by a newer version of the program and stay as they are. Open that version, or save as a file.', failed: 'The figures were not kept. Save them as a file.' },
  file: (name, text) => `${name}: ${text}`, at: (place, text) => `${place}: ${text}`, lineColumn: (line, column) => `line ${line}, column ${column}`,
  codes: {
    tooLarge: 'it is too large for a file of kept figures. Choose one saved from "Kept figures".', notText: 'it is no UTF-8 text. Save it anew from "Kept figures".', notJson: 'it is no whole JSON; it may be cut off or changed. Save it anew or take a backup.', notFigures: 'it is no file of kept figures. Choose one saved from "Kept figures" or written by --figures.', newer: 'it was written by a newer version of the program. Read it with that one.',
    missing: 'this is missing. Save the file anew or take a backup.', strange: 'no such file has this: it was changed. Save it anew or take a backup.', badValue: 'this value cannot be. Save the file anew or take a backup.', contradiction: 'these figures contradict each other: the file was changed. Save it anew or take a backup.', twice: 'it is there twice. Save the file anew or take a backup.', damaged: 'its checksum does not fit: it is damaged or was changed. Save it anew or take a backup.',
  },
};
export const trendWords: Readonly<Record<'zh' | 'en', TrendWords>> = { zh, en };
