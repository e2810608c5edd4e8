import { confirm, eventually, goTo, gradeAtOnce, save } from "./clerk.ts";
import { largeRegister } from "./large-register.ts";
import { openLab, readIndependently, SAMPLE, sample } from "./page-session.ts";
import type { PageLab, PageSession } from "./page-session.ts";

let lab: PageLab;
let session: PageSession;

beforeAll(async () => {
  lab = await openLab();
});

beforeEach(async () => {
  session = await lab.open();
});

afterEach(async () => {
  await session.close();
});

afterAll(async () => {
  await lab.close();
});

describe("设置与关于", () => {
  it("keeps the office's rules in the workbook, and refuses what cannot be understood", async () => {
    const { page } = session;
    await session.choose(sample(SAMPLE.list));
    await goTo(session, "设置与关于");
    const lead = page.getByRole("textbox", { name: "即将到期提前量（工作日）" });
    await lead.fill("很久");
    await page.getByText("请填 1 至 250 之间的整数").waitFor();
    expect(await page.getByRole("button", { name: "保存", exact: true }).isDisabled()).toBe(true);
    await lead.fill("5，15");
    await page.getByRole("textbox", { name: "第 1 档名称" }).fill("高");
    await page.getByRole("radio", { name: /^按层级/ }).check();
    await page.getByRole("textbox", { name: "审定机构" }).fill("党委");
    await page.getByRole("switch").check();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await session.settled();
    const copy = await save(session);
    await session.close();
    session = await lab.open();
    await session.choose(copy);
    await goTo(session, "设置与关于");
    const again = session.page;
    expect(await again.getByRole("textbox", { name: "即将到期提前量（工作日）" }).inputValue()).toBe("5，15");
    expect(await again.getByRole("textbox", { name: "第 1 档名称" }).inputValue()).toBe("高");
    expect(await again.getByRole("radio", { name: /^按层级/ }).isChecked()).toBe(true);
    expect(await again.getByRole("textbox", { name: "审定机构" }).inputValue()).toBe("党委");
    expect(await again.getByRole("switch").isChecked()).toBe(true);
  });

  it("changes language and colours at once, and keeps them on this machine", async () => {
    const { page } = session;
    await goTo(session, "设置与关于");
    await page.getByRole("combobox", { name: "颜色" }).selectOption({ label: "深色" });
    const background = async (): Promise<string> =>
      await page.evaluate(
        () => getComputedStyle(document.querySelector("header") ?? document.body).backgroundColor,
      );
    expect(await eventually(background, (color) => color !== "rgb(255, 255, 255)")).not.toBe(
      "rgb(255, 255, 255)",
    );
    await page.getByRole("combobox", { name: "语言" }).selectOption("en");
    await page.getByRole("combobox", { name: "Language" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Open files" }).first().waitFor();
  });

  it("removes restore data before a workbook is sent on", async () => {
    const { page } = session;
    await session.choose(sample(SAMPLE.list));
    await gradeAtOnce(session);
    await goTo(session, "设置与关于");
    await page.getByRole("button", { name: "清除恢复数据" }).click();
    await page.getByText("工作簿中没有恢复数据").waitFor();
    await goTo(session, "开始");
    await page.getByRole("button", { name: "更多操作" }).click();
    expect(await page.getByRole("menuitem", { name: "恢复原表" }).getAttribute("aria-disabled")).toBe("true");
  });
});

describe("取消", () => {
  it("ends planning and counting at once, and writing without a trace", async () => {
    const { page } = session;
    const file = await largeRegister(3000);
    await session.choose(file);
    const cancel = page.getByRole("button", { name: "取消", exact: true });
    await page.getByRole("button", { name: "一键评级" }).click();
    await cancel.click();
    await page.getByRole("button", { name: "一键评级" }).waitFor();

    const day = page.getByLabel("统计截至日期");
    const before = await day.inputValue();
    await day.fill("2020-01-01");
    await cancel.click();
    await page.getByRole("button", { name: "一键评级" }).waitFor();
    expect(await day.inputValue()).toBe(before);

    await page.getByRole("button", { name: "一键评级" }).click();
    await page.getByRole("button", { name: "确认写入" }).click();
    await cancel.click();
    await session.settled();
    const heading = page.getByRole("heading", { name: /一键评级(没有完成|已完成)/ });
    const isDone = ((await heading.textContent()) ?? "").includes("已完成");
    const saving = page.getByRole("button", { name: "保存副本" });
    // Either it was written before it could be stopped, or nothing was.
    expect(await saving.isEnabled()).toBe(isDone);
    expect(session.errors).toStrictEqual([]);
  });
});

describe("开始", () => {
  it.each([
    ["填报检查", "填报问题清单"],
    ["等级测算", "等级审定表"],
  ])("does %s from the menu", async (action, sheet) => {
    const { page } = session;
    await session.choose(sample(SAMPLE.list));
    await page.getByRole("button", { name: "更多操作" }).click();
    await page.getByRole("menuitem", { name: action }).click();
    await confirm(session);
    const saved = await readIndependently(await save(session));
    expect(saved.worksheets.map(({ name }) => name)).toContain(sheet);
  });

  it("leads from a number to its list, and from a sheet's name to the sheet", async () => {
    const { page } = session;
    await session.choose(sample(SAMPLE.list));
    await page.getByRole("button", { name: /^\d+\s*须修改$/ }).click();
    await page.getByRole("heading", { level: 1, name: "填报检查" }).waitFor();
    const pressed = page.getByRole("group", { name: "筛选" }).locator("[aria-pressed=true]");
    expect(await pressed.textContent()).toMatch(/^须修改/);
    await goTo(session, "开始");
    await page
      .getByRole("button", { name: "重新读取" })
      .or(page.getByRole("button", { name: "更多操作" }))
      .click();
    await page.getByRole("menuitem", { name: "重新读取" }).click();
    await session.settled();
    await page.getByRole("button", { name: "在工作簿中显示“风险防控台账”" }).click();
    await page.getByRole("region", { name: "A1" }).waitFor();
  });

  it("answers an open question, and asks no more", async () => {
    const { page } = session;
    await session.choose(sample(SAMPLE.list));
    await page.getByRole("button", { name: "去确认" }).click();
    await page.getByRole("radio").first().click();
    await session.settled();
    await page.getByRole("radio").first().waitFor({ state: "detached" });
    await goTo(session, "开始");
    expect(await page.getByRole("button", { name: "去确认" }).count()).toBe(0);
  });
});
