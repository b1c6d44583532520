/**
 * Names of the basemap that are written wrongly or lack a Chinese form in the source. The keys
 * are names as the archive has them.
 */

/** Japanese or traditional forms, and a district's street office standing for the town. */
const wrong: Readonly<Record<string, string>> = {
  営口: '营口', 竜岩: '龙岩', 萍郷: '萍乡', 景徳镇: '景德镇', 本渓: '本溪', 満州里: '满洲里', 干安: '乾安', 旴江: '盱江', 俆碧: '徐碧',
  王爷庙: '乌兰浩特', 喇嘛庙: '多伦', 卜奎: '建华', 红岸: '富拉尔基', 南航: '龙沙', 游击队城: '帕尔季赞斯克', 尼布楚: '涅尔琴斯克',
};

/** A street office's name standing for its town: `Latin|Chinese` as in the archive, since either alone is ambiguous. */
const wrongHere: Readonly<Record<string, string>> = {
  'Luobei|凤翔': '萝北', 'Huachuan|悦来': '桦川', 'Hengshan|奋斗': '恒山', 'Didao|东兴': '滴道', 'Aihui|兴安': '爱辉', 'Zhalantun|兴华': '扎兰屯',
  'Taonan|光明': '洮南', 'Taobei|明仁': '洮北', "Ang'angxi|新兴": '昂昂溪', "Sa'ertu|东安": '萨尔图', 'Jiaohe|民主': '蛟河', 'Aimin|向阳': '爱民',
  'Linxi|西林': '林西', 'Dorbod|泰康': '杜尔伯特', 'Xinxing|北山': '新兴', "Xi'an|先锋": '西安区', 
};

/** Chinese name by Latin name where the source has none. */
const missing: Readonly<Record<string, string>> = {
  "Bei'an": '北安', Gongzhuling: '公主岭', Jiutai: '九台', Dehui: '德惠', Meihekou: '梅河口', Huadian: '桦甸', Jishu: '吉舒',
  Kaiyuan: '开原', Beipiao: '北票', Panshan: '盘山', Lingyuan: '凌源', Xingcheng: '兴城', Heishan: '黑山', Linghai: '凌海', Xinmin: '新民',
  Liaozhong: '辽中', Kuandian: '宽甸', Huanren: '桓仁', Panshi: '磐石', Huinan: '辉南', Dashitou: '大石头', Huangnihe: '黄泥河',
  Mishan: '密山', 'Hulan Ergi': '富拉尔基', Xianning: '咸宁', Xiantao: '仙桃', Daye: '大冶', Gongqingcheng: '共青城', Dongling: '东陵',
  Sujiatun: '苏家屯', Gongchangling: '弓长岭', Yantongshan: '烟筒山', Sanchazi: '三岔子', Baishishan: '白石山', Erdaojiang: '二道江',
  Rajin: '罗津', 'Hoeryŏng': '会宁', 'Sŏnbong': '先锋', 'Ŭndŏk': '恩德', 'Hyesan-dong': '惠山', 'Musan-ŭp': '茂山', Kilju: '吉州',
  "Kimch'aek-si": '金策', "Manp'o": '满浦', Namyang: '南阳', Ranam: '罗南', 'Kyŏngsŏng': '镜城', Aoji: '阿吾地',
  'Artëm': '阿尔乔姆', Dalnerechensk: '达利涅列琴斯克', Dalnegorsk: '达利涅戈尔斯克', "Spassk-Dal'niy": '斯帕斯克达利尼',
  "Arsen'yev": '阿尔谢尼耶夫', "Bol'shoy Kamen'": '大卡缅', Svobodnyy: '斯沃博德内', Zeya: '结雅', Borzya: '博尔贾', Khasan: '哈桑',
  Kraskino: '克拉斯基诺', "Zabaykal'sk": '后贝加尔斯克', 'Khabarovsk Vtoroy': '哈巴罗夫斯克第二站', Arkhara: '阿尔哈拉',
  Magdagachi: '马格达加奇', Shilka: '石勒喀',
};

