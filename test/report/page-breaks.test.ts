import fc from "fast-check";
import type { ReportSheet } from "../../src/domain/index.ts";
import { SheetComposer } from "../../src/report/compose.ts";
import type { TableColumn } from "../../src/report/table-header.ts";
import { CHARACTERS, heightOf, pagesOf } from "./printed-pages.ts";

const COLUMNS: readonly TableColumn[] = [
  { header: "序号", style: "center", max: 7 },
  { header: "风险点", style: "text", min: 24, max: 32 },
  { header: "防控措施", style: "text", min: 34, max: 50 },
];

function composer(columns = 3) {
  const sheet = new SheetComposer({ name: "表", tab: null, columns, footer: "第 &P 页" });
  sheet.title("廉政风险点及防控措施公示表");
  return sheet;
}

const row = (index: number, text: string) => [index + 1, "审批材料把关不严", text];

interface List {
  readonly columns?: readonly TableColumn[];
  readonly texts: readonly string[];
  readonly total?: boolean;
  readonly heading?: string;
  readonly goesOn?: boolean;
}

function addList(sheet: SheetComposer, { columns = COLUMNS, texts, total = false, ...more }: List) {
  return sheet.table({
    columns,
    count: texts.length,
    rows: () => texts.map((text, index) => row(index, text)),
    ...(total ? { total: () => ["合计", null, texts.length] } : {}),
    empty: "没有。",
    ...more,
  });
}

/** A paper that a seal closes, as 公示表 is. */
function closedPaper(texts: readonly string[], wide = 0): ReportSheet {
  const columns = [
    ...COLUMNS,
    ...Array.from({ length: wide }, () => ({ ...COLUMNS[1], header: "部室", style: "text", min: 30 })),
  ];
  const sheet = composer(columns.length);
  addList(sheet, { columns, texts });
  sheet.gap();
  sheet.lines(["受理部门：", "监督电话："], "paragraph");
  sheet.subtitle("", "（盖章）");
  sheet.subtitle("", "日期：");
  return sheet.finish();
}

/** The pages of rows, once each. */
const pagesFrom = (pages: readonly number[], first: number, last: number) => [
  ...new Set(pages.slice(first, last + 1)),
];

const LINES = ["一句", "每季度由分管领导抽查一次并留存记录，".repeat(3), "逐项核对，".repeat(25)];
const texts = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 160 });

