/** The particulars of a refusal in Chinese: English comes with the refusal itself, as for terminals. What a library says of broken data is not told. */
type Say = (...parts: string[]) => string;
const table: readonly (readonly [RegExp, Say])[] = [
  [/^its table of contents is missing/, () => '没有目录'], [/^its table of contents is cut off/, () => '目录不完整'], [/^(.+) is packed by a method \((\d+)\) that is not read/, (name) => `${name} 的压缩方式不能读取`],
  [/^(.+) is not where it should be/, (name) => `${name} 不在目录所写的位置`], [/^(.+) is cut off/, (name) => `${name} 不完整`],
  [/^an element has more than (\d+) attributes/, (limit) => `一个元素的属性超过 ${limit} 个`], [/^its text is not in the encoding/, () => '文字与声明的编码不符'], [/^it does not begin with an element/, () => '开头不是元素'],
  [/^is not UTF-8 text/, () => '不是 UTF-8 文字，请另存为 UTF-8'], [/^is empty/, () => '是空的'], [/^is not JSON: it ends in the middle/, () => '内容中断，没有结尾'], [/line (\d+), column (\d+)/, (line, column) => `第 ${line} 行第 ${column} 列起有误`],
  [/TopoJSON/, () => '这是 TopoJSON，请先转换为 GeoJSON'], [/^is a FeatureCollection without/, () => '是要素集，但没有要素列表'], [/^holds an empty list/, () => '列表是空的'], [/^holds a list that is neither/, () => '列表里既不是要素，也不是带列名的记录'],
  [/^is not read: the file holds/, () => '内容不是 GeoJSON 对象'], [/^is not read: the object has no member "type"/, () => '对象没有 type，不是 GeoJSON'], [/^is not read: the type (.+) is unknown/, (type) => `类型 ${type} 不认识`],
  [/^its \.shp does not begin as one/, () => '.shp 的开头不对'], [/^a sheet names cells beyond column (\d+), row (\d+), or more than (\d+)/, (column, row, cells) => `单元格超出第 ${column} 列、第 ${row} 行，或多于 ${cells} 个`],
  [/^more than (.+) when unpacked/, (size) => `解压后超过 ${size}`], [/^a file that unpacks to more than (\d+) times/, (times) => `有文件解压后超过原来的 ${times} 倍`], [/^more than 65 534 files or 4 GB/, () => '多于 65\u202f534 个文件或 4\u202fGB'],
  [/^(\d+) files$/, (count) => `${count} 个文件`], [/^(.+) of ([\d.]+ MB)$/, (name, size) => `${name} 有 ${size}`], [/^([\d.]+ MB|\d+:1)$/, (same) => same],
];

/** Why in Chinese; empty where only a library's own words say it. */
export function particularInChinese(why: unknown): string {
  for (const [pattern, say] of table) {
    const found = pattern.exec(String(why));
    if (found) return say(...found.slice(1).map(String));
  }
  return '';
}
