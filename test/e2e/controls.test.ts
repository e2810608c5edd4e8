import { expectSoon, goTo, gradeAtOnce, numberIn, save } from "./clerk.ts";
import { pageForEach } from "./page-for-each.ts";
import { readIndependently, SAMPLE, sample, textsOf } from "./page-session.ts";
import type { TestFile } from "./page-session.ts";

const SHEET = "风险防控台账";

const { session, reopen } = pageForEach({
  prepare: async (opened) => {
    await opened.choose(sample(SAMPLE.list));
  },
});

describe("字段核对", () => {
  const meaning = () => session().page.getByRole("combobox", { name: "“责任人”列的含义" });
  const chosen = async (): Promise<string | null> => await meaning().locator("option:checked").textContent();

  it("drops a change that is not in use yet, and takes one in use back to what was recognised", async () => {
    const { page } = session();
    await goTo(session(), "字段核对");
    const before = await chosen();
    await meaning().selectOption({ label: "不采用" });
    await page.getByText("改动了 1 列，尚未采用").waitFor();
    await page.getByRole("button", { name: "放弃改动" }).click();
    await expectSoon(chosen, before);
    await expectSoon(async () => await page.getByRole("button", { name: "保存副本" }).isDisabled(), true);

    await meaning().selectOption({ label: "不采用" });
    await page.getByRole("button", { name: "采用并重新识别" }).click();
    await page.getByRole("button", { name: "恢复自动识别" }).click();
    await expectSoon(chosen, before);
    const next = await reopen(await save(session()));
    await goTo(next, "字段核对");
    await expectSoon(chosen, before);
    await expectSoon(async () => await next.page.getByRole("button", { name: "恢复自动识别" }).count(), 0);
  });
});

describe("字段核对的折叠", () => {
  it("folds the columns of a table away and shows them again", async () => {
    const { page } = session();
    await goTo(session(), "字段核对");
    const field = page.getByRole("combobox", { name: "“责任人”列的含义" });
    const head = page.getByRole("button", { name: new RegExp(`^“${SHEET}”`) });
    await field.waitFor();
    await head.click();
    await expectSoon(async () => await field.isVisible(), false);
    await head.click();
    await expectSoon(async () => await field.isVisible(), true);
  });
});