describe("the last page of a closed paper", () => {
  it("bears the last two rows with the lines that close it, whatever its length and however wide characters are", () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(0, 1, 3),
        fc.constantFrom(...CHARACTERS),
        (list, wide, character) => {
          const sheet = closedPaper(list, wide);
          const last = sheet.rows.length - 1;
          const first = 2 + Math.max(0, list.length - 2);
          expect(pagesFrom(pagesOf(sheet, character), first, last)).toHaveLength(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is the only one where a quarter of it is too much: it is printed smaller, and can still be read", () => {
    const papers = Array.from({ length: 30 }, (_, index) =>
      closedPaper(Array.from({ length: index + 1 }, () => LINES[1] ?? "")),
    );
    // The table is narrower than the page, which surely holds 95 % of its 481 points: 457, and 571 are a quarter more.
    const printedOf = (height: number) => {
      if (height <= 456) return "one-wide";
      return height <= 571 ? "one-page" : "broken";
    };
    const printed = papers.map(({ print }) => (print.breaks === undefined ? print.fit : "broken"));
    expect(printed).toEqual(papers.map((sheet) => printedOf(heightOf(sheet))));
    expect(new Set(printed).size).toBe(3);
  });

  it("is begun some rows above the end of a long table, whose other pages are full", () => {
    const sheet = closedPaper(Array.from({ length: 3_000 }, () => LINES[1] ?? ""));
    expect(sheet.print.breaks).toHaveLength(1);
    const [at = 0] = sheet.print.breaks ?? [];
    expect(sheet.rows.length - at).toBeGreaterThan(8);
    expect(sheet.rows.length - at).toBeLessThan(20);
  });
});

describe("a part of a sheet", () => {
  function parts(
    counts: readonly number[],
    goesOn: boolean,
  ): { readonly sheet: ReportSheet; readonly starts: readonly number[] } {
    const sheet = composer();
    const starts = counts.map((count, index) => {
      const heading = `${index + 1}、部分`;
      const list = Array.from({ length: count }, () => LINES[1] ?? "");
      const at = sheet.nextRow;
      if (goesOn) addList(sheet, { texts: list, heading, goesOn: index > 0 });
      else {
        sheet.section(heading);
        addList(sheet, { texts: list, total: true });
        sheet.gap();
      }
      return at;
    });
    sheet.sign("填表人：", "日期：");
    return { sheet: sheet.finish(), starts };
  }

  it.each([true, false])(
    "never has its heading without rows at the end of a page (one header for all: %s)",
    (goesOn) => {
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 4 }),
          fc.constantFrom(...CHARACTERS),
          (counts, character) => {
            const { sheet, starts } = parts(counts, goesOn);
            const pages = pagesOf(sheet, character);
            counts.forEach((count, index) => {
              const start = starts[index] ?? 0;
              const heads = goesOn && index > 0 ? 1 : 2;
              const rows = Math.max(1, Math.min(2, count));
              expect(pagesFrom(pages, start, start + heads + rows - 1)).toHaveLength(1);
            });
          },
        ),
        { numRuns: 200 },
      );
    },
  );

  it("is not parted where it is short", () => {
    const { sheet, starts } = parts([9, 9, 9], false);
    for (const character of CHARACTERS) {
      const pages = pagesOf(sheet, character);
      // Heading, header, nine rows and their sum.
      for (const start of starts) expect(pagesFrom(pages, start, start + 11)).toHaveLength(1);
    }
  });

  it("shares one header with the others that go on below it, which stays in view", () => {
    const { sheet } = parts([3, 3, 3], true);
    expect(sheet.rows.filter(({ styles }) => styles === "header")).toHaveLength(1);
    expect(sheet.print.repeatRows).toEqual([1, 1]);
    expect(sheet.freeze).toEqual({ rows: 2, columns: 0 });
    expect(sheet.rows[2]?.cells).toEqual(["1、部分"]);
  });
});

describe("page breaks", () => {
  it("are none in a list that nothing closes, so that it may grow", () => {
    const sheet = composer();
    addList(sheet, { texts: Array.from({ length: 400 }, () => LINES[1] ?? "") });
    sheet.sign("填表人：", "日期：");
    expect(sheet.finish().print).toMatchObject({ fit: "one-wide" });
    expect(sheet.finish().print.breaks).toBeUndefined();
  });

  it("never part the rows under a chart", () => {
    for (let count = 1; count < 40; count += 1) {
      const sheet = composer();
      addList(sheet, { texts: Array.from({ length: count }, () => "一句") });
      sheet.gap();
      const room = sheet.chartRoom(6);
      addList(sheet, { texts: Array.from({ length: 30 }, () => "一句") });
      const pages = CHARACTERS.map((character) => pagesOf(sheet.finish(), character));
      for (const of of pages) expect(pagesFrom(of, room.top, room.bottom)).toHaveLength(1);
    }
  });

  it("leave no page with a title alone, where the rows below it are very high", () => {
    const sheet = composer();
    addList(sheet, { texts: Array.from({ length: 12 }, () => "逐项核对，".repeat(80)), total: true });
    const pages = pagesOf(sheet.finish(), 6);
    expect(pagesFrom(pages, 0, 2)).toEqual([0]);
  });
});

describe("the header that a sheet repeats", () => {
  it("is the last one where tables have headers of their own, for it never stands above another's rows", () => {
    const sheet = composer();
    addList(sheet, { texts: ["一句"] });
    const other = COLUMNS.map((column) => ({ ...column, header: `${column.header}（部室）` }));
    const { header } = addList(sheet, { columns: other, texts: Array.from({ length: 60 }, () => "一句") });
    const { print, freeze } = sheet.finish();
    expect(print.repeatRows).toEqual([header, header]);
    expect(freeze).toBeNull();
  });
});