/** Chinese names of rivers by the Latin name of the source; Latin names as they are to be written. */
export const rivers: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'Heilong Jiang (Amur)': ['黑龙江', 'Heilong (Amur)'], Amur: ['黑龙江', 'Amur'], Ussuri: ['乌苏里江', 'Ussuri'],
  'Ussuri (Wusuli)': ['乌苏里江', 'Wusuli (Ussuri)'], 'Song?acha': ['松阿察河', "Song'acha"], 'Songhua (Sungari)': ['松花江', 'Songhua'],
  'Di?er Songhua': ['第二松花江', "Di'er Songhua"], Nen: ['嫩江', 'Nen'], Muling: ['穆棱河', 'Muling'], Tumen: ['图们江', 'Tumen'],
  'Argun? (Ergun)': ['额尔古纳河', 'Ergun (Argun)'], Hailar: ['海拉尔河', 'Hailar'], Liao: ['辽河', 'Liao'], Xiliao: ['西辽河', 'Xiliao'],
  'Xar Moron': ['西拉木伦河', 'Xar Moron'], Daling: ['大凌河', 'Daling'], Luan: ['滦河', 'Luan'], Chaor: ['绰尔河', 'Chaor'],
  'Tao?er': ['洮儿河', "Tao'er"], Nemor: ['讷谟尔河', 'Nemor'], Nanweng: ['南瓮河', 'Nanweng'], Yalu: ['雅鲁河', 'Yalu'],
  Erdao: ['二道江', 'Erdao'], Zeya: ['结雅河', 'Zeya'], Selemdzha: ['谢列姆贾河', 'Selemdzha'], Bikin: ['比金河', 'Bikin'],
  'Amgun?': ['阿姆贡河', 'Amgun'], Uda: ['乌第河', 'Uda'], Shilka: ['石勒喀河', 'Shilka'], Onon: ['鄂嫩河', 'Onon'], Vitim: ['维季姆河', 'Vitim'],
  'Herlen (Kerulen)': ['克鲁伦河', 'Herlen (Kerulen)'], Shandian: ['闪电河', 'Shandian'], 'Ol?kma': ['奥廖克马河', 'Olyokma'],
  'Chang Jiang (Yangtze)': ['长江', 'Yangtze'], Yangtze: ['长江', 'Yangtze'], Gan: ['赣江', 'Gan'], Xiang: ['湘江', 'Xiang'], Min: ['闽江', 'Min'],
  Mei: ['梅江', 'Mei'], Dong: ['东江', 'Dong'], Bei: ['北江', 'Bei'], Fuchun: ['富春江', 'Fuchun'], Jiulong: ['九龙江', 'Jiulong'],
  Ou: ['瓯江', 'Ou'], Han: ['汉江', 'Han'], Yuan: ['沅江', 'Yuan'],
};

/** The Chinese name to draw; the Latin name where no Chinese one is known. */
export function chineseName(zh: string | undefined, en: string): string {
  if (zh === undefined) return missing[en] ?? en;
  return wrongHere[`${en}|${zh}`] ?? wrong[zh] ?? zh;
}

/** The same rule as a MapLibre expression over the fields `zh` and `en` of the archive's places. */
export function chineseNameExpression(): unknown[] {
  const latin = ['get', 'en'];
  const han = ['get', 'zh'];
  return ['case', ['!', ['has', 'zh']], ['match', latin, ...Object.entries(missing).flat(), latin],
    ['match', ['concat', latin, '|', han], ...Object.entries(wrongHere).flat(), ['match', han, ...Object.entries(wrong).flat(), han]]];
}

/** River name as a MapLibre expression over the field `en` of the archive. */
export function riverNameExpression(lang: 'zh' | 'en'): unknown[] {
  const pairs = Object.entries(rivers).flatMap(([source, [zh, en]]) => [source, lang === 'zh' ? zh : en]);
  return ['match', ['get', 'en'], ...pairs, ['get', 'en']];
}
