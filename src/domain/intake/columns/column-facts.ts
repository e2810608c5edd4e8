import type { ColumnHeader } from "../headers/column-header.ts";
import type { ColumnProfile } from "./column-profile.ts";
import type { FieldScore } from "../headers/header-evidence.ts";

/** What is known of one column before fields are given out. */
export interface ColumnFacts {
  readonly header: ColumnHeader;
  readonly evidence: readonly FieldScore[];
  /** The name says that the column carries no standard field. */
  readonly foreign: boolean;
  readonly profile: ColumnProfile;
}
