import type { DateParts, FindingKind, Severity } from "../../domain/index.ts";

/** What a sentence about a finding is made of, already in words of the language. */
export interface FindingSaid {
  /** The row, or the sheet where the finding is about the whole of it; with the number of cells where several. */
  readonly place: string;
  /** The row's number as shown in Excel; 0 where the finding is about the whole sheet. */
  readonly row: number;
  /** The cell's own text, shortened. */
  readonly original: string;
  /** How many cells it is about. */
  readonly count: number;
  /** A fact as text; empty where there is none. */
  text(fact: string): string;
  /** A fact as a number; 0 where there is none. */
  number(fact: string): number;
  /** A fact that is a day, as people write it. */
  day(fact: string): string;
  /** Name of the grade that a fact holds. */
  grade(fact: string): string;
  /** Name of the field that the fact `field` holds. */
  readonly field: string;
  /** Names of the categories that the fact holds, joined. */
  categories(fact: string): string;
  /** Name of the level that the fact holds; empty where there is none. */
  level(fact: string): string;
}

/** Words of one kind of finding. */
export interface FindingText {
  /** A few words that name the kind. */
  readonly title: string;
  /** What is asked of the department that filled in the table (修改要求). */
  readonly remedy: string;
  /** Where, what and how to mend it, without the proposal and the full stop. */
  sentence(said: FindingSaid): string;
}

/** Words of every finding; a kind without words does not compile. */
export interface FindingWords {
  readonly kinds: Readonly<Record<FindingKind, FindingText>>;
  readonly severities: Readonly<Record<Severity, string>>;
  row(row: number, count: number): string;
  sheet(name: string): string;
  day(parts: DateParts): string;
  /** Joins category names. */
  readonly comma: string;
  /** The end of a sentence that proposes another text for the cell. */
  proposed(value: string): string;
  readonly stop: string;
  /** The same as a sentence of its own, behind what is asked. */
  remedyProposed(value: string): string;
  /** Name of a table's fill date. */
  readonly filledOn: string;
}
