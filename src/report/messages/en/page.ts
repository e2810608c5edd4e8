import type { PageWords } from "../zh-CN/page.ts";

export const page: PageWords = {
  title: "Integrity risks",
  open: "Open files",
  save: "Save a copy",
  close: "Close",
  closeFile: (file) => `Close ${file}`,
  drop: {
    title: "Drop the workbooks that came in here",
    hint: "Several files at once are fine. .xlsx and .xlsm are read and written; .xls, .et and .csv are read only: to write into them, save them as .xlsx in Excel or WPS first.",
    local: "Files stay on this machine: nothing is uploaded, nothing goes over the network.",
  },
  files: "Open files",
  sheets: "Sheets",
  unsaved: "unsaved changes",
  hiddenSheet: "hidden",
  ownSheet: "made by this tool",
  protectedSheet: "protected",
  sheetSaid: (sheet, special) => `${sheet} (${special})`,
  views: { label: "View", table: "Sheet", pane: "Tasks" },
  grid: {
    label: (sheet) => `Sheet “${sheet}” (read only)`,
    loading: "Opening the sheet",
    noCell: "Choose a cell to see its whole text and its findings here.",
    blank: "(blank)",
    formula: "formula",
    previous: "Previous finding",
    next: "Next finding",
    count: (findings) => `${findings} findings on this sheet`,
    severity: { error: "To be mended", warning: "Please verify", hint: "Hint" },
    proposal: (value) => `Change to “${value}”`,
    toBlank: "Clear the cell",
    accept: "Accept",
  },
  unreadable: "This file was not read",
  reports: {
    ready: (count) => `${count} files are ready and not saved yet`,
    save: (name) => `Save ${name}`,
    dismiss: "Discard",
    saveWord: "Save",
  },
  closing: {
    title: "Save the changes before closing?",
    text: (file) => `“${file}” has unsaved changes; closing it loses them.`,
    save: "Save a copy",
    discard: "Close without saving",
    back: "Back",
  },
  trouble: {
    "not-opened": {
      title: (file) => `“${file}” was not opened`,
      remedy: "Make sure that the file was not moved, deleted or renamed, then open it again.",
    },
    "not-saved": {
      title: (file) => `“${file}” was not saved`,
      remedy:
        "Make sure that no other program has the file open and that the disk has room, then save again. The changes are still here on the page.",
    },
  },
  savedName: (stem) => `${stem} (reviewed)`,
};
