import type { Field } from "../../model/vocabulary.ts";
import type { HeaderEvidence } from "./header-evidence.ts";
import type { LabelKey } from "./read-labels.ts";
import { labelOf } from "./read-labels.ts";
import type { RowCell } from "../sheet-grid.ts";
import { readGradeWord } from "../text/grade-word.ts";

/** What a name left of its value stands for. */
export interface SideName {
  /** The field of a risk that it names; null where it names something about who fills in the form. */
  readonly field: Field | null;
  /** The label of a form that it is, in the words that every label row is known by. */
  readonly label: string | null;
}

type ReadEvidence = (text: string) => HeaderEvidence;

/** Longest name left of a value. */
const LONGEST = 20;

/** From this weight on a text is held to be a name. */
const SURE = 0.75;

const LABEL_WORDS: Readonly<Record<LabelKey, string>> = {
  unit: "单位",
  department: "部门",
  post: "岗位",
  person: "姓名",
  position: "职务",
  duty: "岗位职责",
  head: "部门负责人",
  leader: "分管领导",
  opinion: "审核意见",
  filledOn: "填表日期",
};

/** Fields that say whose form it is, with the label that stands for each. */
const ABOUT: Partial<Readonly<Record<Field, LabelKey>>> = {
  unit: "unit",
  department: "department",
  post: "post",
  person: "person",
  duty: "duty",
  leader: "leader",
};

/** 风险点一, 措施2: the number of a name that stands several times. */
const NUMBERED = /[一二三四五六七八九十\d]{1,2}$/;

/** A name without the number behind it and the colon that ends it. */
export function plainName(text: string): string {
  const bare = text.replace(/[:：\s]+$/, "");
  const plain = bare.replace(NUMBERED, "");
  return plain.length >= 2 ? plain : bare;
}

function mayBeName(cell: RowCell): boolean {
  const short = typeof cell.value === "string" && cell.text.length <= LONGEST;
  return short && !/[:：]./.test(cell.text) && readGradeWord(cell.text).notation === null;
}

/** What a cell names, or null where it is no name. */
export function sideNameOf(cell: RowCell, read: ReadEvidence): SideName | null {
  if (!mayBeName(cell)) return null;
  const key = labelOf(cell.text);
  if (key !== null && key !== "duty") return { field: null, label: LABEL_WORDS[key] };
  const { scores, foreign } = read(plainName(cell.text));
  if (foreign) return { field: null, label: null };
  const best = scores.find((score) => score.weight >= SURE);
  if (best === undefined) return null;
  const about = ABOUT[best.field];
  return about === undefined
    ? { field: best.field, label: null }
    : { field: null, label: LABEL_WORDS[about] };
}

/** Whether fields name a risk and what is known or done about it. */
export function nameRisk(fields: ReadonlySet<Field | null>): boolean {
  const risk = fields.has("point") || fields.has("manifestation");
  return risk && (fields.has("measures") || fields.has("grade"));
}
