import type { FileReading } from "../../../src/domain/index.ts";
import { buildRegister, openQuestions } from "../../../src/domain/index.ts";
import type { ReadParts } from "../../fixtures/read-sheets.ts";
import { readLines } from "../../fixtures/read-sheets.ts";

const HEAD = "序号|部门|风险点|风险等级|防控措施";
const ROW = "1|财务科|虚列支出|一级|双人复核";

const titled = (parts: ReadParts): FileReading => readLines(["云溪县档案馆廉政风险清单", HEAD, ROW], parts);
const untitled = (file: string): FileReading => readLines([HEAD, ROW], { file });

const asked = (reading: FileReading | undefined): (readonly [readonly string[], string | null])[] =>
  (reading?.sheets ?? []).flatMap((sheet) =>
    openQuestions(sheet.questions)
      .filter((one) => one.kind === "unit-name")
      .map((one) => [one.choices, one.assumed] as const),
  );

describe("whose a file is", () => {
  it("asks where title and file name different units, and says which was used", () => {
    const reading = titled({ file: "云溪县图书馆.xlsx" });
    expect(asked(reading)).toEqual([[["云溪县档案馆", "云溪县图书馆"], "云溪县档案馆"]]);
    expect(reading.points[0]?.unit?.text).toBe("云溪县档案馆");
  });

  it("asks nothing where one name is the other's short form", () => {
    expect(asked(titled({ file: "县档案馆.xlsx" }))).toEqual([]);
    expect(asked(titled({ file: "廉政风险清单.xlsx" }))).toEqual([]);
  });

  it("follows the clerk's answer", () => {
    const file = "云溪县图书馆.xlsx";
    const reading = titled({ file, answers: { [`unit-name:${file}`]: "云溪县图书馆" } });
    expect(asked(reading)).toEqual([]);
    expect(reading.points[0]?.unit?.text).toBe("云溪县图书馆");
    expect(reading.unitName).toBe("云溪县图书馆");
  });

  it("asks of a file among others that names no unit", () => {
    const files = [titled({ file: "一.xlsx" }), untitled("二.xlsx")];
    const register = buildRegister(files, []);
    expect(register.files.map(asked)).toEqual([[], [[["二", "no-unit"], "no-unit"]]]);
    const question = register.files[1]?.sheets.flatMap((sheet) => sheet.questions)[0];
    expect(question?.examples).toEqual(["二"]);
    expect(buildRegister(files, [], { "unit-name:二.xlsx": "no-unit" }).files.map(asked)).toEqual([[], []]);
  });

  it("asks nothing of a single file without a unit", () => {
    expect(asked(buildRegister([untitled("二.xlsx")], []).files[0])).toEqual([]);
  });
});
