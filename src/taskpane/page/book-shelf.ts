import { WorkbookError } from "../../app/workbook-port.ts";
import type { Watch } from "../../app/workbook-port.ts";
import type { WorkbookSnapshot } from "../../domain/index.ts";
import type { SheetTab } from "./book-requests.ts";
import { makeGridFrame, makeGridRows, plainLook } from "./make-grid.ts";
import type { GridSource } from "./make-grid.ts";
import type { GridFrame, GridRow } from "./grid-data.ts";
import type { PageWorkbook } from "./page-workbook.ts";

/** One open file with what was last read of it. */
export class Book {
  readonly workbook: PageWorkbook;
  private snapshot: Promise<WorkbookSnapshot> | null = null;
  private readonly grids = new Map<string, Promise<GridSource>>();

  constructor(workbook: PageWorkbook) {
    this.workbook = workbook;
  }

  /** The workbook as it now is, read at most once between two changes. */
  async read(watch?: Watch): Promise<WorkbookSnapshot> {
    const reading = (this.snapshot ??= this.workbook.read(watch));
    try {
      return await reading;
    } catch (error) {
      this.snapshot = null;
      throw error;
    }
  }

  /** After a change nothing that was read is true any more. */
  forget(): void {
    this.snapshot = null;
    this.grids.clear();
  }

  /** Sheets for the tabs. */
  async tabs(): Promise<readonly SheetTab[]> {
    const { sheets, ownSheets = [] } = await this.read();
    return sheets.map(({ name, visibility, isProtected }) => ({
      name,
      visibility,
      isProtected,
      own: ownSheets.includes(name),
    }));
  }

  async frame(sheet: string): Promise<GridFrame> {
    return makeGridFrame(await this.grid(sheet));
  }

  async rows(sheet: string, first: number, last: number): Promise<readonly GridRow[]> {
    return makeGridRows(await this.grid(sheet), first, last);
  }

  private async grid(name: string): Promise<GridSource> {
    const known = this.grids.get(name) ?? this.openGrid(name);
    this.grids.set(name, known);
    return await known;
  }

  private async openGrid(name: string): Promise<GridSource> {
    const { sheets } = await this.read();
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new WorkbookError("sheet-missing", { sheet: name });
    return { sheet, look: (await this.workbook.look(name)) ?? plainLook(sheet) };
  }
}
