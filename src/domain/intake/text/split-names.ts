import { foldInPlace } from "./normalise.ts";

const LABEL =
  /^(?:直接|主要|部门|第一|具体|牵头)?(?:责任人|责任领导|责任部门|责任单位|负责人|分管领导|主管领导|牵头部门|经办人|姓名)[:：]/;
const PLACEHOLDER = /^(?:[-—–/\\_.]+|无)$/;

/** Whether a blank parts two names (某甲 某乙) and is no padding within one (某 甲). */
function partsNames(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => word.length >= 2);
}

/** Splits at these marks only outside brackets: 某科(甲、乙) names one office. */
function splitOutsideBrackets(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && "、,;/|\n\r".includes(character)) {
      pieces.push(text.slice(start, index));
      start = index + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}

function splitAtBlanks(piece: string): string[] {
  const words = piece.trim().split(/\s+/);
  return partsNames(words) ? words : [words.join("")];
}

/**
 * The persons or bodies that a cell names, in order, without label, blanks inside short names and empty entries.
 * Names are not split at 和 or 及, which are part of many offices' names.
 */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  for (const piece of splitOutsideBrackets(foldInPlace(text))) {
    for (const name of splitAtBlanks(piece.trim().replace(LABEL, ""))) {
      if (name !== "" && !PLACEHOLDER.test(name)) names.push(name);
    }
  }
  return names;
}
