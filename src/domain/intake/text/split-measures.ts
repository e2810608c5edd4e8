import { foldInPlace } from "./normalise.ts";

/** One measure of a cell: its words without number and closing marks, and its place in the cell's text. */
export interface MeasurePart {
  readonly text: string;
  /** First character of `text` in the cell's text. */
  readonly start: number;
  /** First character after `text`. */
  readonly end: number;
  /** The number as typed (`1.`, `(2)`, `①`, 一是), or null. */
  readonly number: string | null;
}

type Style =
  "arabic" | "bracket" | "circled" | "chinese" | "chinese-bracket" | "is" | "ordinal" | "order" | "bullet";

interface Marker {
  readonly style: Style;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const MARKER =
  /([①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩])|(\d{1,2})(?:[.、)]|[, ](?=[一-鿿]))|\((\d{1,2})\)[、.]?|([一二三四五六七八九十]{1,3})[、.]|\(([一二三四五六七八九十]{1,3})\)[、.]?|([一二三四五六七八九十]{1,3})(?:是|要)|第([一二三四五六七八九十]{1,3})[,、:]|(首先|其次|再次|最后)[,、:]?|([●•■◆▪◇])/g;

const CHINESE = "一二三四五六七八九十";
const ORDER = ["首先", "其次", "再次", "最后"];
const CIRCLES = ["①", "⑴", "⒈", "❶", "㈠"];

function chineseValue(text: string): number {
  const place = text.indexOf("十");
  if (place < 0) return text.length === 1 ? CHINESE.indexOf(text) + 1 : 0;
  const tens = place === 0 ? 1 : CHINESE.indexOf(text.charAt(0)) + 1;
  const last = text.charAt(place + 1);
  return tens * 10 + (last === "" ? 0 : CHINESE.indexOf(last) + 1);
}

function circledValue(mark: string): number {
  const code = mark.charCodeAt(0);
  const first = CIRCLES.find((circle) => code >= circle.charCodeAt(0) && code - circle.charCodeAt(0) < 20);
  return first === undefined ? 0 : code - first.charCodeAt(0) + 1;
}

const STYLES: readonly (readonly [Style, (text: string) => number])[] = [
  ["circled", circledValue],
  ["arabic", Number],
  ["bracket", Number],
  ["chinese", chineseValue],
  ["chinese-bracket", chineseValue],
  ["is", chineseValue],
  ["ordinal", chineseValue],
  ["order", (text) => ORDER.indexOf(text) + 1],
  ["bullet", () => 1],
];

/** Whether a number may begin here: at the start, or behind the end of a sentence or clause. */
function opensClause(text: string, start: number, isLoose: boolean): boolean {
  const before = text.charAt(start - 1);
  return before === "" || /[\s;。.:!?)”"】]/.test(before) || (isLoose && /[,、]/.test(before));
}

/** A decimal, a date, a version or a clause number (1.5万元, 2026.6.30, 第3.2条, 1.2.3) is no measure's number. */
function isPartOfNumber(text: string, marker: Marker): boolean {
  const before = text.charAt(marker.start - 1);
  if (/[\d./%A-Za-z第-]/.test(before)) return true;
  if (before === "、" && /\d/.test(text.charAt(marker.start - 2))) return true;
  if (text.charAt(marker.end - 1) === ")") return false;
  const rest = text.slice(marker.end, marker.end + 12);
  return /^\d/.test(rest) && !/^(?:20\d{2}年|\d+\.\d+(?:万|亿|元|%|倍))/.test(rest);
}

/** A first number opens a clause; a later one may stand right behind the words before it. */
function isArabicMarker(text: string, marker: Marker): boolean {
  if (isPartOfNumber(text, marker)) return false;
  // A number that only a blank or comma follows counts at the start of a line: 1 核对, but not 共 3 项.
  if (/[, ]/.test(text.charAt(marker.end - 1)) && !startsLine(text, marker)) return false;
  const isBehindWord = marker.value > 1 && /[一-鿿]/.test(text.charAt(marker.start - 1));
  return isBehindWord || opensClause(text, marker.start, marker.value > 1);
}

/** 一、二季度 and 第一、第二季度 are lists, not numbers. */
function isListed(text: string, at: number): boolean {
  return text.charAt(at - 1) === "、" && /[第一二三四五六七八九十]/.test(text.charAt(at));
}

function isMarker(text: string, marker: Marker): boolean {
  if (marker.value === 0) return false;
  if (marker.style === "circled" || marker.style === "bullet") return true;
  if (marker.style === "arabic") return isArabicMarker(text, marker);
  if (marker.style !== "is" && marker.style !== "order" && isListed(text, marker.end)) return false;
  return opensClause(text, marker.start, marker.style === "is" || marker.style === "order");
}

function findMarkers(text: string): Marker[] {
  const found: Marker[] = [];
  for (const match of text.matchAll(MARKER)) {
    const place = STYLES.findIndex((_, index) => match[index + 1] !== undefined);
    const [style, valueOf] = STYLES[place] ?? [];
    if (style === undefined || valueOf === undefined) continue;
    const start = match.index;
    const marker = { style, value: valueOf(match[place + 1] ?? ""), start, end: start + match[0].length };
    if (isMarker(text, marker)) found.push(marker);
  }
  return found;
}

