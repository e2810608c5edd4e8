/** Where the characters begin that Chinese fonts draw twice as wide as a digit (dashes, quotes, ①, Ⅰ, 汉). */
const FIRST_WIDE = 0x2010;

/** Half-width katakana and Hangul, the one narrow block above. */
const FIRST_HALF_WIDTH = 0xff61;
const LAST_HALF_WIDTH = 0xffdc;

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

const NEW_LINE = 0x0a;

function unitWidth(code: number): number {
  if (code < FIRST_WIDE) return 1;
  const isSurrogate = code >= FIRST_SURROGATE && code <= LAST_SURROGATE;
  return isSurrogate || (code >= FIRST_HALF_WIDTH && code <= LAST_HALF_WIDTH) ? 1 : 2;
}

/** Width of a text in digits: Chinese characters and full-width signs count two, all others one; linear. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += unitWidth(text.charCodeAt(i));
  return width;
}

/** Whether a line may be broken before and after this character: a blank or a wide one. */
function breaks(code: number): boolean {
  return code === 0x20 || unitWidth(code) === 2;
}

/** Whether a text holds nothing but characters from dashes up to 汉; full-width signs (，（) above are counted one by one. */
function isPlainChinese(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < FIRST_WIDE || code >= FIRST_SURROGATE) return false;
  }
  return true;
}

/** Lines that a text takes up when it is wrapped at a width in digits: at least one; linear. */
export function wrappedLines(text: string, width: number): number {
  // Chinese alone breaks anywhere.
  if (isPlainChinese(text)) return Math.max(1, Math.ceil(text.length / Math.max(1, width >> 1)));
  let lines = 1;
  let line = 0;
  let word = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === NEW_LINE) {
      lines += 1;
      line = 0;
      word = 0;
      continue;
    }
    const unit = unitWidth(code);
    word = breaks(code) ? 0 : word + unit;
    line += unit;
    if (line <= width || line === unit) continue;
    lines += 1;
    if (word > width) word = unit;
    // A word that began on this line moves down whole, unless it fills a line by itself.
    line = Math.max(word, unit);
  }
  return lines;
}
