import { createBook, createSheet, newId } from "./book.ts";
import { openClient } from "./client.ts";

function bookWithSheet() {
  const book = createBook("台账.xlsx");
  book.sheets.push(createSheet(newId(book), "台账"));
  book.activeSheet = book.sheets[0]?.id ?? "";
  return book;
}

describe("the emulated Excel behind Microsoft's client library", () => {
  it("gives back what a batch wrote", async () => {
    const { excel, host } = openClient(bookWithSheet());
    const values = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("台账");
      sheet.getRange("A1:B2").values = [
        ["序号", "风险点"],
        [1, "虚报支出"],
      ];
      sheet.getRange("A1:B1").format.fill.color = "#DDEBF7";
      const used = sheet.getUsedRange();
      used.load(["values", "address", "format/fill/color"]);
      await context.sync();
      expect(used.format.fill.color).toBeNull();
      expect(used.address).toBe("台账!A1:B2");
      return used.values;
    });
    expect(values).toEqual([
      ["序号", "风险点"],
      [1, "虚报支出"],
    ]);
    expect(host.counts.syncs).toBe(1);
  });

  it("lists worksheets, null objects, references over two batches, and links", async () => {
    const { excel, host } = openClient(bookWithSheet());
    await excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility,items/protection/protected");
      const none = sheets.getItemOrNullObject("没有");
      const range = sheets.getItem("台账").getRange("A1");
      range.load("values");
      const created = sheets.add("汇总");
      created.load("id,name");
      await context.sync();
      expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected])).toEqual(
        [["台账", "Visible", false]],
      );
      expect(none.isNullObject).toBe(true);
      range.values = [["再写"]];
      created
        .getRange("A1")
        .setCellProperties([[{ hyperlink: { documentReference: "台账!A1", textToDisplay: "看" } }]]);
      created.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous";
      const properties = created
        .getRange("A1")
        .getCellProperties({ format: { borders: { style: true }, font: { bold: true } } });
      const rule = range.conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$A1>1";
      rule.custom.format.fill.color = "#FF0000";
      rule.load("id,type");
      await context.sync();
      expect(properties.value[0]?.[0]?.format?.borders?.top?.style).toBe("Continuous");
      expect(rule.type).toBe("Custom");
      const count = created.charts.getCount();
      const rules = context.workbook.worksheets.getItem("台账").getRange().conditionalFormats;
      rules.load("items/type,items/custom/rule/formula");
      const custom = rules.getItemAt(0).customOrNullObject;
      custom.rule.load("formula");
      await context.sync();
      expect(count.value).toBe(0);
      expect(custom.rule.formula).toBe("=$A1>1");
    });
    expect(host.counts.syncs).toBe(3);
  });

  it("stops at the failing action and keeps what ran before it", async () => {
    const { excel, host } = openClient(bookWithSheet());
    const failed = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("台账");
      sheet.getRange("A1").values = [["先写"]];
      sheet.getRange("A1:B1").values = [["大小不符"]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(host.book.sheets[0]?.cells.size).toBe(1);
  });

  it("opens a finished workbook", async () => {
    const { excel, host } = openClient(bookWithSheet());
    await excel.createWorkbook("UEsDBA==");
    expect(host.book.opened).toEqual(["UEsDBA=="]);
  });
});
