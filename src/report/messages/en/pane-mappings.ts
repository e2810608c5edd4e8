import type { PaneMappingWords } from "../zh-CN/pane-mappings.ts";

export const mappings: PaneMappingWords = {
  empty:
    "No table has been recognised yet. Once a workbook is read, the meaning of each column is listed here.",
  questions: (open) => (open === 0 ? "Confirmed questions" : `Please confirm (${open})`),
  answered: "Confirmed and kept in the workbook; you can choose again.",
  assumed: (choice) => `Read as “${choice}” until you confirm`,
  notAssumed: "Not read until you confirm",
  intro:
    "Check what each column means. Changes are kept in the workbook and used for every table of the same layout.",
  tableTitle: (sheet, address) => `“${sheet}” ${address}`,
  column: (name, header) => `Column ${name}: ${header}`,
  noHeader: "(no header)",
  field: (header) => `Meaning of column “${header}”`,
  none: "Not used",
  likely: "Likely",
  others: "Other fields",
  drafted: "Changed, not in use",
  confidence: { given: "Set", sure: "Sure", likely: "Likely", unsure: "Please check", none: "Not used" },
  reasons: {
    name: "by its header",
    content: "by its contents",
    position: "by its position",
    group: "by the header above",
    given: "set by you",
  },
  samples: (texts) => `e.g. ${texts}`,
  noSamples: "The first rows are blank",
  resetTable: "Recognise by itself again",
  changed: (count) => `${count} changed, not in use yet`,
  use: "Use and read again",
  discard: "Discard changes",
  twice: (field) => `Two columns are set to “${field}”; please check`,
  alsoTables: (count) => `${count} tables of this layout`,
  unsure: (count) => `${count} to check`,
};