describe("填报检查", () => {
  it("makes no notice where the form is closed", async () => {
    const { page } = session();
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    await goTo(session(), "填报检查");
    await page.getByRole("button", { name: "退回通知单" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox").first().check();
    await dialog.getByRole("button", { name: "取消", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await session().settled();
    expect(downloads).toBe(0);
  });

  it("brings back everything that was ignored at once", async () => {
    const { page } = session();
    await goTo(session(), "填报检查");
    const count = async (): Promise<number> =>
      numberIn(await page.getByRole("button", { name: /^全部 \d/ }).textContent());
    const all = await count();
    for (const left of [1, 2]) {
      await page.getByRole("button", { name: "忽略", exact: true }).first().click();
      await page.getByRole("button", { name: `已忽略${String(left)}条` }).waitFor();
      await session().settled();
    }
    await expectSoon(count, all - 2);
    await page.getByRole("button", { name: /^已忽略2条/ }).click();
    await page.getByRole("button", { name: "全部恢复显示" }).click();
    await expectSoon(count, all);
  });
});

describe("结果", () => {
  it("leads to the sheet that was added, and back to the start, which tells of the result", async () => {
    const { page } = session();
    await gradeAtOnce(session());
    await page.getByRole("button", { name: "在工作簿中显示等级审定表" }).click();
    await expectSoon(
      async () => await page.getByRole("tab", { name: "等级审定表" }).getAttribute("aria-selected"),
      "true",
    );
    await page.getByRole("button", { name: "返回开始" }).click();
    await page.getByRole("heading", { level: 1, name: "开始" }).waitFor();
    await page.getByRole("button", { name: "查看结果" }).click();
    await page.getByRole("heading", { name: "一键评级已完成" }).waitFor();
  });
});

describe("开始", () => {
  const marked = async (): Promise<TestFile> => {
    const workbook = await readIndependently(sample(SAMPLE.list));
    const sheet = workbook.getWorksheet(SHEET);
    if (sheet === undefined) throw new Error(`no sheet ${SHEET}`);
    sheet.getCell("H2").value = "秘密★1年";
    return { name: "有标志的台账.xlsx", bytes: Buffer.from(await workbook.xlsx.writeBuffer()) };
  };
  const notice = () =>
    session().page.getByRole("main").getByText(`有标志的台账.xlsx 的“${SHEET}”标有“秘密★1年”`);
  const admit = () => session().page.getByRole("button", { name: "本机可以处理该密级，继续" });

  it("processes a file with a classification mark only after the clerk has confirmed it", async () => {
    const { page } = await reopen(await marked());
    await expectSoon(async () => await notice().count(), 1);
    const grade = page.getByRole("button", { name: "一键评级" });
    await expectSoon(async () => await grade.isDisabled(), true);
    for (const title of ["字段核对", "填报检查", "等级评定", "落实督办", "汇总"]) {
      await goTo(session(), title);
      await admit().waitFor();
      expect(await page.getByRole("listitem").count()).toBe(0);
    }
    await admit().click();
    await expectSoon(async () => await notice().count(), 0);
    await goTo(session(), "开始");
    await grade.click();
    await page.getByRole("button", { name: "确认写入" }).waitFor();
  });

  it("goes on with the other files where one has a classification mark, and says what it leaves out", async () => {
    const { page } = await reopen(await marked());
    await session().choose(sample(SAMPLE.form));
    await goTo(session(), "开始");
    await expectSoon(async () => await notice().count(), 1);
    await page.getByRole("button", { name: "一键评级" }).click();
    await page.getByText("尚未确认，这次不处理").waitFor();
    await page.getByRole("button", { name: "确认写入" }).click();
    await page.getByRole("heading", { name: "一键评级部分完成" }).waitFor();
    await page.getByRole("region", { name: "有标志的台账.xlsx" }).getByText("尚未处理").waitFor();
    await page.getByRole("tab", { name: SAMPLE.form }).click();
    const copy = await readIndependently(await save(session()));
    expect(copy.worksheets.map(({ name }) => name)).toContain("等级审定表");
    await page.getByRole("tab", { name: /^有标志的台账/ }).click();
    await expectSoon(async () => await page.getByRole("button", { name: "保存副本" }).isDisabled(), true);

    await goTo(session(), "汇总");
    await page.getByRole("tab", { name: "汇总表", exact: true }).click();
    const summary = await session().saved(async () => {
      await page.getByRole("button", { name: "另存为新工作簿" }).click();
    });
    const accounts = [...textsOf(await readIndependently(summary), "数据核对表").values()].join("\n");
    expect(accounts).toContain(`“${SHEET}”标有“秘密★1年”，尚未处理`);
    expect(accounts).not.toContain("城市管理局");
  });
});

describe("汇总", () => {
  it("names no single department where several have as many risks", async () => {
    const { page } = session();
    await goTo(session(), "汇总");
    const chart = page.getByRole("region", { name: /等5个部室风险点最多（20个）$/ });
    await expectSoon(async () => await chart.count(), 1);
  });

  it("chooses all papers of a kind at once, and none of them", async () => {
    const { page } = session();
    await goTo(session(), "汇总");
    await page.getByRole("tab", { name: "外发文书" }).click();
    const notices = page.getByRole("group", { name: /^退回修改通知单/ });
    await notices.getByRole("checkbox").first().waitFor();
    const all = (await notices.getByRole("checkbox").count()) - 1;
    await notices.getByRole("checkbox", { name: "选择全部" }).check();
    await page.getByRole("button", { name: `生成所选${String(all)}份文书` }).waitFor();
    await notices.getByRole("checkbox", { name: "选择全部" }).uncheck();
    const make = page.getByRole("button", { name: "先选择要生成的文书" });
    await expectSoon(async () => await make.isDisabled(), true);
  });
});

describe("关闭前的询问", () => {
  const ask = async () => {
    const { page } = session();
    await gradeAtOnce(session());
    await page.getByRole("button", { name: `关闭 ${SAMPLE.list}` }).click();
    return page.getByRole("alertdialog");
  };

  const isClosed = async (): Promise<void> => {
    const { page } = session();
    await page.getByRole("heading", { name: "把收到的表格拖到这里" }).waitFor();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
  };

  it("saves the copy and closes", async () => {
    const dialog = await ask();
    const copy = await session().saved(async () => {
      await dialog.getByRole("button", { name: "保存副本" }).click();
    });
    expect((await readIndependently(copy)).worksheets.length).toBeGreaterThan(1);
    await isClosed();
  });

  it("closes without saving", async () => {
    let downloads = 0;
    session().page.on("download", () => (downloads += 1));
    const dialog = await ask();
    await dialog.getByRole("button", { name: "不保存，直接关闭" }).click();
    await isClosed();
    expect(downloads).toBe(0);
  });
});

describe("窄屏", () => {
  it("shows the sheet instead of the screens, and goes to it when a place is followed", async () => {
    const { page } = session();
    await page.setViewportSize({ width: 350, height: 700 });
    await page.getByRole("tab", { name: "表格", exact: true }).click();
    await page.getByRole("grid").waitFor();
    await page.getByRole("tab", { name: "功能", exact: true }).click();
    await goTo(session(), "填报检查");
    await page.getByRole("button", { name: /L26/ }).first().click();
    const cell = page.getByRole("gridcell", { name: /^L26 / });
    await expectSoon(async () => await cell.getAttribute("aria-selected"), "true");
    const original = textsOf(await readIndependently(sample(SAMPLE.list)), SHEET);
    await expectSoon(
      async () => await cell.getAttribute("aria-label"),
      expect.stringContaining(original.get("L26") ?? "?"),
    );
  });
});

describe("设置与关于", () => {
  it("unfolds the licences", async () => {
    const { page } = session();
    await goTo(session(), "设置与关于");
    const text = page.getByText(/MIT 或 Apache-2[.]0/);
    await expectSoon(async () => await text.isVisible(), false);
    await page.getByText("许可", { exact: true }).click();
    await expectSoon(async () => await text.isVisible(), true);
  });

  it("writes the office's own names of the grades into the summary", async () => {
    const { page } = session();
    await goTo(session(), "设置与关于");
    for (const [place, name] of ["高风险", "中风险", "低风险"].entries())
      await page.getByRole("textbox", { name: `第 ${String(place + 1)} 档名称` }).fill(name);
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await session().settled();
    await goTo(session(), "汇总");
    await page.getByRole("tab", { name: "汇总表", exact: true }).click();
    const summary = await readIndependently(
      await session().saved(async () => {
        await page.getByRole("button", { name: "另存为新工作簿" }).click();
      }),
    );
    const texts = [...textsOf(summary, "汇总表").values()].join("\n");
    for (const name of ["高风险", "中风险", "低风险"]) expect(texts).toContain(name);
    expect(texts).not.toMatch(/二级|三级/);
  });
});

describe("表格", () => {
  const tab = (name: string) => session().page.getByRole("tab", { name: new RegExp(`^${name}`) });

  it("shows the cell that is clicked and the sheet whose tab is chosen", async () => {
    const { page } = session();
    const original = textsOf(await readIndependently(sample(SAMPLE.list)), SHEET);
    await page.locator('[role=gridcell][data-row="3"][data-column="1"]').click();
    await page
      .getByRole("region", { name: "B4" })
      .getByText(original.get("B4") ?? "?", { exact: true })
      .waitFor();
    await gradeAtOnce(session());
    await tab("填报问题清单").click();
    await expectSoon(async () => await tab("填报问题清单").getAttribute("aria-selected"), "true");
    await page.getByRole("grid", { name: /填报问题清单/ }).waitFor();
    await tab(SHEET).click();
    await page.getByRole("grid", { name: new RegExp(SHEET) }).waitFor();
  });
});

describe("上次的结果", () => {
  it("can be taken back from the start of the next day", async () => {
    await gradeAtOnce(session());
    const { page } = await reopen(await save(session()));
    await page.getByRole("main").getByRole("button", { name: "恢复原表", exact: true }).first().click();
    await page.getByText("恢复原表已完成").waitFor();
    const names = (await readIndependently(await save(session()))).worksheets.map(({ name }) => name);
    expect(names).not.toContain("填报问题清单");
  });
});

describe("评定标准", () => {
  it("gives a criterion another name, and other evidence that it counts", async () => {
    const { page } = session();
    await goTo(session(), "等级评定");
    await page.getByRole("tab", { name: "评定标准", exact: true }).click();
    const scheme = page.getByRole("combobox", { name: "等级评定标准" });
    await scheme.selectOption({ label: "五项标准计数法" });
    const criteria = page.getByRole("region", { name: "评定条件" });
    const evidence = criteria.getByRole("group").first().getByRole("button").first();
    const pressed = async (): Promise<string | null> => await evidence.getAttribute("aria-pressed");
    const before = await pressed();
    await evidence.click();
    await expectSoon(pressed, before === "true" ? "false" : "true");
    await criteria.getByRole("textbox").first().fill("权力集中");
    await page.getByRole("button", { name: "采用这个标准" }).click();
    await page.getByRole("button", { name: "正在使用这个标准" }).waitFor();
    await reopen(await save(session()));
    await goTo(session(), "等级评定");
    const again = session().page;
    await again.getByRole("tab", { name: "评定标准", exact: true }).click();
    const kept = again.getByRole("region", { name: "评定条件" });
    await expectSoon(async () => await kept.getByRole("textbox").first().inputValue(), "权力集中");
    await expectSoon(
      async () =>
        await kept.getByRole("group").first().getByRole("button").first().getAttribute("aria-pressed"),
      before === "true" ? "false" : "true",
    );
  });
});
