/** Where the characters begin that Chinese fonts draw twice as wide as a digit (dashes, quotes, ①, Ⅰ, 汉). */
const FIRST_WIDE = 0x2010;

/** Half-width katakana and Hangul, the one narrow block above. */
const FIRST_HALF_WIDTH = 0xff61;
const LAST_HALF_WIDTH = 0xffdc;

function unitWidth(code: number): number {
  if (code < FIRST_WIDE) return 1;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
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

/** How many characters at the start of a text are twice as wide as a digit. */
function wideStart(text: string): number {
  let wide = 0;
  while (wide < text.length && unitWidth(text.charCodeAt(wide)) === 2) wide += 1;
  return wide;
}

/** Lines that one paragraph takes up. */
function paragraphLines(text: string, width: number): number {
  // Chinese alone breaks anywhere.
  if (wideStart(text) === text.length) return Math.max(1, Math.ceil(text.length / Math.max(1, width >> 1)));
  let lines = 1;
  let line = 0;
  let word = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
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

/** Lines that a text takes up when it is wrapped at a width in digits: at least one; linear. */
export function wrappedLines(text: string, width: number): number {
  if (!text.includes("\n")) return text.length * 2 <= width ? 1 : paragraphLines(text, width);
  let lines = 0;
  for (const paragraph of text.split("\n")) lines += paragraphLines(paragraph, width);
  return lines;
}
