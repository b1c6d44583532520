/** Encodings that one may say a file has, those of Chinese programs first; what is read as UTF-8 or GB 18030 is found. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'shift_jis', 'euc-kr', 'windows-1251', 'windows-1252'] as const;
