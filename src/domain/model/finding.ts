import type { CellAddress, CellValue } from "./cell.ts";
import type { FindingKind } from "./finding-kind.ts";

/** How grave a finding is: an error blocks filing, a warning wants a decision, a hint is advice. */
export type Severity = "error" | "warning" | "hint";

/** A better value for the cell. `safe` ones may be taken for a whole kind at once. */
export interface Proposal {
  readonly value: CellValue;
  readonly safe: boolean;
}

/** What one check reports about one cell or sheet (问题). The domain gives facts; `report` makes the sentence. */
export interface Finding<Kind extends FindingKind = FindingKind> {
  readonly kind: Kind;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string;
  /** Null where the finding is about the whole sheet. */
  readonly address: CellAddress | null;
  /** Other cells that take part (the twin of a duplicate). */
  readonly related: readonly RelatedCell[];
  /** Place in `Register.points`, where it is about one risk point. */
  readonly point: number | null;
  /** The cell's own text, unchanged. */
  readonly original: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly proposal: Proposal | null;
}

/** A cell that takes part in a finding, perhaps in another file. */
export interface RelatedCell {
  readonly file: string;
  readonly sheet: string;
  readonly address: CellAddress;
}
