import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";
import type { Answers, FileReading, Question } from "../model/register.ts";
import type { WorkbookSnapshot } from "../model/sheet-snapshot.ts";
import { findClassification } from "./classification-mark.ts";
import type { UnitGiven } from "./give-unit.ts";
import { giveUnit } from "./give-unit.ts";
import { readLegends } from "./grades/legends.ts";
import type { IntakeOptions } from "./options.ts";
import { decideGrades } from "./grades/read-grades.ts";
import type { PlannedSheet } from "./planned-sheet.ts";
import { isRead, planOwnSheet, planSheet, readSheet } from "./read-sheet.ts";
import { unitConflict, unitMissing, unitQuestionId, withQuestion } from "./unit-question.ts";
import { makeFileContext } from "./table-context.ts";

/** What is asked about the unit of one file; that it names none is asked among several files, and stays once answered. */
function unitQuestion(named: UnitGiven, workbook: WorkbookSnapshot, answers: Answers): Question | null {
  const conflict = unitConflict(named.told, workbook, answers);
  if (conflict !== null) return conflict;
  const isAnswered = answers[unitQuestionId(workbook.file)] !== undefined;
  return isAnswered && named.from === null ? unitMissing(workbook.file, answers) : null;
}

/**
 * Understands one workbook: its tables, columns, labels and rows. Every row is used or set aside with a reason, every
 * value keeps its cell, and what has two readings is a question. Places of points and measures count from 0 in the
 * file. Linear in the workbook's cells.
 */
export function readWorkbook(workbook: WorkbookSnapshot, options: IntakeOptions): FileReading {
  const context = makeFileContext(workbook.file, options);
  const plans: PlannedSheet[] = [];
  const own = new Set(workbook.ownSheets ?? []);
  for (const sheet of workbook.sheets) {
    const before = plans.at(-1)?.tables.at(-1);
    plans.push(own.has(sheet.name) ? planOwnSheet(sheet) : planSheet(sheet, before, context));
  }
  const told = options.answers[unitQuestionId(workbook.file)];
  const named = giveUnit(plans, workbook, undefined);
  const unit = told === undefined ? named : giveUnit(plans, workbook, told);
  const layouts = unit.plans.flatMap((plan) => plan.tables.filter(isRead).map((table) => table.layout));
  const grades = decideGrades(layouts, readLegends(plans), options.answers);
  const points: RiskPoint[] = [];
  const measures: ControlMeasure[] = [];
  const sheets = unit.plans.map((plan) => readSheet(plan, context, grades, { points, measures }));
  const question = points.length === 0 ? null : unitQuestion(named, workbook, options.answers);
  return {
    file: workbook.file,
    sheets: question === null ? sheets : withQuestion(sheets, question),
    unitFrom: unit.from,
    unitName: unit.name,
    classification: plans.map(findClassification).find((mark) => mark !== null) ?? null,
    points,
    measures,
    snapshots: workbook.sheets,
  };
}
