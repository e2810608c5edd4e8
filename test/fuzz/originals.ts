import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { utils } from "@e965/xlsx";
import { FEATURES, handMade } from "../adapters/xlsx/corpus/hand-made.ts";
import { sheetJsFile } from "../adapters/xlsx/package-builder.ts";

/** A sound file that is damaged in thousands of ways. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ROWS: readonly (readonly (string | number)[])[] = [
  ["廉政风险防控台账"],
  ["序号", "部室", "风险点", "风险等级", "防控措施", "责任人", "完成时限", "落实情况"],
  ...Array.from({ length: 12 }, (_, at) => [
    at + 1,
    `第${(at % 3) + 1}科`,
    `在第${at + 1}类事项审批中把关不严，可能优亲厚友`,
    ["一级", "二级", "三级"][at % 3] ?? "",
    `${at + 1}.双人复核；2."每月"抽查`,
    "某甲",
    `2026年${at + 1}月底前`,
    ["已完成", "", "正在推进"][at % 3] ?? "",
  ]),
];

function oldWorkbook(bookType: "biff8" | "biff5"): Uint8Array {
  const sheet = utils.aoa_to_sheet(ROWS.map((row) => [...row]));
  return sheetJsFile({ SheetNames: ["台账"], Sheets: { 台账: sheet } }, { bookType });
}

function separated(separator: string, end: string): string {
  const quoted = (value: string | number): string => {
    const text = String(value);
    return /[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return ROWS.map((row) => row.map(quoted).join(separator)).join(end);
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
}

/** 序号 and 一级 among others, as an office's old program writes them. */
const GB18030 = Uint8Array.from([
  ...[
    0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xb7, 0xe7, 0xcf, 0xd5, 0xb5, 0xe3, 0x2c, 0xb5, 0xc8, 0xbc, 0xb6, 0x0d,
    0x0a,
  ],
  ...[0x31, 0x2c, 0xb0, 0xd1, 0xb9, 0xd8, 0xb2, 0xbb, 0xd1, 0xcf, 0x2c, 0xd2, 0xbb, 0xbc, 0xb6, 0x0d, 0x0a],
]);

function workbooksOf(folder: string): readonly Original[] {
  const names = readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

/** Packages: the corpus of rich workbooks, those of other writers, and the samples that the project ships. */
export function packages(): readonly Original[] {
  return [
    ...Object.entries(FEATURES).map(([name, feature]) => ({
      name: `${name}.xlsx`,
      bytes: handMade(feature),
    })),
    ...workbooksOf(join(__dirname, "../fixtures/xlsx")),
    ...workbooksOf(join(__dirname, "../../assets/samples")),
  ];
}

/** Old workbooks. */
export function compounds(): readonly Original[] {
  return [
    { name: "台账.xls", bytes: oldWorkbook("biff8") },
    { name: "旧台账.xls", bytes: oldWorkbook("biff5") },
  ];
}

/** Separated texts in the encodings of offices. */
export function texts(): readonly Original[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    { name: "台账.csv", bytes: encode(separated(",", "\r\n")) },
    { name: "台账.tsv", bytes: encode(`\ufeff${separated("\t", "\n")}`) },
    { name: "分号.csv", bytes: encode(separated(";", "\n")) },
    { name: "宽字符.csv", bytes: utf16(separated("\t", "\r\n")) },
    { name: "国标.csv", bytes: GB18030 },
  ];
}
