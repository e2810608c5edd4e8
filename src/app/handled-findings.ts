import { findOwnTable, ledgerValue } from "../domain/index.ts";
import type { CellValue, SheetSnapshot } from "../domain/index.ts";
import { wordsOf } from "../report/messages/catalogue.ts";
import type { Words } from "../report/messages/catalogue.ts";
import type { HandledFinding } from "../report/papers/finding-list.ts";

const COLUMNS = ["sheet", "cell", "problem", "handled"] as const;

type Column = (typeof COLUMNS)[number];

function textOf(value: CellValue): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function handledOn(sheet: SheetSnapshot, { papers }: Words): readonly HandledFinding[] | null {
  const table = findOwnTable<Column>(
    sheet,
    COLUMNS.map((column) => [papers.heads[column], column]),
    (columns) => COLUMNS.every((column) => columns.has(column)),
  );
  if (table === null) return null;
  return table.rows.flatMap((row): HandledFinding[] => {
    const text = (column: Column): string => textOf(ledgerValue(table, row, column));
    const handled = text("handled");
    return handled === ""
      ? []
      : [{ sheet: text("sheet"), cell: text("cell"), problem: text("problem"), handled }];
  });
}

/** What the clerk wrote under 处理情况 in the 填报问题清单 of an earlier run. */
export function handledFindings(sheets: readonly SheetSnapshot[]): readonly HandledFinding[] {
  for (const sheet of sheets) {
    for (const words of [wordsOf("zh-CN"), wordsOf("en")]) {
      const handled = handledOn(sheet, words);
      if (handled !== null) return handled;
    }
  }
  return [];
}
