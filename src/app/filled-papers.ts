import { mergeKept, reviewInRow, rowsByItem, scoresInRow } from "../domain/index.ts";
import type {
  CalendarDate,
  FilledReview,
  GradeLabels,
  KeptRows,
  KeptSheets,
  LedgerNotice,
  RiskSourceRow,
} from "../domain/index.ts";

/** What was filled in on a 打分表 and a 等级审定表, by place in the reading. */
export interface FilledIn {
  readonly filledScores: ReadonlyMap<number, Readonly<Record<string, number>>>;
  readonly reviews: ReadonlyMap<number, FilledReview>;
}

/** A 打分表 or 等级审定表 that came back as a file of its own. */
export interface FilledPaper {
  readonly file: string;
  readonly kept: KeptSheets;
}

/** What papers are held against. */
export interface PaperSource {
  readonly risks: readonly RiskSourceRow[];
  /** 风险编号 by item. */
  readonly numbers: ReadonlyMap<number, string>;
  /** Those that a ledger of the workbook keeps; others are counted anew in every run and match nothing. */
  readonly keptNumbers: ReadonlyMap<number, string>;
  readonly labels: readonly GradeLabels[];
  readonly on: CalendarDate;
}

/** What the rows of a kept sheet hold, by place in the reading. */
export function filledInRows(
  { scores: scoreTable, decisions: decisionTable }: KeptSheets,
  rows: { readonly scores: KeptRows; readonly decisions: KeptRows<"self"> },
  labels: readonly GradeLabels[],
): FilledIn {
  const filledScores = new Map<number, Readonly<Record<string, number>>>();
  const reviews = new Map<number, FilledReview>();
  if (scoreTable !== null) {
    for (const [item, row] of rowsByItem(rows.scores.rows)) {
      filledScores.set(item, scoresInRow(scoreTable, row));
    }
  }
  if (decisionTable !== null) {
    for (const [item, row] of rowsByItem(rows.decisions.rows)) {
      reviews.set(item, reviewInRow(decisionTable, row, labels));
    }
  }
  return { filledScores, reviews };
}

interface ReadPaper extends FilledIn {
  readonly file: string;
  readonly notices: readonly LedgerNotice[];
}

/** A paper's rows matched to the risks by number, place and text; rows that match none are told and not used. */
function readPaper({ file, kept }: FilledPaper, { risks, keptNumbers, labels, on }: PaperSource): ReadPaper {
  const common = { risks, numbers: keptNumbers, on, valuesOf: () => ({}), clerk: { fields: [], blank: {} } };
  const scores = mergeKept<never>({ ...common, ledger: "scores", table: kept.scores });
  const decisions = mergeKept<never>({ ...common, ledger: "decisions", table: kept.decisions });
  const selfless: KeptRows<"self"> = {
    notices: [],
    rows: decisions.rows.map((row) => ({ ...row, clerk: { self: null } })),
  };
  const notices = [...scores.notices, ...decisions.notices].filter(({ kind }) => kind !== "number-restored");
  return {
    file,
    ...filledInRows(kept, { scores, decisions: selfless }, labels),
    notices: notices.map((notice) => ({
      ...notice,
      kind: notice.kind === "vanished" ? "paper-row" : notice.kind,
      cell: file,
    })),
  };
}

/** One value as the workbook or a paper has it. */
interface Told {
  readonly value: string;
  readonly file: string | null;
}

/** Puts values together cell by cell: what the workbook itself says stays, two papers that differ both stay out. */
class Joined {
  readonly notices: LedgerNotice[] = [];
  private readonly values = new Map<string, Told>();
  private readonly refused = new Set<string>();
  private readonly ledger: LedgerNotice["ledger"];
  private readonly numbers: ReadonlyMap<number, string>;

  constructor(ledger: LedgerNotice["ledger"], numbers: ReadonlyMap<number, string>) {
    this.ledger = ledger;
    this.numbers = numbers;
  }

