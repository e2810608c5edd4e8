import type { CommandWords } from "../zh-CN/commands.ts";

export const commands: CommandWords = {
  sheet: "Result",
  action: "Action",
  time: "As of",
  result: "Result",
  newSheets: (names) => `New sheets: ${names}`,
  replacedSheets: (names) => `Updated sheets: ${names}`,
  columns: (sheet, headers) => `Written at the right edge of “${sheet}”: ${headers}`,
  highlights: (count) => `${count} places coloured (conditional formats; contents stay as they are)`,
  ledgerCells: (count) => `${count} ledger cells updated; what was typed stays`,
  nothing: "There was nothing to write.",
  noTable:
    "No register was found. Check that the table has headers such as 风险点 and 防控措施, or open the pane and say under “Field mapping” what each column means.",
  protectedSheets: (names) => `Protected sheets, left alone: ${names}`,
  howToRestore: "To take this back, press Restore.",
  untouched: (sheet, address) => `${address} on “${sheet}” was changed since and stays as it is`,
  failed: "Not completed",
};