function startsLine(text: string, marker: Marker): boolean {
  return /(?:^|[\n\r])\s*$/.test(text.slice(Math.max(0, marker.start - 12), marker.start));
}

/** Markers of the outermost style that count on from one another; one that jumps within a line is not a number. */
function outermost(text: string, markers: readonly Marker[]): Marker[] {
  const style = markers.find((marker) => marker.value === 1 || startsLine(text, marker))?.style;
  const chosen: Marker[] = [];
  for (const marker of markers) {
    if (marker.style !== style) continue;
    const last = chosen.at(-1);
    const follows = last === undefined || marker.value === last.value + 1 || marker.value === last.value;
    if (follows || startsLine(text, marker) || marker.value === 1 || marker.style === "order")
      chosen.push(marker);
  }
  return chosen;
}

const EDGE_START = new Set(" \t\n\r\u3000\u00a0;,、。.:；，：");
const EDGE_END = new Set(" \t\n\r\u3000\u00a0;,、；，");

/** The part between two places without the separators at its edges, or null where nothing else stands there. */
function partOf(text: string, from: number, to: number, number: string | null): MeasurePart | null {
  let start = from;
  let end = to;
  while (start < end && EDGE_START.has(text.charAt(start))) start += 1;
  while (end > start && EDGE_END.has(text.charAt(end - 1))) end -= 1;
  return start === end ? null : { text: text.slice(start, end), start, end, number };
}

/** A lead-in such as 主要措施: belongs to the separators; any other words before the first number are a measure. */
function leadIn(text: string, folded: string, end: number): MeasurePart[] {
  const part = partOf(text, 0, end, null);
  const isHeading = part !== null && /:\s*$/.test(folded.slice(0, end)) && part.text.length <= 30;
  return part === null || isHeading ? [] : [part];
}

function splitByMarkers(text: string, folded: string, markers: readonly Marker[]): MeasurePart[] {
  const parts = leadIn(text, folded, markers[0]?.start ?? 0);
  markers.forEach((marker, index) => {
    const to = markers[index + 1]?.start ?? text.length;
    const part = partOf(text, marker.end, to, text.slice(marker.start, marker.end).trim());
    if (part !== null) parts.push(part);
  });
  return parts;
}

const SHORTEST = 4;

/** Places where a line ends together with its sentence, or where every line is an item of its own. */
function lineEnds(folded: string): number[] {
  const ends: number[] = [];
  for (const match of folded.matchAll(/[\n\r]+/g)) {
    if (!/[,、:(“《]/.test(lastBefore(folded, match.index))) ends.push(match.index);
  }
  return isWrapped(folded, ends) ? ends.filter((end) => endsSentence(folded, end)) : ends;
}

/** How far blanks before a line break are passed over. */
const MOST_BLANKS = 20;

function lastBefore(folded: string, end: number): string {
  return folded
    .slice(Math.max(0, end - MOST_BLANKS), end)
    .trimEnd()
    .slice(-1);
}

function endsSentence(folded: string, end: number): boolean {
  return /[;。.!?)”]/.test(lastBefore(folded, end));
}

/** Lines of nearly one length that stop in the middle of a sentence were broken by hand to fit the column. */
function isWrapped(folded: string, ends: readonly number[]): boolean {
  const lengths = ends.map((end, index) => end - (ends[index - 1] ?? 0));
  const open = ends.filter((end) => !endsSentence(folded, end));
  if (open.length === 0) return false;
  const longest = Math.max(...lengths);
  return (
    open.length < ends.length ||
    (longest >= 8 && /[,。;]/.test(folded) && longest - Math.min(...lengths) <= 2)
  );
}

/** Semicolons outside brackets and quotes, where every piece is long enough to be a sentence. */
function semicolons(folded: string, from: number, to: number): number[] {
  const found: number[] = [];
  let depth = 0;
  let last = from;
  for (let index = from; index < to; index += 1) {
    const character = folded.charAt(index);
    if ("(《“【[".includes(character)) depth += 1;
    else if (")》”】]".includes(character)) depth = Math.max(0, depth - 1);
    if (character !== ";" || depth > 0) continue;
    if (index - last < SHORTEST) return [];
    found.push(index);
    last = index + 1;
  }
  return to - last < SHORTEST && folded.slice(last, to).trim() !== "" ? [] : found;
}

function splitBySentences(text: string, folded: string): MeasurePart[] {
  const parts: MeasurePart[] = [];
  let from = 0;
  for (const lineEnd of [...lineEnds(folded), text.length]) {
    for (const to of [...semicolons(folded, from, lineEnd), lineEnd]) {
      const part = partOf(text, from, to, null);
      if (part !== null) parts.push(part);
      from = to;
    }
  }
  return parts;
}

/**
 * The measures that one cell holds (DOMAIN §3), in order: by their numbers where they have any, else by lines and by
 * semicolons that part sentences. Together with separators, numbers and a lead-in ending in a colon the parts cover
 * the whole text. Decimals, dates, versions and clause numbers are never taken for a measure's number.
 */
export function splitMeasures(text: string): readonly MeasurePart[] {
  const folded = foldInPlace(text);
  const markers = /[\d①-⒛❶-❿㈠-㈩一二三四五六七八九十首其●•■◆▪◇]/.test(folded)
    ? outermost(folded, findMarkers(folded))
    : [];
  return markers.length > 0 ? splitByMarkers(text, folded, markers) : splitBySentences(text, folded);
}
