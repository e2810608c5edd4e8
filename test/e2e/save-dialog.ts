import type { Page } from "playwright-core";
import type { TestFile } from "./page-session.ts";

/** What the clerk, or the disk, answers when a place for a file is asked for. */
type Answer = "save" | "close" | "refuse";

/** The browser's save dialog, as a test answers it. */
export interface SaveDialog {
  /** How every dialog is answered from now on. */
  readonly answer: (answer: Answer) => void;
  /** Names that were proposed, one for each dialog. */
  readonly asked: readonly string[];
  /** What lies on disk. */
  readonly files: readonly TestFile[];
}

/** Stands in for the save dialog of a page that is open: no dialog of the system can be answered by a test. */
export async function answerSaveDialogs(page: Page): Promise<SaveDialog> {
  const asked: string[] = [];
  const files: TestFile[] = [];
  let answer: Answer = "save";
  await page.exposeFunction("probityAsk", (name: string) => {
    asked.push(name);
    return answer;
  });
  await page.exposeFunction("probityWrite", (name: string, text: string) => {
    files.push({ name, bytes: Buffer.from(text, "base64") });
  });
  await page.evaluate(`
    // A slow machine must not run out of the time in which a page may ask after a click.
    Object.defineProperty(navigator, "userActivation", { value: { isActive: true } });
    window.showSaveFilePicker = async ({ suggestedName }) => {
      const answer = await window.probityAsk(suggestedName);
      if (answer === "close") throw new DOMException("closed", "AbortError");
      const pieces = [];
      return {
        createWritable: async () => ({
          write: async (bytes) => {
            if (answer === "refuse") throw new DOMException("in use by another program", "NoModificationAllowedError");
            pieces.push(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
          },
          close: async () => window.probityWrite(suggestedName, btoa(pieces.join(""))),
        }),
      };
    };
  `);
  return {
    asked,
    files,
    answer: (next) => {
      answer = next;
    },
  };
}
