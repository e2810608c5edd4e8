import { confirm, expectSoon, goTo, numberIn, save } from "./clerk.ts";
import { readIndependently, SAMPLE, sample, textsOf } from "./page-session.ts";
import { pageForEach } from "./page-for-each.ts";

const SHEET = "风险防控台账";

const { session } = pageForEach({
  prepare: async (opened) => {
    await opened.choose(sample(SAMPLE.list));
  },
});

async function cells(file = sample(SAMPLE.list)): Promise<ReadonlyMap<string, string>> {
  return textsOf(await readIndependently(file), SHEET);
}

describe("落实督办", () => {
  it("records owner, deadline, status and done date of one control in the cells of its row", async () => {
    const { page } = session();
    await goTo(session(), "落实督办");
    const card = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("button", { name: /^定位到.*!L/ }) });
    const place =
      (await card
        .first()
        .getByRole("button", { name: /^定位到/ })
        .getAttribute("aria-label")) ?? "";
    const row = /L(\d+)$/.exec(place)?.[1] ?? "";
    await card.first().getByRole("checkbox").check();
    await page.getByRole("button", { name: "登记1项" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "责任人" }).fill("某丁");
    await dialog.getByRole("textbox", { name: "完成时限" }).fill("2027年6月底前");
    await dialog.getByRole("combobox", { name: "落实情况" }).selectOption("已完成");
    await dialog.getByLabel("最近落实日期").fill("2026-11-20");
    await dialog.getByRole("button", { name: "预览登记内容" }).click();
    await confirm(session());
    const after = await cells(await save(session()));
    expect([after.get(`J${row}`), after.get(`L${row}`), after.get(`N${row}`)]).toStrictEqual([
      "某丁",
      "2027年6月底前",
      "已完成",
    ]);
    expect(after.get(`M${row}`)).toMatch(/2026|Nov 20/);
  });

  it("records one deadline for all controls of an owner, and leaves every other cell alone", async () => {
    const { page } = session();
    const before = await cells();
    await goTo(session(), "落实督办");
    const owner = page.getByRole("checkbox", { name: /（\d+项）$/ }).first();
    const label = await page.locator("label").filter({ has: owner }).first().textContent();
    await owner.check();
    await page.getByRole("button", { name: `登记${String(/（(\d+)项）/.exec(label ?? "")?.[1])}项` }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "完成时限" }).fill("长期");
    await page.getByRole("button", { name: "预览登记内容" }).click();
    await confirm(session());
    const after = await cells(await save(session()));
    const changed = [...after].filter(([address, text]) => before.get(address) !== text);
    expect(changed.length).toBeGreaterThan(0);
    expect(new Set(changed.map(([address, text]) => `${address.replace(/\d+/, "")} ${text}`))).toStrictEqual(
      new Set(["L 长期"]),
    );
  });

  it("filters by state, selects what is listed, clears it, and closes the form without a trace", async () => {
    const { page } = session();
    await goTo(session(), "落实督办");
    const chip = page.getByRole("group", { name: "筛选" }).getByRole("button", { name: /^逾期 / });
    const count = numberIn(await chip.textContent());
    await chip.click();
    await page.getByRole("button", { name: `全选${String(count)}项` }).click();
    await page.getByRole("button", { name: `登记${String(count)}项` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "取消", exact: true }).click();
    await page.getByRole("button", { name: "更多操作" }).click();
    await page.getByRole("menuitem", { name: "取消选择" }).click();
    await page.getByRole("button", { name: "标注逾期" }).waitFor();
    await expectSoon(async () => await page.getByRole("button", { name: "保存副本" }).isDisabled(), true);
  });

  it("counts anew by another 统计截至日期", async () => {
    const { page } = session();
    await goTo(session(), "落实督办");
    await page.getByLabel("统计截至日期").fill("2020-01-01");
    await page.getByRole("button", { name: "重新统计" }).click();
    await session().settled();
    await expectSoon(async () => await page.getByRole("button", { name: /^逾期 \d/ }).count(), 0);
  });

  it("marks what is overdue in columns beside the list", async () => {
    const { page } = session();
    await goTo(session(), "落实督办");
    await page.getByRole("button", { name: "标注逾期" }).click();
    await confirm(session());
    const after = await cells(await save(session()));
    expect([...after.values()].filter((text) => text.endsWith("逾期")).length).toBeGreaterThan(0);
  });
});

describe("汇总", () => {
  it("leads from each number to the list that it counts", async () => {
    const { page } = session();
    await goTo(session(), "汇总");
    for (const name of [/^财务科 二级 \d+，查看清单$/, /^某甲.* 合计 \d+，查看清单$/]) {
      const number = page.getByRole("button", { name }).first();
      const count = numberIn(await number.textContent());
      await number.click();
      await session().settled();
      await page.getByRole("button", { name: "显示全部" }).waitFor();
      const pressed = page.getByRole("group", { name: "筛选" }).locator("[aria-pressed=true]");
      await expectSoon(async () => numberIn(await pressed.textContent()), count);
      await goTo(session(), "汇总");
    }
  });

  it("leads from a piece of a chart to the list that it counts", async () => {
    const { page } = session();
    await goTo(session(), "汇总");
    const piece = page.locator("main rect[role=option]").first();
    await piece.waitFor();
    const count = numberIn(
      await piece.getAttribute("aria-label").then((label) => label?.split(",").at(-1) ?? ""),
    );
    await piece.click();
    await page.getByRole("heading", { level: 1, name: "等级评定" }).waitFor();
    const pressed = page.getByRole("group", { name: "筛选" }).locator("[aria-pressed=true]");
    await expectSoon(async () => numberIn(await pressed.textContent()), count);
  });

  it("writes the chosen sheets into this workbook", async () => {
    const { page } = session();
    await goTo(session(), "汇总");
    await page.getByRole("button", { name: "选择要生成的表" }).click();
    for (const name of ["重点岗位名录", "责任分解表", "临界风险点（供集体研究）", "一级风险点备案表"])
      await page.getByRole("checkbox", { name }).uncheck();
    await page.getByRole("button", { name: "写入本工作簿" }).click();
    await confirm(session());
    const saved = await readIndependently(await save(session()));
    const names = saved.worksheets.map((sheet) => sheet.name);
    expect(names).toEqual(expect.arrayContaining(["汇总表", "逾期清单", SHEET]));
    expect(names).not.toContain("重点岗位名录");
  });

  it("makes the chosen papers as files of their own, all of a kind at once", async () => {
    const { page } = session();
    await goTo(session(), "汇总");
    await page.getByRole("tab", { name: "外发文书" }).click();
    const notices = page.getByRole("group", { name: /^公示表（单位内）/ });
    await notices.getByRole("checkbox").first().check();
    const paper = await session().saved(async () => {
      await page.getByRole("button", { name: /^生成所选\d+份文书$/ }).click();
    });
    expect((await readIndependently(paper)).worksheets.length).toBeGreaterThan(0);
  });
});
