import type {
  CalendarDate,
  Register,
  ReviewSettings,
  RiskId,
  RiskPoint,
  SourceText,
} from "../../../src/domain/index.ts";
import { calendarDate, findPreset } from "../../../src/domain/index.ts";

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
export function settingsFor(preset: string): ReviewSettings {
  const scheme = findPreset(preset);
  if (scheme === null) throw new Error(`no preset ${preset}`);
  return {
    asOf: day(2026, 11, 22),
    scheme,
    responsibility: "by-grade",
    leadDays: [10, 20],
    stageDoneCounts: false,
    gradeOneCap: 0.1,
    capFrom: 10,
    decidingBody: "党组",
  };
}
