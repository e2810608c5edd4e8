import { confirm, eventually, goTo, numberIn, save } from "./clerk.ts";
import { openLab, readIndependently, SAMPLE, sample, textsOf } from "./page-session.ts";
import type { PageLab, PageSession } from "./page-session.ts";

const SHEET = "风险防控台账";

/** Tall enough that no item of the list is left undrawn. */
const TALL = { viewport: { width: 1366, height: 4000 } };

let lab: PageLab;
let session: PageSession;
let before: ReadonlyMap<string, string>;

beforeAll(async () => {
  lab = await openLab();
  before = textsOf(await readIndependently(sample(SAMPLE.list)), SHEET);
});

beforeEach(async () => {
  session = await lab.open(TALL);
  await session.choose(sample(SAMPLE.list));
  await goTo(session, "填报检查");
});

afterEach(async () => {
  await session.close();
});

afterAll(async () => {
  await lab.close();
});

/** Addresses of the cells that the saved copy holds otherwise than the original. */
async function changedCells(): Promise<readonly string[]> {
  const after = textsOf(await readIndependently(await save(session)), SHEET);
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (address) => (before.get(address) ?? "") !== (after.get(address) ?? ""),
  );
}

/** The card of the finding at an address. */
function cardAt(address: string) {
  const link = session.page.getByRole("button", { name: `定位到${SHEET}!${address}` });
  return session.page.getByRole("listitem").filter({ has: link }).first();
}

describe("填报检查", () => {
  it("filters by severity and by department, each number that of its list", async () => {
    const { page } = session;
    const filters = page.getByRole("group", { name: "筛选" });
    const chip = filters.getByRole("button", { name: /^须修改/ });
    const count = numberIn(await chip.textContent());
    await chip.click();
    expect(await chip.getAttribute("aria-pressed")).toBe("true");
    const links = page.getByRole("button", { name: new RegExp(`^定位到${SHEET}`) });
    expect(
      await eventually(
        async () => await links.count(),
        (value) => value === count,
      ),
    ).toBe(count);
    await filters.getByRole("button", { name: /^全部/ }).click();
    await page.getByRole("combobox", { name: "部室" }).selectOption({ index: 1 });
    expect(
      await eventually(
        async () => numberIn(await filters.getByRole("button").first().textContent()),
        (value) => value < 16,
      ),
    ).toBeLessThan(16);
  });

  it("takes the proposal of one finding and writes exactly its cell", async () => {
    const { page } = session;
    await cardAt("F100").getByRole("button", { name: "采纳", exact: true }).click();
    expect(await cardAt("F100").getByRole("button", { name: "已采纳" }).getAttribute("aria-pressed")).toBe(
      "true",
    );
    await page.getByRole("button", { name: "预览1处修改" }).click();
    await confirm(session);
    expect(await changedCells()).toStrictEqual(["F100"]);
  });

  it("takes all safe proposals of a kind, and drops them again", async () => {
    const { page } = session;
    const all = page.getByRole("button", { name: /^本类采纳\d+处$/ }).first();
    const count = numberIn(await all.textContent());
    await all.click();
    await page.getByRole("button", { name: `本类取消${String(count)}处` }).click();
    await page.getByRole("button", { name: "列出并标注" }).waitFor();
    await page
      .getByRole("button", { name: `本类采纳${String(count)}处` })
      .first()
      .click();
    await page.getByRole("button", { name: `预览${String(count)}处修改` }).click();
    await confirm(session);
    expect(await changedCells()).toHaveLength(count);
  });

  it("writes what the clerk types himself, after the preview has shown it", async () => {
    const { page } = session;
    const card = cardAt("H55");
    await card.getByRole("button", { name: "自己填写" }).click();
    await page.getByRole("textbox", { name: `${SHEET}!H55改为` }).fill("三级");
    await page.getByRole("button", { name: "确定" }).click();
    await card.getByText("自填", { exact: true }).waitFor();
    await page.getByRole("button", { name: "预览1处修改" }).click();
    await page.getByText("三级", { exact: true }).first().waitFor();
    await confirm(session);
    const after = textsOf(await readIndependently(await save(session)), SHEET);
    expect([before.get("H55") ?? "", after.get("H55")]).toStrictEqual(["", "三级"]);
  });

  it("forgets what was typed when it is cancelled or dropped", async () => {
    const card = cardAt("H55");
    await card.getByRole("button", { name: "自己填写" }).click();
    const { page } = session;
    await page.getByRole("main").getByRole("button", { name: "取消", exact: true }).click();
    await card.getByRole("button", { name: "自己填写" }).click();
    await page.getByRole("textbox", { name: `${SHEET}!H55改为` }).fill("二级");
    await page.getByRole("button", { name: "确定" }).click();
    await card.getByRole("button", { name: "取消自填" }).click();
    await session.page.getByRole("button", { name: "列出并标注" }).waitFor();
    expect(await card.getByText("自填", { exact: true }).count()).toBe(0);
  });

  it("remembers what was ignored in the saved copy, leaves it out of the list, and takes it back", async () => {
    const { page } = session;
    const count = async (): Promise<number> =>
      numberIn(await page.getByRole("button", { name: /^全部 \d/ }).textContent());
    const all = await count();
    await cardAt("H55").getByRole("button", { name: "忽略" }).click();
    await page.getByRole("button", { name: "已忽略1条" }).waitFor();
    expect(await count()).toBe(all - 1);
    await page.getByRole("button", { name: "列出并标注" }).click();
    await confirm(session);
    const copy = await save(session);
    const list = textsOf(await readIndependently(copy), "填报问题清单");
    expect([...list.values()]).not.toContain("H55");
    expect([...list.values()].some((text) => text.includes("已忽略1条"))).toBe(true);

    await session.close();
    session = await lab.open(TALL);
    await session.choose(copy);
    await goTo(session, "填报检查");
    await session.page.getByRole("button", { name: "已忽略1条" }).click();
    await session.page.getByRole("button", { name: "恢复显示", exact: true }).click();
    await cardAt("H55").waitFor();
    expect(await session.page.getByRole("button", { name: "已忽略1条" }).count()).toBe(0);
  });

  it("makes a return notice for the chosen department", async () => {
    const { page } = session;
    await page.getByRole("button", { name: "退回通知单" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: /财务科/ }).check();
    const notice = await session.saved(async () => {
      await dialog.getByRole("button", { name: "生成所选1份文书" }).click();
    });
    expect(notice.name).toMatch(/退回.*财务科.*[.]xlsx$/);
    const workbook = await readIndependently(notice);
    expect(workbook.worksheets[0]?.rowCount).toBeGreaterThan(3);
  });

  it("folds a kind away and shows it again", async () => {
    const { page } = session;
    const head = page.locator("[aria-expanded=true]").filter({ hasText: "风险等级未填" });
    await head.click();
    expect(
      await eventually(
        async () => await cardAt("H55").count(),
        (value) => value === 0,
      ),
    ).toBe(0);
    await page.locator("[aria-expanded=false]").filter({ hasText: "风险等级未填" }).click();
    await cardAt("H55").waitFor();
  });
});

