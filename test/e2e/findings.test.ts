import { confirm, expectSoon, goTo, numberIn, save, walkTo } from "./clerk.ts";
import { readIndependently, SAMPLE, sample, textsOf } from "./page-session.ts";
import { pageForEach } from "./page-for-each.ts";

const SHEET = "风险防控台账";

/** Tall enough that no item of the list is left undrawn. */
const TALL = { viewport: { width: 1366, height: 4000 } };

const { session, reopen } = pageForEach({
  ...TALL,
  prepare: async (opened) => {
    await opened.choose(sample(SAMPLE.list));
    await goTo(opened, "填报检查");
  },
});

let before: ReadonlyMap<string, string>;

beforeAll(async () => {
  before = textsOf(await readIndependently(sample(SAMPLE.list)), SHEET);
});

/** Addresses of the cells that the saved copy holds otherwise than the original. */
async function changedCells(): Promise<readonly string[]> {
  const after = textsOf(await readIndependently(await save(session())), SHEET);
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (address) => (before.get(address) ?? "") !== (after.get(address) ?? ""),
  );
}

/** The card of the finding at an address. */
function cardAt(address: string) {
  const link = session().page.getByRole("button", { name: `定位到${SHEET}!${address}` });
  return session().page.getByRole("listitem").filter({ has: link }).first();
}

describe("填报检查", () => {
  it("filters by severity and by department, each number that of its list", async () => {
    const { page } = session();
    const filters = page.getByRole("group", { name: "筛选" });
    const chip = filters.getByRole("button", { name: /^须修改/ });
    const count = numberIn(await chip.textContent());
    await chip.click();
    await expectSoon(async () => await chip.getAttribute("aria-pressed"), "true");
    const links = page.getByRole("button", { name: new RegExp(`^定位到${SHEET}`) });
    await expectSoon(async () => await links.count(), count);
    await filters.getByRole("button", { name: /^全部/ }).click();
    await page.getByRole("combobox", { name: "部室" }).selectOption({ index: 1 });
    await expectSoon(
      async () => numberIn(await filters.getByRole("button").first().textContent()) < 16,
      true,
    );
  });

  it("takes the proposal of one finding and writes exactly its cell", async () => {
    const { page } = session();
    await cardAt("F100").getByRole("button", { name: "采纳", exact: true }).click();
    await expectSoon(
      async () => await cardAt("F100").getByRole("button", { name: "已采纳" }).getAttribute("aria-pressed"),
      "true",
    );
    await page.getByRole("button", { name: "预览1处修改" }).click();
    await confirm(session());
    expect(await changedCells()).toStrictEqual(["F100"]);
  });

  it("takes all safe proposals of a kind, and drops them again", async () => {
    const { page } = session();
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
    await confirm(session());
    expect(await changedCells()).toHaveLength(count);
  });

  it("writes what the clerk types himself, after the preview has shown it", async () => {
    const { page } = session();
    const card = cardAt("H55");
    await card.getByRole("button", { name: "自己填写" }).click();
    await page.getByRole("textbox", { name: `${SHEET}!H55改为` }).fill("三级");
    await page.getByRole("button", { name: "确定" }).click();
    await card.getByText("自填", { exact: true }).waitFor();
    await page.getByRole("button", { name: "预览1处修改" }).click();
    await page.getByText("三级", { exact: true }).first().waitFor();
    await confirm(session());
    const after = textsOf(await readIndependently(await save(session())), SHEET);
    expect([before.get("H55") ?? "", after.get("H55")]).toStrictEqual(["", "三级"]);
  });

  it("forgets what was typed when it is cancelled or dropped", async () => {
    const card = cardAt("H55");
    await card.getByRole("button", { name: "自己填写" }).click();
    const { page } = session();
    await page.getByRole("main").getByRole("button", { name: "取消", exact: true }).click();
    await card.getByRole("button", { name: "自己填写" }).click();
    await page.getByRole("textbox", { name: `${SHEET}!H55改为` }).fill("二级");
    await page.getByRole("button", { name: "确定" }).click();
    await card.getByRole("button", { name: "取消自填" }).click();
    await session().page.getByRole("button", { name: "列出并标注" }).waitFor();
    await expectSoon(async () => await card.getByText("自填", { exact: true }).count(), 0);
  });

  it("remembers what was ignored in the saved copy, leaves it out of the list, and takes it back", async () => {
    const { page } = session();
    const count = async (): Promise<number> =>
      numberIn(await page.getByRole("button", { name: /^全部 \d/ }).textContent());
    const all = await count();
    await cardAt("H55").getByRole("button", { name: "忽略" }).click();
    await page.getByRole("button", { name: "已忽略1条" }).waitFor();
    await expectSoon(count, all - 1);
    await page.getByRole("button", { name: "列出并标注" }).click();
    await confirm(session());
    const copy = await save(session());
    const list = textsOf(await readIndependently(copy), "填报问题清单");
    expect([...list.values()]).not.toContain("H55");
    expect([...list.values()].some((text) => text.includes("已忽略1条"))).toBe(true);

    await reopen(copy);
    await goTo(session(), "填报检查");
    await session().page.getByRole("button", { name: "已忽略1条" }).click();
    await session().page.getByRole("button", { name: "恢复显示", exact: true }).click();
    await cardAt("H55").waitFor();
    await expectSoon(async () => await session().page.getByRole("button", { name: "已忽略1条" }).count(), 0);
  });

  it("makes a return notice for the chosen department", async () => {
    const { page } = session();
    await page.getByRole("button", { name: "退回通知单" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: /财务科/ }).check();
    const notice = await session().saved(async () => {
      await dialog.getByRole("button", { name: "生成所选1份文书" }).click();
    });
    expect(notice.name).toMatch(/退回.*财务科.*[.]xlsx$/);
    const workbook = await readIndependently(notice);
    expect(workbook.worksheets[0]?.rowCount).toBeGreaterThan(3);
  });

  it("folds a kind away and shows it again", async () => {
    const { page } = session();
    const head = page.locator("[aria-expanded=true]").filter({ hasText: "风险等级未填" });
    await head.click();
    await expectSoon(async () => await cardAt("H55").count(), 0);
    await page.locator("[aria-expanded=false]").filter({ hasText: "风险等级未填" }).click();
    await cardAt("H55").waitFor();
  });
});

describe("在表格里修改", () => {
  it("changes a cell by what is typed beside its finding", async () => {
    const { page } = session();
    await cardAt("H55")
      .getByRole("button", { name: `定位到${SHEET}!H55` })
      .click();
    const bar = page.getByRole("region", { name: "H55" });
    await bar.getByRole("button", { name: "自己填写" }).first().click();
    await bar.getByRole("textbox").fill("二级");
    await bar.getByRole("button", { name: "确定" }).click();
    await confirm(session());
    expect(await changedCells()).toStrictEqual(["H55"]);
  });

  it("keeps the header rows in view while the rows below them scroll", async () => {
    const { page } = session();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole("grid").evaluate((grid) => {
      grid.scrollTop = grid.scrollHeight;
    });
    await page.getByRole("button", { name: "下一处问题" }).waitFor();
    await walkTo(session(), "F100");
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
