const DIGITS = "〇一二三四五六七八九";

function digitOf(character: string): number {
  if (character === "○" || character === "◯" || character === "零" || character === "O") return 0;
  if (character === "两") return 2;
  if (character >= "0" && character <= "9") return Number(character);
  return DIGITS.indexOf(character);
}

function readTens(text: string): number | null {
  const place = text.indexOf("十");
  const tens = place === 0 ? 1 : digitOf(text.charAt(0));
  const ones = place === text.length - 1 ? 0 : digitOf(text.charAt(place + 1));
  const shape = place <= 1 && text.length - place <= 2 && tens > 0 && ones >= 0;
  return shape ? tens * 10 + ones : null;
}

/**
 * The number that Chinese numerals name: by place (二〇二六, with Arabic digits among them: 二0二六) or by tens
 * (三十一, 廿五); null where they name none. Covers whole numbers up to 9999.
 */
export function readNumeral(text: string): number | null {
  const spelt = text.replace(/^廿/, "二十").replace(/^卅/, "三十").replace(/十十/, "十");
  if (spelt.includes("十")) return readTens(spelt);
  if (spelt.length === 0 || spelt.length > 4) return null;
  let value = 0;
  for (const character of spelt) {
    const digit = digitOf(character);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value;
}