describe("在表格里修改", () => {
  it("changes a cell by what is typed beside its finding", async () => {
    const { page } = session;
    await cardAt("H55")
      .getByRole("button", { name: `定位到${SHEET}!H55` })
      .click();
    const bar = page.getByRole("region", { name: "H55" });
    await bar.getByRole("button", { name: "自己填写" }).first().click();
    await bar.getByRole("textbox").fill("二级");
    await bar.getByRole("button", { name: "确定" }).click();
    await confirm(session);
    expect(await changedCells()).toStrictEqual(["H55"]);
  });

  it("keeps the header rows in view while the rows below them scroll", async () => {
    const { page } = session;
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole("grid").evaluate((grid) => {
      grid.scrollTop = grid.scrollHeight;
    });
    await page.getByRole("button", { name: "下一处问题" }).waitFor();
    while ((await page.getByRole("region", { name: "F100" }).count()) === 0)
      await page.getByRole("button", { name: "下一处问题" }).click();
    await page.getByRole("region", { name: "F100" }).waitFor();
    const grid = await page.getByRole("grid").boundingBox();
    const head = await page.locator('[data-row="2"][data-column="5"]').first().boundingBox();
    const cell = await page.locator('[data-row="99"][data-column="5"]').first().boundingBox();
    if (grid === null || head === null || cell === null) throw new Error("the grid shows all three");
    expect(head.y).toBeGreaterThanOrEqual(grid.y);
    expect(head.y).toBeLessThan(grid.y + 160);
    // What was jumped to does not lie under what stays.
    expect(cell.y).toBeGreaterThanOrEqual(head.y + head.height - 1);
  });
});
