import { keyOf } from "../excel-host/area.ts";
import type { HostBook } from "../excel-host/book.ts";
import { BLANK, describeBook, differences } from "../excel-host/book.ts";
import { expectSoon, goTo, gradeAtOnce } from "./clerk.ts";
import { excelForEach } from "./excel-for-each.ts";
import { SAMPLE } from "./page-session.ts";

const ASKED = "不保留原内容，继续写入";

const { session, openSample } = excelForEach();

const names = ({ sheets }: HostBook): readonly string[] => sheets.map(({ name }) => name);

/** Opens a sample after 一键评级, with a list of ours grown too large to be kept beside itself. */
async function openGrown(): Promise<void> {
  await openSample(SAMPLE.traditional);
  await session().settled();
  await gradeAtOnce(session());
  const list = session().host.book.sheets.find((sheet) => sheet.name === "填报问题清单");
  // A stray entry far out.
  list?.cells.set(keyOf(129_999, 16), { ...BLANK, value: "误填" });
}

/** 一键评级 up to the question whether to go on without a way back. */
async function gradeUntilAsked(): Promise<void> {
  const { page, settled } = session();
  await goTo(session(), "开始");
  await page.getByRole("button", { name: "更多操作" }).click();
  await page.getByRole("menuitem", { name: "重新读取" }).click();
  await settled();
  await page.getByRole("button", { name: "一键评级" }).click();
  await page.getByRole("button", { name: "确认写入" }).click();
  await page.getByRole("button", { name: ASKED }).waitFor();
}

describe("in Excel, an action that is too large for a way back", () => {
  it("asks first and has written nothing: going back leaves everything, the way back of before included", async () => {
    await openGrown();
    const { page, host } = session();
    const before = describeBook(host.book);
    await gradeUntilAsked();
    await page.getByText("继续写入后，不能用“恢复原表”撤回").waitFor();
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
    await page.getByRole("button", { name: "返回", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "开始" }).waitFor();
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
  });

  it("is carried out where the clerk agrees, says that it cannot be taken back, and keeps nothing", async () => {
    await openGrown();
    const { page, host } = session();
    await gradeUntilAsked();
    await page.getByRole("button", { name: ASKED }).click();
    await page.getByRole("heading", { name: "一键评级已完成" }).waitFor();
    await page.getByText("原内容没有保存，这次写入不能用“恢复原表”撤回。").waitFor();
    await expectSoon(async () => await page.getByRole("button", { name: "恢复原表" }).count(), 0);
    const list = host.book.sheets.find((sheet) => sheet.name === "填报问题清单");
    expect(list?.cells.has(keyOf(129_999, 16))).toBe(false);
    expect(list?.cells.get(keyOf(0, 0))?.value).toBe("填报问题清单");
    expect(names(host.book).filter((name) => name.startsWith("~"))).toStrictEqual([]);
    const kept = host.book.parts.filter(({ namespace }) => namespace.startsWith("urn:probity:restore"));
    expect(kept).toStrictEqual([]);
  });

  it("writes nothing by a button of the ribbon, which says where to go on", async () => {
    await openGrown();
    const { page, host } = session();
    const before = describeBook(host.book);
    expect(await session().press("gradeAll")).toStrictEqual({ completed: 1, error: null });
    await page.getByText("请先另存一份，再在任务窗格中点同一个按钮").first().waitFor();
    expect(differences(before, describeBook(host.book))).toStrictEqual([]);
  });
});
