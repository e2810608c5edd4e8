import { columnName, formatAddress } from "../../domain/index.ts";
import type {
  ColumnMapping,
  Field,
  MappingReason,
  ResponsibleRole,
  SheetSnapshot,
  TableReading,
} from "../../domain/index.ts";
import { headerOnOneLine } from "../../report/explain-columns.ts";
import type { Desk } from "./open-desk.ts";
import { textOfCell } from "./place-view.ts";
import type { PlaceView } from "./place-view.ts";

/** One column of 字段核对. */
export interface ColumnView {
  readonly column: string;
  readonly header: string;
  readonly field: Field | null;
  readonly role: ResponsibleRole;
  readonly confidence: number;
  readonly reasons: readonly MappingReason[];
  readonly alternatives: readonly Field[];
  readonly samples: readonly string[];
}

/** One table of 字段核对. */
export interface MappingView extends PlaceView {
  readonly fingerprint: string;
  readonly title: string | null;
  readonly columns: readonly ColumnView[];
}

const SAMPLES = 3;
/** Rows below the header in which samples are looked for. */
const SAMPLE_ROWS = 30;

/** A text whose characters stand below each other, as a word; any other as it is. */
function wordOf(text: string): string {
  const pieces = text.split(/\s+/);
  return pieces.every((piece) => /^\p{Script=Han}$/u.test(piece)) ? pieces.join("") : text;
}

function samplesOf(sheet: SheetSnapshot, table: TableReading, column: number): readonly string[] {
  if (table.turned === true) return [];
  const first = Math.max(...table.headerRows, table.range.top - 1) + 1;
  const rows = sheet.rows.slice(first, Math.min(first + SAMPLE_ROWS, table.range.bottom + 1));
  const texts = rows
    .map((cells) => wordOf(textOfCell(cells?.[column] ?? null)))
    .filter((text) => text !== "");
  return texts.slice(0, SAMPLES);
}

function columnView(column: ColumnMapping, samples: readonly string[]): ColumnView {
  const { header, field, role, confidence, reasons, alternatives } = column;
  return {
    column: columnName(column.column),
    header: headerOnOneLine(header),
    field,
    role,
    confidence,
    reasons,
    alternatives,
    samples,
  };
}

/** The tables with the field that each column carries. */
export function mappingsOf(desk: Desk): readonly MappingView[] {
  return desk.workbooks.flatMap(({ reading }) =>
    reading.sheets.flatMap((sheet) => {
      const snapshot = reading.snapshots.find(({ name }) => name === sheet.name);
      if (snapshot === undefined) return [];
      return sheet.tables.map((table): MappingView => ({
        file: reading.file,
        sheet: sheet.name,
        address: formatAddress({ row: table.range.top, column: table.range.left }),
        fingerprint: table.fingerprint,
        title: table.title?.text ?? null,
        columns: table.columns.map((column) => columnView(column, samplesOf(snapshot, table, column.column))),
      }));
    }),
  );
}
