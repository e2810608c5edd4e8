import type { BrowserContextOptions } from "playwright-core";
import { openLab } from "./page-session.ts";
import type { PageLab, PageSession, TestFile } from "./page-session.ts";

/** How the tests of a file meet the page. */
interface PageOptions extends BrowserContextOptions {
  /** What a clerk has done before each test begins. */
  readonly prepare?: (session: PageSession) => Promise<void>;
}

/** The page of the test that is running. */
export interface TestPage {
  readonly session: () => PageSession;
  /** Closes the page and opens it anew with these files, as on the next day. */
  readonly reopen: (...files: readonly TestFile[]) => Promise<PageSession>;
}

/** One browser for the tests of a file, and for each of them a page that nobody has used. */
export function pageForEach({ prepare, ...options }: PageOptions = {}): TestPage {
  let lab: PageLab;
  let session: PageSession;
  beforeAll(async () => {
    lab = await openLab();
  });
  beforeEach(async () => {
    session = await lab.open(options);
    await prepare?.(session);
  });
  afterEach(async () => {
    await session.close();
  });
  afterAll(async () => {
    await lab.close();
  });
  return {
    session: () => session,
    reopen: async (...files) => {
      await session.close();
      session = await lab.open(options);
      await session.choose(...files);
      return session;
    },
  };
}
