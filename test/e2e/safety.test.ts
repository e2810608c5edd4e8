import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { goTo, gradeAtOnce, save } from "./clerk.ts";
import { openLab, readIndependently, SAMPLE, sample } from "./page-session.ts";
import type { PageLab, PageSession } from "./page-session.ts";

const PAGES = join(__dirname, "../../dist/pages");

let lab: PageLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(async () => {
  await lab.close();
});

function policyOf(html: string): ReadonlyMap<string, string> {
  const content = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)?.[1] ?? "";
  return new Map(
    content.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );
}

/**
 * What the browser says that the page's policy forbade when a script asks for an address, a picture and another script;
 * without a network a request fails by itself, so that only the browser's own word counts.
 */
function refusedBy(session: PageSession): Promise<readonly string[]> {
  return session.page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const refused: string[] = [];
        const end = setTimeout(() => {
          resolve([...refused, "nothing more"]);
        }, 20_000);
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
          refused.push(`${effectiveDirective} ${blockedURI}`);
          if (refused.length < 3) return;
          clearTimeout(end);
          resolve(refused.sort());
        });
        fetch("https://example.com/").catch(() => undefined);
        new Image().src = "https://example.com/a.png";
        const script = document.createElement("script");
        script.textContent = "document.title = '';";
        document.body.append(script);
      }),
  );
}

describe("the data stays where it is", () => {
  it("asks nothing of any other address, on any screen", async () => {
    const session = await lab.open();
    await session.choose(sample(SAMPLE.form));
    for (const screen of ["字段核对", "填报检查", "等级评定", "落实督办", "汇总", "设置与关于"]) {
      await goTo(session, screen);
    }
    await gradeAtOnce(session);
    await save(session);
    expect(session.foreign).toStrictEqual([]);
    expect(session.errors).toStrictEqual([]);
    await session.close();
  });

  it("carries a policy that allows its own scripts and nothing else", async () => {
    const session = await lab.open();
    const policy = policyOf(readFileSync(join(PAGES, "page.html"), "utf8"));
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("script-src")).toBe("'self'");
    expect(policy.get("worker-src")).toBe("'self'");
    await session.close();
  });

  it.each([
    ["from a server", { oneFile: false }],
    ["as one file", { oneFile: true }],
  ])("is kept there by the policy, which is at work in the page %s", async (_, options) => {
    const session = await lab.open(options);
    expect(await refusedBy(session)).toStrictEqual([
      "connect-src https://example.com/",
      "img-src https://example.com/a.png",
      "script-src-elem inline",
    ]);
    await session.close();
  });

  it("never loads Office.js", () => {
    expect(readFileSync(join(PAGES, "page.html"), "utf8")).not.toMatch(/office[.]js/i);
  });
});

describe("the page as one file", () => {
  it("opens by double click and grades a register from the disk, without one request", async () => {
    const session = await lab.open({ oneFile: true });
    await session.drop(sample(SAMPLE.list));
    await gradeAtOnce(session);
    const saved = await readIndependently(await save(session));
    expect(saved.worksheets.map(({ name }) => name)).toContain("填报问题清单");
    expect(session.foreign).toStrictEqual([]);
    expect(session.errors).toStrictEqual([]);
    await session.close();
  });
});

describe("the first load", () => {
  it("takes at most 250 kB of Brotli for the page's own scripts", async () => {
    const session = await lab.open();
    const loaded = await session.page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => new URL(name).pathname.split("/").at(-1) ?? ""),
    );
    const scripts = new Set(loaded.filter((name) => name.endsWith(".js")));
    // The worker's chunks load beside the screen and do not hold it up.
    const html = readFileSync(join(PAGES, "page.html"), "utf8");
    const first = [...html.matchAll(/src="?([^">\s]+[.]js)/g)].map((match) => match[1] ?? "");
    const size = (name: string): number => brotliCompressSync(readFileSync(join(PAGES, name))).length / 1000;
    const all = readdirSync(PAGES).filter(
      (name) => scripts.has(name) && statSync(join(PAGES, name)).isFile(),
    );
    const kilobytes = first.reduce((sum, name) => sum + size(name), 0);
    const whole = all.reduce((sum, name) => sum + size(name), 0);
    const timing = await session.page.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      loaded: performance.getEntriesByType("navigation")[0]?.duration ?? 0,
    }));
    process.stdout.write(
      `first load: ${kilobytes.toFixed(0)} kB Brotli (with the worker ${whole.toFixed(0)} kB), ` +
        `first paint ${timing.painted.toFixed(0)} ms, loaded ${timing.loaded.toFixed(0)} ms\n`,
    );
    expect(kilobytes).toBeLessThanOrEqual(250);
    await session.close();
  });
});
