import type { ControlMeasure, RiskPoint } from "../model/risk-point.ts";
import type { FileReading } from "../model/register.ts";
import type { WorkbookSnapshot } from "../model/sheet-snapshot.ts";
import { findClassification } from "./classification-mark.ts";
import { giveUnit } from "./give-unit.ts";
import { readLegends } from "./legends.ts";
import type { IntakeOptions } from "./options.ts";
import { decideGrades } from "./read-grades.ts";
import type { PlannedSheet } from "./planned-sheet.ts";
import { isRead, planOwnSheet, planSheet, readSheet } from "./read-sheet.ts";
import { unitConflict, unitQuestionId, withQuestion } from "./unit-question.ts";
import { makeFileContext } from "./table-context.ts";

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
  const unit = giveUnit(plans, workbook, told);
  const layouts = unit.plans.flatMap((plan) => plan.tables.filter(isRead).map((table) => table.layout));
  const grades = decideGrades(layouts, readLegends(plans), options.answers);
  const points: RiskPoint[] = [];
  const measures: ControlMeasure[] = [];
  const sheets = unit.plans.map((plan) => readSheet(plan, context, grades, { points, measures }));
  const conflict = told === undefined && points.length > 0 ? unitConflict(unit.told, workbook) : null;
  return {
    file: workbook.file,
    sheets: conflict === null ? sheets : withQuestion(sheets, conflict),
    unitFrom: unit.from,
    unitName: unit.name,
    classification: plans.map(findClassification).find((mark) => mark !== null) ?? null,
    points,
    measures,
    snapshots: workbook.sheets,
  };
}
