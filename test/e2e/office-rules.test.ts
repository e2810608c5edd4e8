import { expectSoon, goTo, gradeAtOnce, save } from "./clerk.ts";
import { pageForEach } from "./page-for-each.ts";
import { readIndependently, SAMPLE, sample, textsOf } from "./page-session.ts";
import type { TestFile } from "./page-session.ts";

const SHEET = "风险防控台账";

/** Two controls of which the register says that a stage of them is done. */
const STAGE_DONE = ["N6", "N7"];

async function stagedList(): Promise<TestFile> {
  const workbook = await readIndependently(sample(SAMPLE.list));
  const sheet = workbook.getWorksheet(SHEET);
  if (sheet === undefined) throw new Error(`no sheet ${SHEET}`);
  for (const address of STAGE_DONE) sheet.getCell(address).value = "阶段性办结";
  return { name: "台账.xlsx", bytes: Buffer.from(await workbook.xlsx.writeBuffer()) };
}

const { session, reopen } = pageForEach({
  prepare: async (opened) => {
    await opened.choose(await stagedList());
  },
});

/** Changes the settings and keeps them. */
async function set(change: () => Promise<void>): Promise<void> {
  await goTo(session(), "设置与关于");
  await change();
  const keep = session().page.getByRole("button", { name: "保存", exact: true });
  await keep.click();
  await keep.waitFor({ state: "detached" });
  await session().settled();
}

async function texts(sheet: string): Promise<ReadonlyMap<string, string>> {
  return textsOf(await readIndependently(await save(session())), sheet);
}

/** The sheet 责任分解表 of a summary workbook. */
async function answerers(): Promise<ReadonlyMap<string, string>> {
  const { page } = session();
  await goTo(session(), "汇总");
  await page.getByRole("tab", { name: "汇总表", exact: true }).click();
  const file = await session().saved(async () => {
    await page.getByRole("button", { name: "另存为新工作簿" }).click();
  });
  return textsOf(await readIndependently(file), "责任分解表");
}

/** The contents below a header, without repetitions. */
function columnUnder(header: string, cells: ReadonlyMap<string, string>): readonly string[] {
  const head = [...cells].find(([, text]) => text === header)?.[0] ?? "";
  const [, letters = "?", row = ""] = /^([A-Z]+)(\d+)$/.exec(head) ?? [];
  const below = [...cells].filter(([address]) => {
    const [, own, at] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return own === letters && Number(at) > Number(row);
  });
  return [...new Set(below.map(([, text]) => text))];
}

describe("the rules of an office", () => {
  it("count 阶段性办结 as done, on 落实督办 and in the register, once they say so", async () => {
    const { page } = session();
    const done = async (): Promise<number> => {
      await goTo(session(), "落实督办");
      const chip = page.getByRole("group", { name: "筛选" }).getByRole("button", { name: /^√?已完成/ });
      await chip.waitFor();
      return Number(/(\d+)\D*$/.exec((await chip.textContent()) ?? "")?.[1]);
    };
    const states = async (): Promise<readonly (string | undefined)[]> => {
      await gradeAtOnce(session());
      const cells = await texts(SHEET);
      const [column = "?"] =
        [...cells].find(([, text]) => text.startsWith("状态"))?.[0].match(/[A-Z]+/) ?? [];
      return STAGE_DONE.map((address) => cells.get(address.replace("N", column)));
    };
    const before = await done();
    for (const state of await states()) expect(state).not.toMatch("已完成");
    await set(async () => {
      await page.getByRole("switch").check();
    });
    await expectSoon(done, before + STAGE_DONE.length);
    for (const state of await states()) expect(state).toMatch("已完成");
  });

  it("name who decides: the 等级审定表 is signed by it", async () => {
    await set(async () => {
      await session().page.getByRole("textbox", { name: "审定机构" }).fill("局党委会");
    });
    await gradeAtOnce(session());
    const all = [...(await texts("等级审定表")).values()].join("\n");
    expect(all).toContain("审定机构：局党委会");
    expect(all).not.toContain("党组");
  });

  it("divide who answers by grade, or by level where they say so", async () => {
    await reopen(sample(SAMPLE.form));
    const byGrade = await answerers();
    expect(columnUnder("风险等级", byGrade)).toStrictEqual(expect.arrayContaining(["一级", "二级", "三级"]));
    await set(async () => {
      await session()
        .page.getByRole("radio", { name: /^按层级/ })
        .check();
    });
    const byLevel = await answerers();
    expect(columnUnder("风险等级", byLevel)).toStrictEqual([]);
    expect([...byLevel.values()].join("\n")).toContain("责任口径：按岗位、部室、单位层级");
    expect(columnUnder("层级", byLevel)).toContain("岗位");
  });
});
