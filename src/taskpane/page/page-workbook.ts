import type { SheetLook } from "../../app/sheet-look-port.ts";
import type { WorkbookPort } from "../../app/workbook-port.ts";
import type { ReportModel } from "../../domain/index.ts";

/** A workbook file as the page works on it: the port, its bytes, and how its sheets look. */
export interface PageWorkbook extends WorkbookPort {
  save(): Promise<Uint8Array>;
  /** Null where the file says nothing about looks. */
  look(sheet: string): Promise<SheetLook | null>;
}

/** What the worker's entry file gives: workbooks over bytes, and report files. */
export interface FileMaker {
  openWorkbook(file: string, bytes: Uint8Array): PageWorkbook;
  writeReport(model: ReportModel): Promise<Uint8Array<ArrayBuffer>>;
}
