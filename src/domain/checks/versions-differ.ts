import type { RiskPoint, SourceText } from "../model/risk-point.ts";
import type { Field } from "../model/vocabulary.ts";
import { namesRisk, riskName } from "./blank-fields.ts";
import type { CheckInput } from "./check-input.ts";
import { defineCheck } from "./define-check.ts";
import type { Draft } from "./define-check.ts";
import { atText, placeOf } from "./place-finding.ts";
import { riskKeys } from "./risk-identity.ts";

interface Told {
  readonly field: Field;
  /** The cell that tells it. */
  readonly source: SourceText;
  readonly text: string;
}

function tell(field: Field, source: SourceText | null, text = source?.text ?? ""): Told[] {
  return source === null ? [] : [{ field, source, text }];
}

/** What a version says of a risk besides its grade (told apart by its own check) and its state, which moves on. */
function toldOf(point: RiskPoint): Told[] {
  const owners = point.owners.map(({ name }) => name).join("、");
  return [
    ...tell("category", point.categoryText),
    ...tell("measures", point.measuresText),
    ...tell("owner", point.owners[0]?.source ?? null, owners),
    ...tell("deadline", point.deadlineText),
  ];
}

function draftOf(point: RiskPoint, earlier: RiskPoint, told: Told, other: Told): Draft {
  return {
    ...atText(point, told.source),
    related: [placeOf(earlier, other.source)],
    facts: {
      risk: riskName(point),
      field: told.field,
      text: told.text,
      otherText: other.text,
      otherRow: other.source.row + 1,
      otherSheet: earlier.source.sheet,
      otherFile: earlier.source.file,
    },
  };
}

function* differences(point: RiskPoint, earlier: RiskPoint, bare: CheckInput["bare"]): Iterable<Draft> {
  const before = new Map(toldOf(earlier).map((told) => [told.field, told]));
  for (const told of toldOf(point)) {
    const other = before.get(told.field);
    if (other !== undefined && bare(other.text) !== bare(told.text))
      yield draftOf(point, earlier, told, other);
  }
}

function areApart(one: RiskPoint, other: RiskPoint): boolean {
  return one.source.file !== other.source.file || one.source.sheet !== other.source.sheet;
}

function* versions(input: CheckInput): Iterable<Draft> {
  const keys = riskKeys(input);
  const first = new Map<number, RiskPoint>();
  for (const point of input.register.points) {
    const key = keys[point.index] ?? -1;
    if (key < 0 || !namesRisk(point, input.bare)) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, point);
    else if (areApart(point, earlier)) yield* differences(point, earlier, input.bare);
  }
}

/** The same risk of the same bearer in two files or on two sheets, with other measures, owners, times or kinds. */
export const versionsDiffer = defineCheck({ kind: "versions-differ", severity: "warning", run: versions });
