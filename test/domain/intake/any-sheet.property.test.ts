import fc from "fast-check";
import type { CellValue, FileReading, SourceText } from "../../../src/domain/index.ts";
import { calendarDate, formatIsoDate } from "../../../src/domain/index.ts";
import { readSheets } from "../../fixtures/read-sheets.ts";
import { sheetOf } from "../../fixtures/snapshot.ts";

const WORDS = [
  "序号",
  "部门",
  "岗位",
  "风险点",
  "风险等级",
  "防控措施",
  "责任人",
  "完成时限",
  "落实情况",
  "风险类别",
  "姓名",
  "单位",
  "一级",
  "高",
  "低",
  "★★☆",
  "2",
  "5",
  "财务科",
  "办公室",
  "某甲",
  "一、人事科",
  "小计",
  "注:本表一式两份",
  "填表日期:2026年5月8日",
  "无",
  "在采购中收受回扣★★★",
  "1.双人复核\n2.每月抽查",
  "2026年6月底前",
  "3月:自查",
  "已完成",
  "思想道德风险",
  "系统测算(供参考)",
  "秘密★1年",
  "风险等级:高",
  "廉政风险点:37个",
  "云溪县档案馆2026年廉政风险清单",
  "三级为最高风险",
  "  ",
  "#REF!",
] as const;

const day = calendarDate(2026, 6, 30);

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: "binary" }) },
  { weight: 1, arbitrary: fc.constant<CellValue>({ kind: "error", code: "#REF!" }) },
  { weight: 1, arbitrary: fc.constant<CellValue>(day === null ? null : { kind: "date", day }) },
  { weight: 1, arbitrary: fc.boolean() },
);

const HEADER = ["序号", "部门", "风险点", "风险等级", "防控措施", "责任人", "完成时限"];

const sheet = fc
  .record({
    rows: fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 16 }),
    headerAt: fc.integer({ min: 0, max: 6 }),
    merges: fc.array(fc.record({ top: fc.nat(14), left: fc.nat(6), height: fc.nat(3), width: fc.nat(3) }), {
      maxLength: 3,
    }),
  })
  .map(({ rows, headerAt, merges }) => {
    const all = [...rows.slice(0, headerAt), HEADER, ...rows.slice(headerAt)];
    const areas = merges.map(({ top, left, height, width }) => ({
      top,
      left,
      bottom: top + height,
      right: left + width,
    }));
    return sheetOf(all, { areas });
  });

function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value).trim();
  return value.kind === "date" ? formatIsoDate(value.day) : value.code;
}

function sourcesOf(reading: FileReading): SourceText[] {
  return reading.points.flatMap((point) => {
    const { seq, post, person, duty, process, manifestation, measuresText, basis, remarks } = point;
    return [seq, post, person, duty, process, manifestation, measuresText, basis, remarks].filter(
      (source) => source !== null,
    );
  });
}

describe("any sheet", () => {
  it("is read without failing, and every row is used or set aside once", () => {
    fc.assert(
      fc.property(sheet, (one) => {
        const reading = readSheets([one]);
        for (const table of reading.sheets.flatMap((read) => read.tables)) {
          const aside = table.setAside.map((row) => row.row);
          expect(table.rowsIn).toBe(table.rowsUsed + aside.length);
          expect(new Set(aside).size).toBe(aside.length);
          expect(
            table.points.filter((point) => aside.includes(reading.points[point]?.source.row ?? -1)),
          ).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("keeps the cell of every value, with the clerk's own text in it", () => {
    fc.assert(
      fc.property(sheet, (one) => {
        for (const source of sourcesOf(readSheets([one]))) {
          expect(textOf(one.rows[source.row]?.[source.column] ?? null)).toContain(source.text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives points and measures that point at each other", () => {
    fc.assert(
      fc.property(sheet, (one) => {
        const { points, measures } = readSheets([one]);
        points.forEach((point, place) => {
          expect(point.index).toBe(place);
          expect(point.measures.every((measure) => measures[measure] !== undefined)).toBe(true);
        });
        measures.forEach((measure, place) => {
          expect(measure.index).toBe(place);
          expect(points[measure.point]?.measures).toContain(place);
        });
      }),
      { numRuns: 300 },
    );
  });
});
