/** What a list is limited to: one line of a table of the summary. */
export interface ListScope {
  readonly of: "unit" | "department" | "category" | "owner";
  /** Place among the summary's units, departments, categories or owners. */
  readonly place: number;
  /** As the table shows it. */
  readonly name: string;
  /** Revision of the desk that the place is counted in. */
  readonly revision: number;
}

/** The scope while the desk that it was taken from lies there; null once that was read or judged anew. */
export function scopeNow(scope: ListScope | null, revision: number | undefined): ListScope | null {
  return scope !== null && scope.revision === revision ? scope : null;
}
