import { expectSoon, goTo } from "./clerk.ts";
import { largeRegister } from "./large-register.ts";
import { openLab } from "./page-session.ts";
import type { PageLab, PageSession } from "./page-session.ts";

const ROWS = 10_000;

/** Steps in which a list is scrolled from end to end. */
const STEPS = 60;

let lab: PageLab;
let session: PageSession;

beforeAll(async () => {
  lab = await openLab();
  session = await lab.open();
  await watchLongTasks(session);
  await session.choose(await largeRegister(ROWS));
});

afterAll(async () => {
  await session.close();
  await lab.close();
});

/** Notes how long each task holds up the screen's own thread. */
async function watchLongTasks({ page }: PageSession): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(globalThis, "longTasks", tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
}

/** Long tasks since the last call, in milliseconds. */
async function takeLongTasks({ page }: PageSession): Promise<readonly number[]> {
  return await page.evaluate(() => {
    const tasks: unknown = Reflect.get(globalThis, "longTasks");
    return Array.isArray(tasks) ? tasks.splice(0).map(Number) : [];
  });
}

/** Scrolls an element step by step; milliseconds from frame to frame. */
async function framesWhileScrolling({ page }: PageSession, selector: string): Promise<readonly number[]> {
  return await page.evaluate(
    async ({ wanted, steps }) => {
      const element = [...document.querySelectorAll(wanted)].find(
        (one) => one.scrollHeight > one.clientHeight + 100,
      );
      if (element === undefined) throw new Error("nothing to scroll");
      const frames: number[] = [];
      let before = performance.now();
      for (let step = 1; step <= steps; step += 1) {
        element.scrollTop = (element.scrollHeight * step) / steps;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        frames.push(now - before);
        before = now;
      }
      return frames;
    },
    { wanted: selector, steps: STEPS },
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function worst(values: readonly number[]): number {
  return Math.max(0, ...values);
}

function tell(what: string, frames: readonly number[], tasks: readonly number[]): void {
  const frame = `median frame ${median(frames).toFixed(0)} ms, worst ${worst(frames).toFixed(0)} ms`;
  const held = `${String(tasks.length)} long tasks, worst ${worst(tasks).toFixed(0)} ms`;
  process.stdout.write(`${what}: ${frame}; ${held}\n`);
}

/** Longest tasks and frames while something is done, until nothing moves any more. */
async function during(what: string, act: () => Promise<readonly number[] | undefined>): Promise<void> {
  await takeLongTasks(session);
  const frames = (await act()) ?? [];
  await session.settled();
  // Tasks are told once the screen's thread has rested.
  await session.page.evaluate(async () => {
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  tell(what, frames, await takeLongTasks(session));
}

/** Every kind of finding unfolded, so that the list is as long as it can be. */
async function unfoldAll(): Promise<void> {
  const folded = session.page.locator("main [role=listitem] [aria-expanded=false]");
  for (let left = 20; left > 0 && (await folded.count()) > 0; left -= 1) await folded.first().click();
}

const SCREENS = ["填报检查", "等级评定", "落实督办"];

describe(`a register of ${String(ROWS)} rows`, () => {
  it("is read, judged and shown", async () => {
    const tasks = await takeLongTasks(session);
    tell("opening the file", [], tasks);
    await expectSoon(
      async () => await session.page.getByRole("grid").getAttribute("aria-rowcount"),
      expect.stringMatching(/^100\d\d$/),
    );
  });

  it("scrolls in the grid", async () => {
    await during("scrolling the grid", async () => await framesWhileScrolling(session, "[role=grid]"));
    const last = session.page.getByText("第10000项", { exact: false });
    await expectSoon(async () => (await last.count()) > 0, true);
  });

  it.each(SCREENS)("opens, scrolls and filters on the screen %s", async (name) => {
    const { page } = session;
    const chips = page.getByRole("group", { name: "筛选" }).getByRole("button");
    await during(`opening ${name}`, async () => {
      await goTo(session, name);
      return undefined;
    });
    if (name === "填报检查") await unfoldAll();
    await during(`scrolling ${name}`, async () => await framesWhileScrolling(session, "main *"));
    await during(`filtering ${name}`, async () => {
      await chips.nth(1).click();
      await expectSoon(async () => await chips.nth(1).getAttribute("aria-pressed"), "true");
      return undefined;
    });
    await during(`filtering ${name} by department`, async () => {
      await page.getByRole("combobox", { name: "部室" }).selectOption({ label: "财务科" });
      return undefined;
    });
    await page.getByRole("combobox", { name: "部室" }).selectOption({ index: 0 });
    await during(`showing all of ${name}`, async () => {
      await chips.first().click();
      return undefined;
    });
    await expectSoon(async () => (await page.locator("main [data-index]").count()) > 2, true);
  });

  it("is graded and written while the screen goes on answering", async () => {
    const { page } = session;
    await during("grading and writing", async () => {
      await goTo(session, "开始");
      await page.getByRole("button", { name: "一键评级" }).click();
      await page.getByRole("button", { name: "确认写入" }).click();
      await page.getByRole("heading", { name: "一键评级已完成" }).waitFor();
      return undefined;
    });
    await expectSoon(async () => await page.getByRole("button", { name: "恢复原表" }).count(), 1);
  });
});
