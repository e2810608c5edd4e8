import { freeName, partsOfName } from "../../src/app/file-names.ts";

it.each([
  ["清单.xlsx", "清单", ".xlsx"],
  ["2026.06.清单.xls", "2026.06.清单", ".xls"],
  ["清单", "清单", ""],
])("the name %s loses no sign where it is parted", (name, stem, ending) => {
  expect(partsOfName(name)).toEqual({ stem, ending });
});

describe("a free name", () => {
  const among =
    (...names: readonly string[]) =>
    (name: string): boolean =>
      names.includes(name);

  it("is the name itself where nobody has it", () => {
    expect(freeName("清单.xlsx", among("另.xlsx"))).toBe("清单.xlsx");
  });

  it("counts on until nobody has it, and keeps the ending", () => {
    expect(freeName("清单.xlsx", among("清单.xlsx", "清单 (2).xlsx"))).toBe("清单 (3).xlsx");
    expect(freeName("清单", among("清单"))).toBe("清单 (2)");
  });
});
