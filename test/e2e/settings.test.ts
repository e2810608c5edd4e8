import { cancelAtOnce, confirm, expectSoon, goTo, gradeAtOnce, save } from "./clerk.ts";
import { largeRegister } from "./large-register.ts";
import { readIndependently, SAMPLE, sample } from "./page-session.ts";
import { pageForEach } from "./page-for-each.ts";

const { session, reopen } = pageForEach();

describe("设置与关于", () => {
  it("keeps the office's rules in the workbook, and refuses what cannot be understood", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    await goTo(session(), "设置与关于");
    const lead = page.getByRole("textbox", { name: "即将到期提前量（工作日）" });
    await lead.fill("很久");
    await page.getByText("请填 1 至 250 之间的整数").waitFor();
    await expectSoon(
      async () => await page.getByRole("button", { name: "保存", exact: true }).isDisabled(),
      true,
    );
    await lead.fill("5，15");
    await page.getByRole("textbox", { name: "第 1 档名称" }).fill("高");
    await page.getByRole("radio", { name: /^按层级/ }).check();
    await page.getByRole("textbox", { name: "审定机构" }).fill("党委");
    await page.getByRole("switch").check();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await session().settled();
    const copy = await save(session());
    await reopen(copy);
    await goTo(session(), "设置与关于");
    const again = session().page;
    await expectSoon(
      async () => await again.getByRole("textbox", { name: "即将到期提前量（工作日）" }).inputValue(),
      "5，15",
    );
    await expectSoon(
      async () => await again.getByRole("textbox", { name: "第 1 档名称" }).inputValue(),
      "高",
    );
    await expectSoon(async () => await again.getByRole("radio", { name: /^按层级/ }).isChecked(), true);
    await expectSoon(async () => await again.getByRole("textbox", { name: "审定机构" }).inputValue(), "党委");
    await expectSoon(async () => await again.getByRole("switch").isChecked(), true);
  });

  it("changes language and colours at once, and keeps them on this machine", async () => {
    const { page } = session();
    await goTo(session(), "设置与关于");
    await page.getByRole("combobox", { name: "颜色" }).selectOption({ label: "深色" });
    const background = async (): Promise<string> =>
      await page.evaluate(
        () => getComputedStyle(document.querySelector("header") ?? document.body).backgroundColor,
      );
    await expectSoon(background, expect.not.stringContaining("rgb(255, 255, 255)"));
    await page.getByRole("combobox", { name: "语言" }).selectOption("en");
    await page.getByRole("combobox", { name: "Language" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Open files" }).first().waitFor();
  });

  it("removes restore data before a workbook is sent on", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    await gradeAtOnce(session());
    await goTo(session(), "设置与关于");
    await page.getByRole("button", { name: "清除恢复数据" }).click();
    await page.getByText("工作簿中没有恢复数据").waitFor();
    await goTo(session(), "开始");
    await page.getByRole("button", { name: "更多操作" }).click();
    await expectSoon(
      async () => await page.getByRole("menuitem", { name: "恢复原表" }).getAttribute("aria-disabled"),
      "true",
    );
  });
});

describe("取消", () => {
  it("ends planning and counting at once, and writing without a trace", async () => {
    const { page } = session();
    const file = await largeRegister(3000);
    await session().choose(file);
    const grade = page.getByRole("button", { name: "一键评级" });
    await cancelAtOnce(session(), async () => {
      await grade.click();
    });
    await grade.waitFor();
    await expectSoon(async () => await page.getByRole("button", { name: "确认写入" }).count(), 0);

    const day = page.getByLabel("统计截至日期");
    const before = await day.inputValue();
    await cancelAtOnce(session(), async () => {
      await day.fill("2020-01-01");
    });
    await grade.waitFor();
    await expectSoon(async () => await day.inputValue(), before);

    await grade.click();
    const write = page.getByRole("button", { name: "确认写入" });
    await write.waitFor();
    await cancelAtOnce(session(), async () => {
      await write.click();
    });
    const heading = page.getByRole("heading", { name: /一键评级(没有完成|已完成)/ });
    const isDone = ((await heading.textContent()) ?? "").includes("已完成");
    const saving = page.getByRole("button", { name: "保存副本" });
    // Either it was written before it could be stopped, or nothing was.
    await expectSoon(async () => await saving.isEnabled(), isDone);
    expect(session().errors).toStrictEqual([]);
  });
});

describe("开始", () => {
  it.each([
    ["填报检查", "填报问题清单"],
    ["等级测算", "等级审定表"],
  ])("does %s from the menu", async (action, sheet) => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    await page.getByRole("button", { name: "更多操作" }).click();
    await page.getByRole("menuitem", { name: action }).click();
    await confirm(session());
    const saved = await readIndependently(await save(session()));
    expect(saved.worksheets.map(({ name }) => name)).toContain(sheet);
  });

  it("leads from a number to its list, and from a sheet's name to the sheet", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    await page.getByRole("button", { name: /^\d+\s*须修改$/ }).click();
    await page.getByRole("heading", { level: 1, name: "填报检查" }).waitFor();
    const pressed = page.getByRole("group", { name: "筛选" }).locator("[aria-pressed=true]");
    await expectSoon(async () => await pressed.textContent(), expect.stringMatching(/^须修改/));
    await goTo(session(), "开始");
    await page
      .getByRole("button", { name: "重新读取" })
      .or(page.getByRole("button", { name: "更多操作" }))
      .click();
    await page.getByRole("menuitem", { name: "重新读取" }).click();
    await session().settled();
    await page.getByRole("button", { name: "在工作簿中显示“风险防控台账”" }).click();
    await page.getByRole("region", { name: "A1" }).waitFor();
  });

  it("keeps an answered question with its answer, which the next day can still be changed", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    await page.getByRole("button", { name: "去确认" }).click();
    await page.getByRole("radio").first().click();
    await page.getByText("已确认，记在工作簿里，可以改选。").waitFor();
    await expectSoon(async () => await page.getByRole("radio").first().isChecked(), true);
    await goTo(session(), "开始");
    await expectSoon(async () => await page.getByRole("button", { name: "去确认" }).count(), 0);

    const next = await reopen(await save(session()));
    await goTo(next, "字段核对");
    const choices = next.page.getByRole("radio");
    await expectSoon(async () => await choices.first().isChecked(), true);
    await choices.last().click();
    await next.settled();
    await expectSoon(async () => await choices.last().isChecked(), true);
    await goTo(next, "开始");
    await next.page.getByRole("button", { name: /^0\s*一级$/ }).waitFor();
  });
});
