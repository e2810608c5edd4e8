import type { Field } from "../../model/vocabulary.ts";
import type { ColumnFacts } from "./column-facts.ts";
import type { ColumnProfile } from "./column-profile.ts";

/** Traits of short values; a column mostly of one of them holds no sentences about risks or measures. */
const SHORT_VALUES = [
  "grade",
  "number",
  "date",
  "rhythm",
  "status",
  "category",
  "person",
  "organ",
  "body",
  "post",
  "law",
  "phone",
  "mark",
] as const;

/** What a column without a name is by what stands in it and where; never sure enough to go unasked. */
const GUESSED = 0.5;

/** Least share of texts that speak of what may go wrong. */
const RISKY = 0.25;

/** Whether a column holds sentences rather than names, numbers, times or marks. */
export function holdsTexts(profile: ColumnProfile): boolean {
  return profile.filled >= 2 && !SHORT_VALUES.some((trait) => profile.share(trait) > 0.5);
}

/** Places of the columns of texts, by field, beside a column of grades. */
function placesOf(facts: readonly ColumnFacts[]): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>();
  const texts = facts.flatMap((column, place) => (holdsTexts(column.profile) ? [place] : []));
  const share = (place: number, trait: "risky" | "controlling"): number =>
    facts[place]?.profile.share(trait) ?? 0;
  const most = Math.max(0, ...texts.map((place) => share(place, "risky")));
  const point = texts.find((place) => share(place, "risky") >= Math.max(RISKY, most / 2));
  if (point === undefined) return fields;
  fields.set(point, "point");
  const after = texts.filter((place) => place > point);
  const shown = after[0] === point + 1 && share(point + 1, "risky") >= Math.max(RISKY, most / 2);
  if (shown) fields.set(point + 1, "manifestation");
  const [measures] = after
    .filter((place) => !fields.has(place))
    .sort((one, other) => share(other, "controlling") - share(one, "controlling"));
  if (measures !== undefined) fields.set(measures, "measures");
  if (texts.includes(point - 1)) fields.set(point - 1, "duty");
  return fields;
}

/**
 * Where no column has a name: beside a column of grades, the first texts that speak of what may go wrong are the risks,
 * and the texts behind them the measures.
 */
export function unnamedColumns(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  if (facts.some((column) => column.header.parts.length > 0)) return facts;
  if (!facts.some((column) => column.profile.share("grade") > 0.6)) return facts;
  const fields = placesOf(facts);
  return facts.map((column, place) => {
    const field = fields.get(place);
    return field === undefined ? column : { ...column, evidence: [{ field, weight: GUESSED, role: null }] };
  });
}

/** Fields beside which the risk's own text stands. */
const BESIDE: readonly Field[] = ["grade", "measures", "owner"];

function bestOf(column: ColumnFacts | undefined): Field | null {
  const first = column?.evidence[0];
  return first !== undefined && first.weight >= 0.8 ? first.field : null;
}

/**
 * 权力事项 | (no name) | 风险等级 | 防控措施: where every column but one of texts has a name and none names the risk, the
 * nameless texts left of the grade or the measures are the risks; never sure enough to go unasked.
 */
export function namelessRisk(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const known = facts.some((column) =>
    column.evidence.some(
      ({ field, weight }) => (field === "point" || field === "manifestation") && weight >= 0.6,
    ),
  );
  const isNameless = ({ header, profile }: ColumnFacts): boolean =>
    header.parts.length === 0 && holdsTexts(profile) && profile.meanLength > 3;
  const [place = -1, other] = facts.flatMap((column, index) => (isNameless(column) ? [index] : []));
  const next = bestOf(facts[place + 1]);
  if (known || place < 0 || other !== undefined) return facts;
  if (next === null || !BESIDE.includes(next)) return facts;
  return facts.map((column, index) =>
    index === place ? { ...column, evidence: [{ field: "point", weight: 0.58, role: null }] } : column,
  );
}
