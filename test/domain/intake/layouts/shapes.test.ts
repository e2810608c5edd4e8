import { readSheets } from "../../../fixtures/read-sheets.ts";
import { sheetOf } from "../../../fixtures/snapshot.ts";
import type { Shape } from "./shapes.ts";
import { generateShape, SHAPE_KINDS } from "./shapes.ts";

const RUNS = Number(process.env["SHAPES"] ?? 120);
const FIRST = Number(process.env["LAYOUT_SEED"] ?? 1);

/** What is read otherwise than drawn, with the seed; risks count in any order. */
function misread(shape: Shape): string[] {
  const reading = readSheets([sheetOf(shape.rows, { areas: shape.merges })]);
  const seen = reading.points
    .map((point) => `${point.point?.text ?? ""} ${point.declaredGrade ?? "-"}`)
    .sort();
  const drawn = shape.risks.map((risk) => `${risk.point} ${risk.grade}`).sort();
  const asked = reading.sheets.some((sheet) => sheet.questions.length > 0);
  return asked || seen.join() === drawn.join()
    ? []
    : [`${shape.kind} ${shape.seed}: ${seen.join("|")}, is ${drawn.join("|")}`];
}

describe(`${RUNS} sheets of each shape from seed ${FIRST}`, () => {
  it.each(SHAPE_KINDS)("misreads no risk %s", (kind) => {
    const wrong = Array.from({ length: RUNS }, (_, place) =>
      misread(generateShape(kind, FIRST + place)),
    ).flat();
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it.each(SHAPE_KINDS)("asks about few of the sheets %s", (kind) => {
    const asked = Array.from({ length: RUNS }, (_, place) => generateShape(kind, FIRST + place)).filter(
      (shape) =>
        readSheets([sheetOf(shape.rows, { areas: shape.merges })]).sheets.some(
          (sheet) => sheet.questions.length > 0,
        ),
    );
    expect(asked.length / RUNS).toBeLessThan(0.3);
  });
});
