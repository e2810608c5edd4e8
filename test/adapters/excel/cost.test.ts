import { runRibbonAction } from "../../../src/commands/ribbon-commands.ts";
import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook.ts";
import { day } from "../../contract/plan-shapes.ts";
import type { HostBook } from "../../excel-host/book.ts";
import { BLANK, createBook, createSheet, newId } from "../../excel-host/book.ts";
import { keyOf } from "../../excel-host/area.ts";
import { openClient } from "../../excel-host/client.ts";

const HEADERS = [
  "序号",
  "部室",
  "岗位",
  "风险类别",
  "风险点",
  "风险等级",
  "防控措施",
  "责任人",
  "责任领导",
  "完成时限",
  "落实情况",
];

/** A register of so many risks with texts of usual length. */
function registerBook(count: number): HostBook {
  const book = createBook("某局风险防控台账.xlsx");
  const sheet = createSheet(newId(book), "台账");
  const put = (row: number, values: readonly (string | number)[]): void => {
    values.forEach((value, column) => {
      sheet.cells.set(keyOf(row, column), { ...BLANK, value });
    });
  };
  put(0, ["某局廉政风险防控台账"]);
  put(1, HEADERS);
  for (let row = 0; row < count; row += 1) {
    put(row + 2, [
      row + 1,
      `第${(row % 20) + 1}科`,
      `岗位${row % 50}`,
      "业务流程风险",
      `在第${row}项采购中不按规定比选，向特定供应商透露评审情况，收受好处`,
      ["一级", "二级", "三级"][row % 3] ?? "三级",
      `每季度抽查第${row}类合同并留存记录，发现问题及时报告分管领导`,
      `某${row % 30}`,
      "某局长",
      "2026年6月30日",
      row % 4 === 0 ? "已完成" : "正在推进",
    ]);
  }
  sheet.merges = [{ top: 0, left: 0, bottom: 0, right: HEADERS.length - 1 }];
  book.sheets.push(sheet);
  book.activeSheet = sheet.id;
  return book;
}

function open(book: HostBook) {
  const client = openClient(book);
  const port = new ExcelWorkbook({
    excel: client.excel,
    writeReport: () => Promise.resolve(new Uint8Array()),
  });
  const commands = {
    port,
    language: "zh-CN",
    today: () => day(2026, 11, 22),
    isPaneVisible: () => true,
    tellPane: () => Promise.resolve(true),
  } as const;
  return { ...client, commands };
}

const MEGABYTE = 1_000_000;

describe("the cost of one click", () => {
  it.each([100, 1_000])(
    "is at most eight requests at %i rows, and one more for each 3.5 MB that a workbook full of reports moves",
    async (rows) => {
      const { commands, host } = open(registerBook(rows));
      const firsts = new Set(["everything"]);
      for (const action of ["everything", "follow-up", "summarise", "everything", "summarise"] as const) {
        host.resetCounts();
        const outcome = await runRibbonAction(action, commands);
        const { syncs, bytesOut, bytesIn, cellsRead, cellsWritten, largestOut, largestIn } = host.counts;
        process.stdout.write(
          `${rows} rows, ${action}: ${syncs} syncs, ${bytesOut} bytes out (largest ${largestOut}), ${bytesIn} in (largest ${largestIn}), ${cellsRead} cells read, ${cellsWritten} written\n`,
        );
        expect(outcome.lines).toEqual(expect.anything());
        expect(outcome.isDone).toBe(true);
        // More only where the workbook, with all sheets made so far, is more than one request can carry.
        const isFirst = firsts.delete(action) && action === "everything";
        const carried = isFirst ? 0 : Math.floor((bytesIn + bytesOut) / (3.5 * MEGABYTE));
        expect(syncs).toBeLessThanOrEqual(8 + carried);
        expect(Math.max(largestOut, largestIn)).toBeLessThan(4 * MEGABYTE);
      }
    },
  );
});
