import { unzipSync } from "fflate";
import { zipOf } from "../adapters/xlsx/package-builder.ts";
import type { Dice } from "../domain/intake/layouts/dice.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pieces that mean something to a reader of zip files, XML or tables. */
export const TOKENS = [
  ...[
    "<",
    ">",
    '"',
    "&",
    "]]>",
    "<!--",
    "<![CDATA[",
    "&#x0;",
    "&#1114112;",
    "&lt;",
    "<?xml?>",
    "<!DOCTYPE a>",
  ],
  ...[
    'r="XFD1048576"',
    'r="A0"',
    "9999999999",
    "-1",
    "1e309",
    "NaN",
    "<row>",
    "</c>",
    "<c>",
    't="s"',
    't="d"',
  ],
  ...[
    's="999999"',
    "</sheetData>",
    "<sheetData>",
    "rId1",
    "../",
    "PK\u0001\u0002",
    "PK\u0003\u0004",
    "\u0000",
  ],
  ...["_x0000_", "_x005F_", "\ud83d", "，", "一级", "2026年2月30日", '""', "\r\n", "\t", ",,,,"],
].map(encode);

function splice(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]));
}

/** Single bytes changed, nothing moved: what a bad disk or line does. */
function flipBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const copy = bytes.slice();
  for (let times = 1 + dice.upTo(12); times > 0; times -= 1) copy[dice.upTo(copy.length)] = dice.upTo(256);
  return copy;
}

/** Bytes changed, taken out, put in, doubled or cut off at a few places. */
export function damageBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  if (dice.chance(0.5)) return flipBytes(bytes, dice);
  let now = bytes;
  for (let times = 1 + dice.upTo(4); times > 0; times -= 1) {
    const at = dice.upTo(now.length + 1);
    switch (dice.upTo(6)) {
      case 0:
        now = splice(now, at, 1, Uint8Array.of(dice.upTo(256)));
        break;
      case 1:
        now = splice(now, at, dice.upTo(40), new Uint8Array(0));
        break;
      case 2:
        now = splice(now, at, 0, dice.pick(TOKENS));
        break;
      case 3:
        now = splice(now, at, 0, now.subarray(at, at + dice.upTo(400)));
        break;
      case 4:
        now = dice.chance(0.2) ? now.subarray(0, at) : splice(now, at, 4, Uint8Array.of(255, 255, 255, 255));
        break;
      default:
        now = splice(now, at, 2, dice.pick(TOKENS));
    }
  }
  return now;
}

/** Signs put in, taken out, doubled or changed at a few places of a text, which stays a text of its encoding. */
export function damageText(bytes: Uint8Array, dice: Dice): Uint8Array {
  if (dice.chance(0.2)) return damageBytes(bytes, dice);
  const encoding = bytes[0] === 0xff ? "utf16le" : "utf8";
  let signs = Array.from(Buffer.from(bytes).toString(encoding));
  for (let times = 1 + dice.upTo(6); times > 0; times -= 1) {
    const at = dice.upTo(signs.length + 1);
    const token = dice.pick([
      '"',
      ",",
      "\t",
      ";",
      "\r",
      "\n",
      "\u0000",
      "，",
      "=1+1",
      "1e999",
      "\u200b",
      '""',
      "一级",
    ]);
    const doubled = signs.slice(at, at + dice.upTo(200));
    signs = [
      ...signs.slice(0, at),
      ...(dice.chance(0.7) ? [token] : doubled),
      ...signs.slice(at + dice.upTo(3)),
    ];
  }
  return Uint8Array.from(Buffer.from(signs.join(""), encoding));
}

/** Values at which counts, sizes and places go wrong. */
const NUMBERS = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff];

function signatures(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 4 < bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] === 0x4b && (bytes[at + 2] ?? 9) < 8) found.push(at);
  }
  return found;
}

/** Fields of the zip file's own records set to what they are not; parts left out, doubled or under another's name. */
export function damageZip(bytes: Uint8Array, dice: Dice): Uint8Array {
  if (dice.chance(0.4)) return shuffledParts(bytes, dice);
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const records = signatures(copy);
  for (let times = 1 + dice.upTo(3); times > 0; times -= 1) {
    const at = dice.pick(records) + 4 + dice.upTo(21) * 2;
    const value = dice.chance(0.6) ? dice.pick(NUMBERS) : dice.upTo(0xffff_ffff);
    if (at + 4 > copy.length) continue;
    if (dice.chance(0.5)) view.setUint16(at, value & 0xffff, true);
    else view.setUint32(at, value, true);
  }
  return copy;
}

function shuffledParts(bytes: Uint8Array, dice: Dice): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const [path, content] = dice.pick(parts);
  const [otherPath, other] = dice.pick(parts);
  const rest = Object.fromEntries(parts.filter(([name]) => name !== path));
  switch (dice.upTo(4)) {
    case 0:
      return zipOf(rest);
    case 1:
      return zipOf({ ...rest, [path]: other, [otherPath]: content });
    case 2:
      return zipOf({ ...rest, [`${path}x`]: content });
    default:
      return zipOf({ ...rest, [path]: new Uint8Array(0) });
  }
}

/** Changes one text part of a package; the zip file around it is sound. */
export function withPart(
  bytes: Uint8Array,
  dice: Dice,
  isWanted: (path: string) => boolean,
  change: (content: Uint8Array) => Uint8Array,
): Uint8Array {
  const parts = unzipSync(bytes);
  const path = dice.pick(Object.keys(parts).filter(isWanted));
  return zipOf({ ...parts, [path]: change(parts[path] ?? new Uint8Array(0)) });
}

