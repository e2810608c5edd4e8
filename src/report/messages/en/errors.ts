import type { ErrorFacts, ErrorWords } from "../zh-CN/errors.ts";

/** What a workbook has too many of, where it is not cells. */
const COUNTED: Readonly<Record<string, string>> = { blank: "blank places", row: "rows" };

function word(facts: ErrorFacts, key: string): string {
  return String(facts[key] ?? "");
}

function at(facts: ErrorFacts): string {
  return word(facts, "part") === "" ? "" : ` (part ${word(facts, "part")})`;
}

function row(facts: ErrorFacts): string {
  return Number(facts["row"] ?? 0) > 0 ? ` near row ${word(facts, "row")}` : "";
}

function encoding(facts: ErrorFacts): string {
  return word(facts, "encoding") === "" ? "" : ` (${word(facts, "encoding")})`;
}

function textPlace(facts: ErrorFacts): string {
  return word(facts, "sheet") === "" ? "The file" : `The sheet “${word(facts, "sheet")}”${row(facts)}`;
}

export const errors: ErrorWords = {
  "not-a-workbook": () =>
    "The file is not a workbook. Open the original in Excel or WPS and save it as an Excel workbook (.xlsx).",
  "html-renamed": () =>
    "The file is a web page with a workbook's ending, as some systems export it. Open it in Excel and save it as an Excel workbook (.xlsx).",
  "unsupported-format": (facts) =>
    `The .${word(facts, "format")} format cannot be read. Open the file in Excel or WPS and save it as an Excel workbook (.xlsx).`,
  "empty-file": () => "The file is empty. Ask the unit that sent it for a new copy.",
  encrypted: () =>
    "The file needs a password to open. Remove the password in Excel under File, Info, Protect Workbook, Encrypt with Password, and save it.",
  truncated: () =>
    "The file is incomplete, as after an interrupted transfer. Download it again or ask for a new copy.",
  damaged: (facts) =>
    `The file is damaged${at(facts)}; nothing was read from it, so that nothing is missed. Repair it in Excel and save it anew, or ask for a new copy.`,
  "damaged-sheet": (facts) =>
    `The sheet “${word(facts, "sheet")}” is damaged${row(facts)}; nothing was read from the file, so that nothing is missed. Repair it in Excel and save it anew, or ask for a new copy.`,
  "too-large": () =>
    "The file is too large. Delete sheets, pictures or blank formatting that are not needed, or split the file.",
  "too-slow": () =>
    "Reading the file took too long and was stopped; nothing was taken from it. Delete what lies outside the tables, or split the file, and save it anew in Excel.",
  "too-many-cells": (facts) =>
    `The workbook has too many ${COUNTED[word(facts, "kind")] ?? "cells"}: at the sheet “${word(facts, "sheet")}” all sheets together passed ${word(facts, "cells")}. Delete what lies outside the tables, or split the file.`,
  "text-too-long": (facts) =>
    `${textPlace(facts)} holds a text of more than ${word(facts, "characters")} characters, which no cell of Excel can hold; nothing was read from the file, so that nothing is cut. Divide the text; in a .csv file, check that quotation marks come in pairs.`,
  "too-many-entries": (facts) =>
    `The file holds ${word(facts, "entries")} sheets, pictures and other parts, which is not like a workbook; it was not opened. Check where it comes from and save a new copy in Excel.`,
  "suspicious-compression": () =>
    "The file is compressed in an unusual way and would become far larger than a table; it was not opened. Check where it comes from and save a new copy in Excel.",
  dtd: () =>
    "The file carries something that no workbook does; it was not opened. Check where it comes from and save a new copy in Excel.",
  "unknown-encoding": (facts) =>
    `The text encoding of the file${encoding(facts)} is not known. Open it in Excel or WPS and save it as an Excel workbook (.xlsx).`,
  "legacy-not-in-place": () =>
    "Files in an old format (.xls, .et, .csv) can be read but not changed. Save the file as an Excel workbook (.xlsx) first.",
  signed: () =>
    "The file bears a digital signature, which any change would break; nothing was written. Save a copy without the signature first.",
  "structure-protected": () =>
    "The structure of the workbook is protected, so no sheet can be added; nothing was written. Unprotect it under Review, Protect Workbook.",
  "sheet-exists": (facts) =>
    `A sheet named “${word(facts, "sheet")}” exists and was not made by Probity; nothing was written. Rename that sheet first.`,
  "sheet-missing": (facts) =>
    `The sheet “${word(facts, "sheet")}” is not there; it may have been renamed or deleted. Read the workbook again.`,
  "not-own-sheet": (facts) =>
    `The sheet “${word(facts, "sheet")}” was not made by Probity and is not rewritten; nothing was written. Read the workbook again.`,
  "formula-cell": (facts) =>
    `Cell ${word(facts, "address")} on “${word(facts, "sheet")}” holds a formula and is never overwritten; nothing was written. Mend the formula by hand or leave this one out.`,
  occupied: (facts) =>
    `Cell ${word(facts, "address")} on “${word(facts, "sheet")}” is not blank, so the result columns have no room; nothing was written. Move what stands right of the table elsewhere and read again.`,
  "changed-since-read": (facts) =>
    `${word(facts, "cells")} cell(s) on “${word(facts, "sheet")}”, ${word(facts, "address")} first, changed after they were read; nothing was written. Read the workbook again.`,
  cancelled: () => "The action was cancelled; nothing was written.",
  "report-not-supported": () => "A new workbook cannot be opened here. Save it as a file instead.",
  classified: (facts) =>
    `“${word(facts, "sheet")}” bears the mark “${word(facts, "mark")}” and was not processed. If this computer may hold it, press “This computer may hold it, go on” under Start (on the command line, run again with --confirm-classified); if it may not, close the file at once.`,
  "restore-in-excel": (facts) =>
    `The last action, “${word(facts, "action")}”, was done in Excel and cannot be taken back here; the file is unchanged. Open it in Excel and press Restore on the tab Integrity risks.`,
};
