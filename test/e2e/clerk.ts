import type { PageSession, TestFile } from "./page-session.ts";

/** A pane under test, in the page or in Excel. */
export type PaneSession = Pick<PageSession, "page" | "settled">;

/** Opens a screen of the pane by its tab. */
export async function goTo({ page, settled }: PaneSession, screen: string): Promise<void> {
  await page.getByRole("tab", { name: screen, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: screen }).waitFor();
  await settled();
}

/** Confirms the receipt and waits for the result. */
export async function confirm({ page, settled }: PaneSession): Promise<void> {
  await page.getByRole("button", { name: "确认写入" }).click();
  await page
    .getByText(/(已完成|部分完成|没有完成)/)
    .first()
    .waitFor();
  await settled();
}

/** 一键评级, from the button to the result. */
export async function gradeAtOnce(session: PaneSession): Promise<void> {
  await goTo(session, "开始");
  await session.page.getByRole("button", { name: "一键评级" }).click();
  await confirm(session);
}

/** Saves the changed copy of the workbook on show. */
export async function save(session: PageSession): Promise<TestFile> {
  return await session.saved(async () => {
    await session.page.getByRole("button", { name: "保存副本" }).click();
  });
}

/** 恢复原表 of the last action. */
export async function restore({ page, settled }: PaneSession): Promise<void> {
  const button = page.getByRole("button", { name: "恢复原表" });
  if ((await button.count()) === 0) await page.getByRole("button", { name: "更多操作" }).click();
  await page
    .getByRole("button", { name: "恢复原表" })
    .or(page.getByRole("menuitem", { name: "恢复原表" }))
    .first()
    .click();
  await page.getByText("恢复原表已完成").waitFor();
  await settled();
}

/** Milliseconds that a state may take to come on a slow machine. */
const PATIENCE = 20_000;

/** Fails unless what is read comes to be as expected, as soon as a slow machine gets there. */
export async function expectSoon(read: () => unknown, expected: unknown): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    try {
      expect(value).toEqual(expected);
      return;
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Does something, and presses 取消 in the very moment in which the pane offers it. */
export async function cancelAtOnce({ page, settled }: PaneSession, act: () => Promise<void>): Promise<void> {
  const pressed = page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        const cancel = [...document.querySelectorAll("button")].find(
          ({ textContent }) => textContent === "取消",
        );
        if (cancel === undefined) return;
        observer.disconnect();
        cancel.click();
        resolve();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
  });
  await act();
  await pressed;
  await settled();
}

/** Goes from finding to finding above the grid until the cell of this address is chosen. */
export async function walkTo({ page }: PaneSession, address: string): Promise<void> {
  const bar = page.locator("[role=region][aria-live]");
  for (let at = await bar.getAttribute("aria-label"); at !== address;) {
    await page.getByRole("button", { name: "下一处问题" }).click();
    await expectSoon(
      async () => await bar.getAttribute("aria-label"),
      expect.not.stringMatching(`^${at ?? ""}$`),
    );
    at = await bar.getAttribute("aria-label");
  }
}

/** The first number of a text; NaN where there is none. */
export function numberIn(text: string | null): number {
  return Number(/\d+/.exec(text ?? "")?.[0]);
}
