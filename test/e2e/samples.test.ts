import { readIndependently, SAMPLE, sample, textsOf } from "./page-session.ts";
import { pageForEach } from "./page-for-each.ts";
import { goTo, gradeAtOnce, save } from "./clerk.ts";

const { session } = pageForEach();

describe("a register from drop to saved copy", () => {
  it.each(Object.values(SAMPLE))(
    "grades %s, and another program finds every original cell untouched",
    async (name) => {
      const original = await readIndependently(sample(name));
      await session().drop(sample(name));
      await gradeAtOnce(session());
      const copy = await save(session());
      expect(copy.name).toBe(name.replace(".xlsx", "（已核对）.xlsx"));
      const saved = await readIndependently(copy);
      for (const sheet of original.worksheets) {
        const after = textsOf(saved, sheet.name);
        for (const [address, text] of textsOf(original, sheet.name)) {
          expect([sheet.name, address, after.get(address)]).toStrictEqual([sheet.name, address, text]);
        }
      }
      expect(saved.worksheets.length).toBeGreaterThan(original.worksheets.length);
      expect(session().errors).toStrictEqual([]);
      expect(session().foreign).toStrictEqual([]);
    },
  );

  it("writes the suggested grade and its reason beside each risk of the list", async () => {
    await session().drop(sample(SAMPLE.list));
    await gradeAtOnce(session());
    const saved = await readIndependently(await save(session()));
    const texts = [...textsOf(saved, "风险防控台账").values()];
    expect(texts.some((text) => text.startsWith("系统测算"))).toBe(true);
    expect(texts.filter((text) => text.endsWith("逾期")).length).toBeGreaterThan(0);
  });

  it("makes a summary workbook that another program opens", async () => {
    await session().drop(sample(SAMPLE.list));
    await goTo(session(), "汇总");
    await session().page.getByRole("tab", { name: "汇总表", exact: true }).click();
    const workbook = await session().saved(async () => {
      await session().page.getByRole("button", { name: "另存为新工作簿" }).click();
    });
    const summary = await readIndependently(workbook);
    expect(workbook.name).toMatch(/汇总.*[.]xlsx$/);
    expect(summary.worksheets.length).toBeGreaterThan(3);
    expect(summary.worksheets.every((sheet) => sheet.rowCount > 0)).toBe(true);
  });
});
