import { addressOf, keyOf } from "../excel-host/area.ts";
import { expectSoon, goTo } from "./clerk.ts";
import { excelForEach } from "./excel-for-each.ts";
import { SAMPLE } from "./page-session.ts";

const { session, openSample } = excelForEach();

beforeEach(async () => {
  const { page, settled } = await openSample(SAMPLE.list);
  await settled();
  await page.getByRole("button", { name: /^120\s*风险点$/ }).waitFor();
});

const L26 = keyOf(25, 11);

/** Lets Excel refuse every request until it is told otherwise. */
function refuse(isRefusing: boolean): void {
  const { host } = session();
  host.resetCounts();
  host.faults = isRefusing
    ? Array.from({ length: 50 }, (_, request) => ({ request, code: "GeneralException", done: 0 }))
    : [];
}

describe("in Excel, what went wrong", () => {
  it("is told with a button that reads the workbook anew, as it is by now", async () => {
    const { page, host } = session();
    await goTo(session(), "填报检查");
    const place = page.getByRole("button", { name: /L26/ });
    refuse(true);
    await place.first().click();
    await page.getByText("未能定位到单元格").waitFor();
    refuse(false);
    const sheet = host.book.sheets.find(({ name }) => name === "风险防控台账");
    const cell = sheet?.cells.get(L26);
    if (sheet === undefined || cell === undefined) throw new Error("no deadline");
    sheet.cells.set(L26, { ...cell, value: "2026年12月底前" });
    await page.getByRole("button", { name: "重新读取", exact: true }).click();
    await expectSoon(async () => await place.count(), 0);
    await expectSoon(async () => await page.getByText("未能定位到单元格").count(), 0);
  });

  it("is put away by 关闭, and the pane goes on as before", async () => {
    const { page, host } = session();
    await goTo(session(), "填报检查");
    const place = page.getByRole("button", { name: /L26/ }).first();
    refuse(true);
    await place.click();
    await page.getByText("未能定位到单元格").waitFor();
    refuse(false);
    await page.getByRole("button", { name: "关闭", exact: true }).click();
    await expectSoon(async () => await page.getByText("未能定位到单元格").count(), 0);
    await place.click();
    await expectSoon(() => addressOf(host.book.selected), "L26");
  });
});
