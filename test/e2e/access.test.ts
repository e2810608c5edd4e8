import { readFileSync } from "node:fs";
import { goTo, gradeAtOnce } from "./clerk.ts";
import { openLab, SAMPLE, sample } from "./page-session.ts";
import type { PageLab, PageSession } from "./page-session.ts";
import { answerSaveDialogs } from "./save-dialog.ts";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let lab: PageLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(async () => {
  await lab.close();
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Rules that the screen breaks, with the first element of each; the grid's many cells are looked at once. */
async function violations({ page }: PageSession, withGrid: boolean): Promise<readonly string[]> {
  // By way of the debugger: the page's policy would refuse it as a script of the page.
  await page.evaluate(AXE);
  const found = await page.evaluate<AxeResult>(
    `axe.run({ exclude: [${withGrid ? FOCUS_GUARDS : `${FOCUS_GUARDS}, ["[role=row]"]`}] })`,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""}`);
}

/** Waits until no colour fades in any more; a colour half way is nobody's to read. */
async function stopFading({ page }: PageSession): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
}

/** Fluent's own guards against a lost focus: they hand it on at once. */
const FOCUS_GUARDS = '["[data-tabster-dummy]"]';

const SCREENS = ["开始", "字段核对", "填报检查", "等级评定", "落实督办", "汇总", "设置与关于"];

const WIDE = { width: 1366, height: 768 };

const NARROW = { width: 350, height: 700 };

const LOOKS = [
  ["in light, wide", { colorScheme: "light", viewport: WIDE }],
  ["in dark, narrow", { colorScheme: "dark", viewport: NARROW }],
  ["in high contrast, narrow", { forcedColors: "active", colorScheme: "dark", viewport: NARROW }],
  ["in dark, wide", { colorScheme: "dark", viewport: WIDE }],
] as const;

/** The parts of a screen, and the forms that open over it. */
async function lookAtParts(
  { page, settled }: PageSession,
  check: (what: string) => Promise<void>,
): Promise<void> {
  const inDialog = async (what: string, open: string): Promise<void> => {
    await page.getByRole("button", { name: open }).first().click();
    await page.getByRole("dialog").waitFor();
    await check(what);
    await page.getByRole("dialog").getByRole("button", { name: "取消", exact: true }).click();
  };
  await page.getByRole("tab", { name: "填报检查", exact: true }).click();
  await settled();
  await inDialog("退回修改通知单", "退回通知单");
  await page.getByRole("button", { name: "忽略" }).first().click();
  await page.getByRole("button", { name: "已忽略1条" }).click();
  await page.getByRole("button", { name: "自己填写" }).first().click();
  await check("已忽略和自填");
  await page.getByRole("tab", { name: "等级评定", exact: true }).click();
  for (const part of ["一级占比", "评定标准"]) {
    await page.getByRole("tab", { name: part, exact: true }).click();
    await settled();
    if (part === "评定标准")
      await page.getByRole("combobox", { name: "等级评定标准" }).selectOption({ label: "五项标准计数法" });
    await check(part);
  }
  await page.getByRole("tab", { name: "落实督办", exact: true }).click();
  await settled();
  await page.getByRole("main").getByRole("checkbox").first().check();
  await inDialog("登记措施", "登记");
  await page.getByRole("tab", { name: "汇总", exact: true }).click();
  for (const part of ["汇总表", "外发文书"]) {
    await page.getByRole("tab", { name: part, exact: true }).click();
    await settled();
    await check(part);
  }
}

describe.each(LOOKS)("%s", (_, look) => {
  it("no screen, part or form breaks a rule of accessibility", async () => {
    const session = await lab.open({ ...look, reducedMotion: "reduce" });
    const broken: string[] = [];
    const check = async (screen: string): Promise<void> => {
      await stopFading(session);
      for (const violation of await violations(session, screen === "开始"))
        broken.push(`${screen}: ${violation}`);
    };
    await check("空页");
    await session.choose(sample(SAMPLE.form));
    for (const screen of SCREENS) {
      await goTo(session, screen);
      await check(screen);
    }
    await lookAtParts(session, check);
    await goTo(session, "开始");
    await session.page.getByRole("button", { name: "一键评级" }).click();
    await session.page.getByRole("button", { name: "确认写入" }).waitFor();
    await check("预览");
    await session.page.getByRole("button", { name: "返回", exact: true }).click();
    await gradeAtOnce(session);
    await check("结果");
    await session.page.getByRole("button", { name: `关闭 ${SAMPLE.form}` }).click();
    await session.page.getByRole("alertdialog").waitFor();
    await check("关闭前的询问");
    expect(broken).toStrictEqual([]);
    await session.close();
  }, 240_000);
});

describe("files on disk", () => {
  it("what waits to be saved, and what the disk refused, breaks no rule of accessibility", async () => {
    const session = await lab.open({ viewport: NARROW, reducedMotion: "reduce" });
    const { page } = session;
    await session.choose(sample(SAMPLE.list));
    const dialog = await answerSaveDialogs(page);
    dialog.answer("refuse");
    await goTo(session, "汇总");
    await page.getByRole("tab", { name: "外发文书" }).click();
    await page
      .getByRole("group", { name: /^公示表（对外公开）/ })
      .getByRole("checkbox")
      .first()
      .check();
    await page.getByRole("button", { name: "生成所选1份文书" }).click();
    await page.getByText("没有保存成功").waitFor();
    await page.getByText("已生成 1 个文件，尚未保存").waitFor();
    await session.settled();
    await stopFading(session);
    expect(await violations(session, false)).toStrictEqual([]);
    await session.close();
  });
});

/** Presses Tab until the element of this name has the focus; tells whether it came. */
async function tabTo({ page }: PageSession, name: string): Promise<boolean> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
    if (focused === name) return true;
    await page.keyboard.press("Tab");
  }
  return false;
}

describe("in high contrast", () => {
  it("tells the series of a chart apart by colours of the system", async () => {
    const session = await lab.open({ forcedColors: "active", colorScheme: "dark", viewport: NARROW });
    await session.choose(sample(SAMPLE.list));
    await goTo(session, "汇总");
    const pieces = session.page.locator("main rect[role=option]");
    await pieces.first().waitFor();
    const fills = await pieces.evaluateAll((all) => all.map((piece) => getComputedStyle(piece).fill));
    expect(new Set(fills).size).toBeGreaterThanOrEqual(4);
    await session.close();
  });
});

describe("by keyboard alone", () => {
  it("goes from one click over preview and apply to undo", async () => {
    const session = await lab.open();
    const { page } = session;
    await session.choose(sample(SAMPLE.list));
    for (const name of ["一键评级", "确认写入"]) {
      await page.getByRole("button", { name }).waitFor();
      expect([name, await tabTo(session, name)]).toStrictEqual([name, true]);
      await page.keyboard.press("Enter");
    }
    await page.getByRole("heading", { name: "一键评级已完成" }).waitFor();
    await session.settled();
    expect(await tabTo(session, "恢复原表")).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "恢复原表已完成" }).waitFor();
    expect(session.errors).toStrictEqual([]);
    await session.close();
  });

  it("moves over the cells of the grid", async () => {
    const session = await lab.open();
    const { page } = session;
    await session.choose(sample(SAMPLE.list));
    await page.getByRole("grid").focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    await page.getByRole("region", { name: "B4" }).waitFor();
    await page.keyboard.press("Control+End");
    const last = page.locator("[role=gridcell][aria-selected=true]");
    await last.waitFor();
    expect(Number(await last.getAttribute("data-row"))).toBeGreaterThan(100);
    await session.close();
  });

  it("nothing scrolls sideways at 320 pixels", async () => {
    const session = await lab.open({ viewport: { width: 320, height: 640 } });
    await session.choose(sample(SAMPLE.list));
    for (const screen of SCREENS) {
      await goTo(session, screen);
      const overflow = await session.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([screen, overflow]).toStrictEqual([screen, 0]);
    }
    await session.close();
  });
});