const ODD_VALUES = [
  ...[
    "",
    "0",
    "-1",
    "1",
    "16385",
    "1048577",
    "4294967296",
    "1e400",
    "NaN",
    "XFD1048576",
    "A1:XFD1048576",
    "A1:A0",
  ],
  ...[
    "true",
    "str",
    "s",
    "b",
    "e",
    "d",
    "inlineStr",
    "n",
    "rId1",
    "rId99",
    "../../x",
    "/",
    "&amp;",
    "一级",
    "#REF!",
  ],
];

/** Elements doubled, swapped, taken out or nested, attributes with odd values, tags cut. */
export function damageXml(bytes: Uint8Array, dice: Dice): Uint8Array {
  const isXml = (path: string): boolean => /\.(xml|rels)$/.test(path);
  return withPart(bytes, dice, isXml, (content) => {
    let text = new TextDecoder().decode(content);
    for (let times = 1 + dice.upTo(3); times > 0; times -= 1) text = changedXml(text, dice);
    return encode(text);
  });
}

function changedXml(text: string, dice: Dice): string {
  const tags = [...text.matchAll(/<\/?[^>]*>/g)].map(({ index, 0: tag }) => ({ at: index, tag }));
  const attributes = [...text.matchAll(/="([^"]*)"/g)].map(({ index, 1: value = "" }) => ({
    at: index + 2,
    value,
  }));
  if (tags.length === 0) return text;
  const { at, tag } = dice.pick(tags);
  switch (dice.upTo(attributes.length === 0 ? 4 : 6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + tag.length);
    case 1:
      return text.slice(0, at) + tag + text.slice(at);
    case 2: {
      const other = dice.pick(tags);
      return text.slice(0, at) + other.tag + text.slice(at + tag.length);
    }
    case 3:
      return text.slice(0, at) + tag.repeat(dice.upTo(400)) + text.slice(at);
    default: {
      const one = dice.pick(attributes);
      return text.slice(0, one.at) + dice.pick(ODD_VALUES) + text.slice(one.at + one.value.length);
    }
  }
}

/** Texts that a clerk's cell may hold and that readers stumble over. */
function oddText(dice: Dice): string {
  const piece = (): string =>
    dice.pick([
      ...[
        "2026年2月30日",
        "6月底前",
        "每季度末",
        "长期",
        "立即",
        "一级",
        "高",
        "A级",
        "1.",
        "（一）",
        "；",
        "同上",
        "/",
      ],
      ...[
        "\u200b",
        "\u0300".repeat(40),
        "𠀀",
        "ａ１",
        "=1+1",
        "_x000D_",
        "\n",
        "  ",
        "１３８００００００００",
        "&amp;",
      ],
      ...[
        "9".repeat(30),
        "（".repeat(200),
        "1、".repeat(300),
        "二〇二六年",
        "廉政风险",
        "责任人：",
        "风险点",
      ],
    ]);
  return Array.from({ length: 1 + dice.upTo(8) }, piece)
    .join("")
    .repeat(dice.chance(0.05) ? 200 : 1);
}

function cellXml(reference: string, dice: Dice): string {
  const start = `<c r="${reference}"${dice.chance(0.3) ? ` s="${dice.upTo(4)}"` : ""}`;
  switch (dice.upTo(6)) {
    case 0:
      return `${start}><v>${dice.pick(["-1", "0", "60", "2958466", "1e308", "0.1", "99999999999999999999", "x"])}</v></c>`;
    case 1:
      return `${start} t="s"><v>${dice.upTo(60)}</v></c>`;
    case 2:
      return `${start} t="${dice.pick(["b", "e", "d", "n", "str", "x"])}"><v>${dice.pick(["1", "#N/A", "2026-13-45", "2026-06-30T00:00:00", "true"])}</v></c>`;
    case 3:
      return `${start} t="str"><f>${dice.pick(["1/0", "SUM(A1:XFD1048576)", "A1"])}</f><v>${oddText(dice)}</v></c>`;
    case 4:
      return `${start}/>`;
    default:
      return `${start} t="inlineStr"><is><t>${oddText(dice)}</t></is></c>`;
  }
}

/** Cells of other kinds and with other texts, merges and rows in odd places: a sound file with an odd table. */
export function damageCells(bytes: Uint8Array, dice: Dice): Uint8Array {
  const isSheet = (path: string): boolean => /worksheets\/sheet\d+\.xml$/.test(path);
  const share = 0.02 + dice.upTo(30) / 100;
  return withPart(bytes, dice, isSheet, (content) => {
    const text = new TextDecoder()
      .decode(content)
      .replace(/<c r="([A-Z]+\d+)"[^>]*?(\/>|>.*?<\/c>)/g, (whole, reference: string) =>
        dice.chance(share) ? cellXml(reference, dice) : whole,
      )
      .replace(/<mergeCell ref="[^"]*"\/>/, (whole) =>
        dice.chance(0.3) ? `<mergeCell ref="${dice.pick(["A1:H1048576", "A3:A8", "C2:E4", "B7"])}"/>` : whole,
      )
      .replace(/<row r="(\d+)"/g, (whole, row: string) =>
        dice.chance(0.03)
          ? `<row r="${dice.pick([row, "1048576", String(Number(row) + 1)])}" hidden="1"`
          : whole,
      );
    return encode(text);
  });
}
