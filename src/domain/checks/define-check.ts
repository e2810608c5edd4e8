import type { CellAddress } from "../model/cell.ts";
import type { FindingKind } from "../model/finding-kind.ts";
import type { Finding, Proposal, RelatedCell, Severity } from "../model/finding.ts";
import type { CheckInput } from "./check-input.ts";

/** What a check says of one place; parts that are left out are null or empty in the finding. */
export interface Draft {
  readonly file: string;
  readonly sheet: string;
  readonly address: CellAddress | null;
  readonly related?: readonly RelatedCell[];
  readonly point?: number;
  readonly original?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly proposal?: Proposal | null;
}

/** One check: reads the register and reports findings of one kind. */
export interface Check<Kind extends FindingKind = FindingKind> {
  readonly kind: Kind;
  readonly severity: Severity;
  /** Findings in the order of the register; linear in its rows. */
  run(input: CheckInput): readonly Finding<Kind>[];
}

/** What a check file gives: its kind, how grave it is, and the places it finds. */
export interface CheckDefinition<Kind extends FindingKind> {
  readonly kind: Kind;
  readonly severity: Severity;
  run(input: CheckInput): Iterable<Draft>;
}

/** Makes a check whose findings all bear its kind and severity. */
export function defineCheck<Kind extends FindingKind>(definition: CheckDefinition<Kind>): Check<Kind> {
  const { kind, severity } = definition;
  return {
    kind,
    severity,
    run: (input) =>
      Array.from(definition.run(input), (draft) => ({
        kind,
        severity,
        file: draft.file,
        sheet: draft.sheet,
        address: draft.address,
        related: draft.related ?? [],
        point: draft.point ?? null,
        original: draft.original ?? null,
        facts: draft.facts ?? {},
        proposal: draft.proposal ?? null,
      })),
  };
}
