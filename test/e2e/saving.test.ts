import { expectSoon, goTo, gradeAtOnce } from "./clerk.ts";
import { readIndependently, SAMPLE, sample } from "./page-session.ts";
import type { TestFile } from "./page-session.ts";
import { pageForEach } from "./page-for-each.ts";
import { answerSaveDialogs } from "./save-dialog.ts";

const { session } = pageForEach();

const COPY = SAMPLE.list.replace(".xlsx", "（已核对）.xlsx");

const button = (name: string | RegExp) => session().page.getByRole("button", { name, exact: true });

async function sheetNames(file: TestFile | undefined): Promise<readonly string[]> {
  if (file === undefined) throw new Error("no such file was saved");
  return (await readIndependently(file)).worksheets.map(({ name }) => name);
}

describe("保存副本 by the browser's own dialog", () => {
  beforeEach(async () => {
    await session().choose(sample(SAMPLE.list));
    await gradeAtOnce(session());
  });

  it("writes the copy to the place chosen, and keeps the changes where the dialog is closed", async () => {
    const dialog = await answerSaveDialogs(session().page);
    dialog.answer("close");
    await button("保存副本").click();
    await expectSoon(() => dialog.asked, [COPY]);
    await expectSoon(async () => await button("保存副本").isEnabled(), true);
    dialog.answer("save");
    await button("保存副本").click();
    await expectSoon(() => dialog.files.length, 1);
    expect(await sheetNames(dialog.files[0])).toContain("填报问题清单");
    await expectSoon(async () => await button("保存副本").isDisabled(), true);
  });

  it("says that the disk refused the copy and what to do, until that is read or done", async () => {
    const { page, errors } = session();
    const dialog = await answerSaveDialogs(page);
    dialog.answer("refuse");
    const told = page.getByText(`“${COPY}”没有保存成功`);
    await button("保存副本").click();
    await told.waitFor();
    await page.getByText("供管理员查看的细节").click();
    await page.getByText("in use by another program").waitFor();
    await button("关闭").click();
    await told.waitFor({ state: "detached" });

    await button("保存副本").click();
    await told.waitFor();
    dialog.answer("save");
    await button("保存副本").click();
    await told.waitFor({ state: "detached" });
    await expectSoon(() => dialog.files.length, 1);
    expect(errors).toStrictEqual([]);
  });

  it("leaves a file open that was to be saved before it is closed, and could not be", async () => {
    const { page } = session();
    const dialog = await answerSaveDialogs(page);
    dialog.answer("refuse");
    await button(`关闭 ${SAMPLE.list}`).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "保存副本" }).click();
    await page.getByText(`“${COPY}”没有保存成功`).waitFor();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    await expectSoon(async () => await button("保存副本").isEnabled(), true);
  });
});

describe("finished papers", () => {
  it("wait on a shelf until each is saved or given up", async () => {
    const { page } = session();
    await session().choose(sample(SAMPLE.list));
    const dialog = await answerSaveDialogs(page);
    dialog.answer("close");
    await goTo(session(), "汇总");
    await page.getByRole("tab", { name: "外发文书" }).click();
    for (const kind of [/^公示表（单位内）/, /^公示表（对外公开）/])
      await page.getByRole("group", { name: kind }).getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "生成所选2份文书" }).click();
    await page.getByText("已生成 2 个文件，尚未保存").waitFor();
    const [first = ""] = dialog.asked;

    dialog.answer("save");
    await button(`保存 ${first}`).click();
    await page.getByText("已生成 1 个文件，尚未保存").waitFor();
    expect(dialog.files.map(({ name }) => name)).toStrictEqual([first]);
    expect((await sheetNames(dialog.files[0])).length).toBeGreaterThan(0);
    await button(/^不保存 /).click();
    await expectSoon(async () => await page.getByText("尚未保存").count(), 0);
    expect(dialog.files).toHaveLength(1);
  });
});

describe("打开文件", () => {
  it("says that the disk does not give a file, and opens it once the disk does", async () => {
    const { page, errors } = session();
    await page.evaluate(`
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
    `);
    const { name, bytes } = sample(SAMPLE.form);
    const dialog = page.waitForEvent("filechooser");
    await button("打开文件").first().click();
    await (await dialog).setFiles({ name, buffer: bytes, mimeType: "" });
    await page.getByText(`“${name}”没有打开`).waitFor();
    await page.evaluate("delete File.prototype.arrayBuffer");
    await session().choose({ name, bytes });
    await session().choose(sample(SAMPLE.list));
    await expectSoon(async () => await page.getByRole("tab", { name: /[.]xlsx$/ }).count(), 2);
    await expectSoon(async () => await page.getByText(`“${name}”没有打开`).count(), 0);
    expect(errors).toStrictEqual([]);
  });
});
