import { readFileSync } from "node:fs";
import { goTo, gradeAtOnce } from "./clerk.ts";
import { openLab, SAMPLE, sample } from "./page-session.ts";
import type { PageLab, PageSession } from "./page-session.ts";

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

/** Fluent's own guards against a lost focus: they hand it on at once. */
const FOCUS_GUARDS = '["[data-tabster-dummy]"]';

const SCREENS = ["开始", "字段核对", "填报检查", "等级评定", "落实督办", "汇总", "设置与关于"];

const SHADES = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["high contrast", { forcedColors: "active", colorScheme: "dark" }],
] as const;

const SIZES = [
  ["wide", { width: 1366, height: 768 }],
  ["narrow", { width: 350, height: 700 }],
] as const;

describe.each(SHADES)("in %s", (_, colors) => {
  it.each(SIZES)(
    "no screen breaks a rule of accessibility, %s",
    async (__, viewport) => {
      const session = await lab.open({ ...colors, viewport });
      const broken: string[] = [];
      const check = async (screen: string): Promise<void> => {
        // Colours fade in; a colour half way is nobody's to read.
        await session.page.waitForTimeout(400);
        for (const violation of await violations(session, screen === "开始"))
          broken.push(`${screen}: ${violation}`);
      };
      await check("空页");
      await session.choose(sample(SAMPLE.form));
      for (const screen of SCREENS) {
        await goTo(session, screen);
        await check(screen);
      }
      await goTo(session, "开始");
      await session.page.getByRole("button", { name: "一键评级" }).click();
      await session.page.getByRole("button", { name: "确认写入" }).waitFor();
      await check("预览");
      await session.page.getByRole("button", { name: "返回", exact: true }).click();
      await gradeAtOnce(session);
      await check("结果");
      expect(broken).toStrictEqual([]);
      await session.close();
    },
    240_000,
  );
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
