import { confirm, expectSoon, goTo, numberIn, save } from "./clerk.ts";
import { readIndependently, SAMPLE, sample, textsOf } from "./page-session.ts";
import { pageForEach } from "./page-for-each.ts";

const SHEET = "风险防控台账";

const { session, reopen } = pageForEach({
  prepare: async (opened) => {
    await opened.choose(sample(SAMPLE.list));
    await goTo(opened, "等级评定");
  },
});

let before: ReadonlyMap<string, string>;

beforeAll(async () => {
  before = textsOf(await readIndependently(sample(SAMPLE.list)), SHEET);
});

async function part(name: string): Promise<void> {
  await session().page.getByRole("tab", { name, exact: true }).click();
  await session().settled();
}

async function savedCells(): Promise<ReadonlyMap<string, string>> {
  return textsOf(await readIndependently(await save(session())), SHEET);
}

describe("等级评定", () => {
  it("adopts the suggestion of one risk and sets the grade of another", async () => {
    const { page } = session();
    const filters = page.getByRole("group", { name: "筛选" });
    await filters.getByRole("button", { name: /^与建议不一致/ }).click();
    await page.locator("main [data-index='0']").getByRole("button", { name: "采纳建议" }).click();
    await filters.getByRole("button", { name: /^一级/ }).click();
    await page.locator("main [data-index='2']").getByRole("combobox").selectOption({ label: "三级" });
    await page.getByRole("button", { name: "预览2个等级" }).click();
    await page.getByText("按您的确认修改 2 个原有单元格").waitFor();
    await confirm(session());
    const after = await savedCells();
    const changed = [...before].filter(([address, text]) => after.get(address) !== text);
    expect(changed.map(([address]) => address.replace(/\d+/, ""))).toStrictEqual(["H", "H"]);
  });

  it("adopts all listed suggestions at once, and clears the choice", async () => {
    const { page } = session();
    await page
      .getByRole("button", { name: /^待评有建议|^与建议不一致/ })
      .first()
      .click();
    const adopt = page.getByRole("button", { name: /^采纳\d+条建议$/ });
    const count = numberIn(await adopt.textContent());
    await adopt.click();
    await page.getByRole("button", { name: `预览${String(count)}个等级` }).waitFor();
    await page.getByRole("button", { name: "更多操作" }).click();
    await page.getByRole("menuitem", { name: "取消选择" }).click();
    await page.getByRole("button", { name: "等级测算" }).waitFor();
    await page.getByRole("button", { name: `采纳${String(count)}条建议` }).click();
    await page.getByRole("button", { name: `预览${String(count)}个等级` }).click();
    await confirm(session());
    const after = await savedCells();
    expect([...before].filter(([address, text]) => after.get(address) !== text)).toHaveLength(count);
  });

  it("shows the share of grade 1 with the borderline risks and leads to the list behind it", async () => {
    const { page } = session();
    await part("一级占比");
    await page.getByText(/共120个风险点，一级3个/).waitFor();
    await page.getByRole("button", { name: "查看3个一级风险点" }).click();
    await page.getByText("单位：星湖区城市管理局", { exact: true }).waitFor();
    await expectSoon(async () => await page.locator("main [data-index]").count(), 3);
    await page.getByRole("button", { name: "显示全部" }).click();
    await expectSoon(async () => await page.getByText("单位：星湖区城市管理局", { exact: true }).count(), 0);
  });

  it("says which suggestions a small change of the scheme would turn", async () => {
    const { page } = session();
    // Tall enough that the first of them is drawn.
    await page.setViewportSize({ width: 1366, height: 9000 });
    await page.getByText("一级界限提高10%时，会变为二级。").first().waitFor();
    const card = page.getByRole("listitem").filter({ hasText: "10%时，会变为" });
    await expectSoon(async () => (await card.count()) > 0, true);
  });

  it("marks risks on both sides of the limit once a scheme gives scores", async () => {
    const { page } = session();
    await goTo(session(), "开始");
    await page.getByRole("combobox", { name: "等级评定标准" }).selectOption({ label: "文字线索法" });
    await session().settled();
    await goTo(session(), "等级评定");
    await part("一级占比");
    const near = page.getByRole("region", { name: /一级中得分较低的|一级以外得分较高的/ });
    await near
      .first()
      .getByRole("button", { name: /^定位到/ })
      .first()
      .click();
    await page.locator("[role=gridcell][aria-selected=true]").waitFor();
    expect(session().errors).toStrictEqual([]);
  });
});

