import type { ColumnFacts } from "./column-facts.ts";
import { normaliseHeader } from "../headers/header-evidence.ts";

/** 类别与风险点, 类型/风险: one name for the kind of a risk and the risk itself. */
const JOINED =
  /^(?:.{0,4}(?:类别|类型|种类|分类|类))[及和与、/](?:.{0,4})(?:风险点?|隐患)(?:名称|内容|描述)?$/;

/** Share of cells that are one of the usual kinds from which the column tells the kind. */
const KINDS = 0.5;

/** How sure such a name makes the risk: content chose, so it is shown as a guess that is likely. */
const LIKELY = 0.79;

/**
 * A column named after the kind and the risk together holds the risks, unless mostly the usual kinds (思想道德,
 * 岗位职责 …) stand there or another column is named after the risk.
 */
export function joinedWithPoint(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const isJoined = (column: ColumnFacts): boolean =>
    JOINED.test(normaliseHeader(column.header.parts.at(-1) ?? ""));
  const isPoint = (column: ColumnFacts): boolean =>
    column.evidence[0]?.field === "point" && column.evidence[0].weight >= 0.7;
  if (facts.some((column) => isPoint(column) && !isJoined(column))) return facts;
  return facts.map((column) =>
    isJoined(column) && column.profile.share("category") < KINDS
      ? { ...column, evidence: [{ field: "point", weight: LIKELY, role: null }] }
      : column,
  );
}
