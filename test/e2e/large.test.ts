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

describe(`a register of ${String(ROWS)} rows`, () => {
  it("is read, judged and shown", async () => {
    const tasks = await takeLongTasks(session);
    tell("opening", [], tasks);
    expect(await session.page.getByRole("grid").getAttribute("aria-rowcount")).toMatch(/^100\d\d$/);
  });

  it("scrolls in the grid", async () => {
    const frames = await framesWhileScrolling(session, "[role=grid]");
    tell("scrolling the grid", frames, await takeLongTasks(session));
    await session.page.getByText("第10000项", { exact: false }).first().waitFor();
    expect(frames).toHaveLength(STEPS);
  });

  it.each(["等级评定", "落实督办"])("scrolls and opens on the screen %s", async (screen) => {
    await takeLongTasks(session);
    await goTo(session, screen);
    await session.page.waitForTimeout(1000);
    const opening = await takeLongTasks(session);
    const frames = await framesWhileScrolling(session, "main *");
    tell(screen, frames, opening);
    expect(frames).toHaveLength(STEPS);
  });

  it("is graded and written while the screen goes on answering", async () => {
    const { page } = session;
    await takeLongTasks(session);
    await goTo(session, "开始");
    await page.getByRole("button", { name: "一键评级" }).click();
    await page.getByRole("button", { name: "确认写入" }).click();
    await page.getByRole("heading", { name: "一键评级已完成" }).waitFor();
    await session.settled();
    const tasks = await takeLongTasks(session);
    tell("grading and writing", [], tasks);
    await expectSoon(async () => await page.getByRole("button", { name: "恢复原表" }).count(), 1);
  });
});