describe("评定标准", () => {
  const scheme = () => session().page.getByRole("combobox", { name: "等级评定标准" });

  it("tries a scheme before it is used, and the workbook remembers it", async () => {
    const { page } = session();
    await part("评定标准");
    await scheme().selectOption({ label: "文字线索法" });
    await page.getByText(/个风险点的建议等级会改变|没有风险点的建议等级会改变/).waitFor();
    await page.getByRole("spinbutton", { name: "程度5得分" }).fill("9");
    await page.getByRole("textbox", { name: "标准名称" }).fill("本局标准");
    const use = page.getByRole("button", { name: "采用这个标准" });
    await expectSoon(async () => await use.isEnabled(), true);
    await use.click();
    await page.getByRole("button", { name: "正在使用这个标准" }).waitFor();
    const copy = await save(session());
    await reopen(copy);
    const chosen = session().page.getByRole("combobox", { name: "等级评定标准" }).locator("option:checked");
    await expectSoon(async () => await chosen.textContent(), "本局标准（本单位）");
  });

  it("says at the field what is wrong with a limit, and takes the change back", async () => {
    const { page } = session();
    await part("评定标准");
    await scheme().selectOption({ label: "五项标准计数法" });
    const limit = page.getByRole("spinbutton", { name: "一级，达到" });
    await limit.fill("1");
    await page.getByText("界线应当一级最高，二级次之，三级最低").first().waitFor();
    await expectSoon(async () => await page.getByRole("button", { name: "采用这个标准" }).isDisabled(), true);
    await page.getByRole("button", { name: "还原改动" }).click();
    await expectSoon(async () => await scheme().locator("option:checked").textContent(), "自评等级（当前）");
  });

  it.each([
    ["四川八因素评分法", "因素权重"],
    ["可能性乘暴露频率乘后果(L×E×C)", "各项分值"],
    ["五项标准计数法", "评定条件"],
    ["岗位风险种类法", "一票定为一级的条件"],
    ["掌握权力法", "计入的文字线索"],
  ])("lets every number of %s be changed", async (name, section) => {
    const { page } = session();
    await part("评定标准");
    await scheme().selectOption({ label: name });
    const region = page.getByRole("region", { name: section });
    const number = region.getByRole("spinbutton").last();
    if ((await number.count()) > 0) await number.fill("4");
    else await region.getByRole("button", { name: "后果" }).click();
    await expectSoon(
      async () => await scheme().locator("option:checked").textContent(),
      expect.stringContaining("本单位调整"),
    );
    await page.getByText("试算结果").waitFor();
  });

  it("switches a default word off and on, and adds one of the office's own", async () => {
    const { page } = session();
    await part("评定标准");
    await page.getByRole("button", { name: /^权力（\d+词）/ }).click();
    const word = page.getByRole("button", { name: /^采用“/ }).first();
    await word.click();
    await page.getByText("已停用1词").waitFor();
    await expectSoon(async () => await word.getAttribute("aria-pressed"), "false");
    await word.click();
    await page.getByText("点一个默认词可以停用").waitFor();
    await page.getByRole("textbox", { name: "新增词语" }).fill("盖公章");
    await page.getByRole("combobox", { name: "程度（1轻至5重）" }).selectOption("5");
    await page.getByRole("button", { name: "增加", exact: true }).click();
    await page.getByRole("button", { name: "去掉“盖公章”" }).click();
    await expectSoon(async () => await page.getByRole("button", { name: "去掉“盖公章”" }).count(), 0);
  });
});