  /** Whether the value of one field of one risk counts. */
  take(item: number, field: string, told: Told): boolean {
    if (told.value === "") return false;
    const key = `${item}\u0000${field}`;
    const known = this.values.get(key);
    if (known === undefined) {
      this.values.set(key, told);
      return true;
    }
    if (known.value === told.value) return false;
    if (known.file !== null) this.refused.add(key);
    const { ledger } = this;
    const number = this.numbers.get(item) ?? "";
    const cell = [known.file, told.file].filter((file) => file !== null).join("、");
    this.notices.push({
      kind: "paper-conflict",
      ledger,
      number,
      row: null,
      field,
      typed: known.value,
      source: told.value,
      cell,
    });
    return false;
  }

  /** Whether papers contradict each other about a field. */
  isRefused(item: number, field: string): boolean {
    return this.refused.has(`${item}\u0000${field}`);
  }
}

function joinScores(
  sources: readonly (FilledIn & { readonly file: string | null })[],
  joined: Joined,
): FilledIn["filledScores"] {
  const scores = new Map<number, Record<string, number>>();
  for (const { file, filledScores } of sources) {
    for (const [item, typed] of filledScores) {
      const taken = Object.entries(typed).filter(([name, score]) =>
        joined.take(item, name, { value: String(score), file }),
      );
      scores.set(item, { ...scores.get(item), ...Object.fromEntries(taken) });
    }
  }
  return new Map(
    [...scores].map(([item, all]) => [
      item,
      Object.fromEntries(Object.entries(all).filter(([name]) => !joined.isRefused(item, name))),
    ]),
  );
}

const OPINIONS = ["self", "peer", "public", "panel"] as const;

const NO_REVIEW: FilledReview = {
  opinions: { self: "", peer: "", public: "", panel: "" },
  decision: "",
  decided: null,
};

function withOpinions(
  known: FilledReview,
  told: FilledReview,
  takes: (field: string, value: string) => boolean,
): FilledReview {
  const opinions = { ...known.opinions };
  for (const round of OPINIONS) {
    if (takes(round, told.opinions[round])) opinions[round] = told.opinions[round];
  }
  const { decision, decided } = takes("decision", told.decision) ? told : known;
  return { opinions, decision, decided };
}

function withoutRefused(review: FilledReview, isRefused: (field: string) => boolean): FilledReview {
  const opinions = { ...review.opinions };
  for (const round of OPINIONS) if (isRefused(round)) opinions[round] = "";
  return isRefused("decision") ? { opinions, decision: "", decided: null } : { ...review, opinions };
}

function joinReviews(
  sources: readonly (FilledIn & { readonly file: string | null })[],
  joined: Joined,
): FilledIn["reviews"] {
  const reviews = new Map<number, FilledReview>();
  for (const { file, reviews: told } of sources) {
    for (const [item, review] of told) {
      const takes = (field: string, value: string): boolean => joined.take(item, field, { value, file });
      reviews.set(item, withOpinions(reviews.get(item) ?? NO_REVIEW, review, takes));
    }
  }
  return new Map(
    [...reviews].map(([item, review]) => [
      item,
      withoutRefused(review, (field) => joined.isRefused(item, field)),
    ]),
  );
}

/**
 * What the workbook's own sheets and the papers that came back say together. Where they differ the workbook counts;
 * where two papers differ neither does; both are told.
 */
export function joinPapers(
  own: FilledIn,
  papers: readonly FilledPaper[],
  source: PaperSource,
): FilledIn & { readonly notices: readonly LedgerNotice[] } {
  if (papers.length === 0) return { ...own, notices: [] };
  const read = papers.map((paper) => readPaper(paper, source));
  const sources = [{ ...own, file: null }, ...read];
  const scores = new Joined("scores", source.numbers);
  const reviews = new Joined("decisions", source.numbers);
  return {
    filledScores: joinScores(sources, scores),
    reviews: joinReviews(sources, reviews),
    notices: [...read.flatMap(({ notices }) => notices), ...scores.notices, ...reviews.notices],
  };
}
