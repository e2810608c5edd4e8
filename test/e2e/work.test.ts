import { confirm, expectSoon, goTo, gradeAtOnce, numberIn, restore, save, walkTo } from "./clerk.ts";
import { readIndependently, SAMPLE, sample, textsOf } from "./page-session.ts";
import { pageForEach } from "./page-for-each.ts";

const { session, reopen } = pageForEach();

const BAD_FILE = { name: "坏文件.xlsx", bytes: Buffer.from("PK\u0003\u0004 这不是工作簿") };

describe("finding and mending", () => {
  it("jumps from a finding to its cell, which is marked and told in the grid", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    await goTo(session(), "填报检查");
    await page.getByRole("button", { name: /L26/ }).first().click();
    const cell = page.getByRole("gridcell", { name: /^L26 .*6月31日/ });
    await cell.waitFor();
    await expectSoon(async () => await cell.getAttribute("aria-selected"), "true");
    await page.getByRole("region", { name: "L26" }).getByText("6月31日").first().waitFor();
    expect(session().errors).toStrictEqual([]);
  });

  it("walks through the findings of a sheet by the arrows above the grid", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    const bar = page.locator("[role=region][aria-live]");
    const chosen = async (): Promise<string | null> => await bar.getAttribute("aria-label");
    const before = await chosen();
    await page.getByRole("button", { name: "下一处问题" }).click();
    await expectSoon(chosen, expect.not.stringMatching(`^${before ?? ""}$`));
    const first = await chosen();
    await page.getByRole("button", { name: "下一处问题" }).click();
    await expectSoon(chosen, expect.not.stringMatching(`^${first ?? ""}$`));
    await page.getByRole("button", { name: "上一处问题" }).click();
    await expectSoon(chosen, first);
  });

  it("changes exactly the accepted cell, after a preview", async () => {
    const { page } = session();
    const before = textsOf(await readIndependently(sample(SAMPLE.list)), "风险防控台账");
    await session().choose(sample(SAMPLE.list));
    const bar = page.getByRole("region", { name: "F100" });
    await walkTo(session(), "F100");
    await bar.getByRole("button", { name: "采纳" }).first().click();
    await page.getByText("按您的确认修改 1 个原有单元格").waitFor();
    await confirm(session());
    const after = textsOf(await readIndependently(await save(session())), "风险防控台账");
    const changed = [...before].filter(([address, text]) => after.get(address) !== text);
    expect(changed.map(([address]) => address)).toStrictEqual(["F100"]);
    expect(after.get("F100")).not.toContain("旳");
  });
});

describe("deciding", () => {
  it("counts what is overdue by the 统计截至日期 that the clerk chooses", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    const overdue = page.getByRole("button", { name: /^\d+\s*逾期$/ });
    const chooseDay = async (day: string): Promise<void> => {
      await page.getByLabel("统计截至日期").fill(day);
      await page.getByLabel("统计截至日期").press("Tab");
      await session().settled();
    };
    const count = async (): Promise<number> => numberIn(await overdue.textContent());
    await chooseDay("2020-01-01");
    await expectSoon(count, 0);
    await chooseDay("2030-12-31");
    await expectSoon(async () => (await count()) > 0, true);
  });

  it("reads the table anew when a column gets another meaning, and remembers it in the saved copy", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    await goTo(session(), "字段核对");
    await page.getByRole("combobox", { name: "“责任人”列的含义" }).selectOption({ label: "不采用" });
    await page.getByRole("button", { name: "采用并重新识别" }).click();
    await session().settled();
    const copy = await save(session());
    await reopen(copy);
    await goTo(session(), "字段核对");
    const field = session().page.getByRole("combobox", { name: "“责任人”列的含义" });
    await expectSoon(async () => await field.locator("option:checked").textContent(), "不采用");
  });

  it("goes back from the preview without having written anything", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    await page.getByRole("button", { name: "一键评级" }).click();
    await page.getByRole("button", { name: "返回", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "开始" }).waitFor();
    await expectSoon(async () => await page.getByRole("button", { name: "保存副本" }).isDisabled(), true);
  });

  it("takes back the last action so that every cell of the saved copy is what it was", async () => {
    const original = await readIndependently(sample(SAMPLE.list));
    await session().choose(sample(SAMPLE.list));
    await gradeAtOnce(session());
    await restore(session());
    const copy = await readIndependently(await save(session()));
    expect(copy.worksheets.map(({ name }) => name)).toStrictEqual(
      original.worksheets.map(({ name }) => name),
    );
    for (const { name } of original.worksheets) {
      expect([...textsOf(copy, name)]).toStrictEqual([...textsOf(original, name)]);
    }
  });
});

describe("several files", () => {
  it("grades two files at once and saves each under its own name", async () => {
    const { page } = session();
    await session().drop(sample(SAMPLE.form), sample(SAMPLE.list));
    await gradeAtOnce(session());
    const names: string[] = [];
    for (const name of [SAMPLE.form, SAMPLE.list]) {
      await page.getByRole("tab", { name }).click();
      const copy = await save(session());
      names.push(copy.name);
      const saved = await readIndependently(copy);
      expect(saved.worksheets.map((sheet) => sheet.name)).toContain("填报问题清单");
    }
    expect(names).toStrictEqual(
      [SAMPLE.form, SAMPLE.list].map((name) => name.replace(".xlsx", "（已核对）.xlsx")),
    );
  });

  it("tells a bad file among good ones with its remedy, and works on the others", async () => {
    const { page } = session();
    await session().drop(sample(SAMPLE.list), BAD_FILE);
    await page.getByText("以下文件没有读取").waitFor();
    await page.getByRole("tab", { name: BAD_FILE.name }).click();
    await page.getByText("这个文件没有读取").waitFor();
    await gradeAtOnce(session());
    await page.getByRole("tab", { name: SAMPLE.list }).click();
    const saved = await readIndependently(await save(session()));
    expect(saved.worksheets.length).toBeGreaterThan(1);
  });

  it("asks before a changed file is closed, and not before an unchanged one", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    await gradeAtOnce(session());
    await page.getByRole("button", { name: `关闭 ${SAMPLE.list}` }).click();
    await page.getByRole("alertdialog").getByText("有改动尚未保存").waitFor();
    await page.getByRole("button", { name: "返回", exact: true }).last().click();
    await save(session());
    await page.getByRole("button", { name: `关闭 ${SAMPLE.list}` }).click();
    await page.getByRole("heading", { name: "把收到的表格拖到这里" }).waitFor();
    await expectSoon(async () => await page.getByRole("alertdialog").count(), 0);
  });

  it("lets the browser ask before the page with unsaved changes is left", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    await gradeAtOnce(session());
    const asked = new Promise<string>((resolve) => {
      page.once("dialog", (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
  });
});
