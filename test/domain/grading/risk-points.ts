import type {
  CalendarDate,
  Grading,
  Register,
  ReviewSettings,
  RiskId,
  RiskPoint,
  SourceText,
} from "../../../src/domain/index.ts";
import { calendarDate, gradeRegister } from "../../../src/domain/index.ts";
import { preset } from "../../fixtures/presets.ts";

function day(year: number, month: number, date: number): CalendarDate {
  const found = calendarDate(year, month, date);
  if (found === null) throw new Error("no such day");
  return found;
}

export function source(text: string, column = 0, row = 0): SourceText {
  return { text, row, column };
}

const blank: Omit<RiskPoint, "id" | "index"> = {
  source: { file: "台账.xlsx", sheet: "岗位", row: 0, item: 0 },
  level: "post",
  seq: null,
  unit: null,
  department: null,
  post: null,
  person: null,
  duty: null,
  process: null,
  category: null,
  categoryText: null,
  point: null,
  manifestation: null,
  gradeText: null,
  declaredGrade: null,
  decidedGrade: null,
  measuresText: null,
  measures: [],
  owners: [],
  leaders: [],
  deadlineText: null,
  statusText: null,
  likelihood: null,
  severity: null,
  score: null,
  factorScores: {},
  basis: null,
  remarks: null,
};

export type PointFacts = Partial<Omit<RiskPoint, "id" | "index">>;

/** A register of these points, each otherwise blank. */
export function registerOf(facts: readonly PointFacts[]): Register {
  const points = facts.map((fact, index) => ({
    ...blank,
    ...fact,
    id: `台账.xlsx#岗位!${index + 1}` as RiskId,
    index,
  }));
  return { files: [], failed: [], points, measures: [] };
}

/** Settings with a preset, all else as by default. */
export function settingsFor(key: string): ReviewSettings {
  return {
    asOf: day(2026, 11, 22),
    scheme: preset(key),
    responsibility: "by-grade",
    leadDays: [10, 20],
    stageDoneCounts: false,
    gradeOneCap: 0.1,
    capFrom: 10,
    decidingBody: "党组",
  };
}

/** What becomes of one point alone. */
export function gradingOf(facts: PointFacts, settings: Parameters<typeof gradeRegister>[1]): Grading {
  const [grading] = gradeRegister(registerOf([facts]), settings);
  if (grading === undefined) throw new Error("no grading");
  return grading;
}
